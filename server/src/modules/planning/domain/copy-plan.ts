import type { Measured } from './facts.ts'
import { type Entity, live, type PlanModel, type Values } from './model.ts'
import { byId, fresh } from './template.ts'
import type { WorkingDays } from './working-days.ts'

/** What a copy is made with. `years` is how many years later it stands. */
type CopySetting = {
  readonly years: number
  readonly days: WorkingDays
  readonly measured: ReadonlyMap<string, Measured>
  /** The new plan's organisation takes the tasks of organisations that are not within its unit. */
  readonly organizationId: string
  readonly organizationsInUnit: ReadonlySet<string>
  readonly peopleInUnit: ReadonlySet<string>
  /** The new year's priority for an old one, where there is one of the same name. */
  readonly priorityNow: ReadonlyMap<string, string>
  readonly newId: () => string
}

/** The same day some years later; 29 February becomes the 28th where there is none. */
export function yearsLater(day: string, years: number): string {
  const year = Number(day.slice(0, 4)) + years
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0
  const rest = day.slice(4) === '-02-29' && !isLeap ? '-02-28' : day.slice(4)
  return `${String(year).padStart(4, '0')}${rest}`
}

/** The working day on or after the same day some years later. */
export const firstWorkingDay = (day: string, years: number, days: WorkingDays): string =>
  days.dayAt(days.indexOnOrAfter(yearsLater(day, years)))

/**
 * The structure of a plan for another year: what happened stays behind, an indicator begins where it ended. Dates move by
 * whole years onto working days; a due date that falls on a day off is the working day before it.
 */
export function copyModel(model: PlanModel, setting: CopySetting): PlanModel {
  const ids = new Map<string, string>()
  for (const entities of [model.objective, model.initiative, model.task, model.dependency, model.indicator])
    for (const id of entities.keys()) ids.set(id, setting.newId())
  const idOf = (id: string): string => ids.get(id) ?? id
  const maybe = (id: string | null): string | null => (id === null ? null : idOf(id))
  const copied = <Value>(entities: ReadonlyMap<string, Entity<Value>>, copy: (value: Value, id: string) => Value) =>
    byId(live(entities).map(({ id, value }) => fresh(idOf(id), copy(value, id))))
  return {
    objective: copied(model.objective, (value) => ({
      ...value,
      priorityId: value.priorityId === null ? null : (setting.priorityNow.get(value.priorityId) ?? null),
    })),
    initiative: copied(model.initiative, (value) => ({ ...value, objectiveIds: value.objectiveIds.map(idOf) })),
    task: copied(model.task, (value) => ({
      ...taskLater(value, setting),
      parentId: maybe(value.parentId),
      objectiveId: maybe(value.objectiveId),
      initiativeId: maybe(value.initiativeId),
    })),
    dependency: copied(model.dependency, (value) => ({
      ...value,
      fromId: idOf(value.fromId),
      toId: idOf(value.toId),
    })),
    indicator: copied(model.indicator, (value, id) => ({
      ...indicatorLater(value, setting.measured.get(id), setting),
      objectiveId: maybe(value.objectiveId),
      taskId: maybe(value.taskId),
    })),
  }
}

function taskLater(task: Values['task'], setting: CopySetting): Values['task'] {
  const { years, days, organizationsInUnit, peopleInUnit } = setting
  const { notBefore, dueOn, ownerId } = task
  return {
    ...task,
    organizationId: organizationsInUnit.has(task.organizationId) ? task.organizationId : setting.organizationId,
    ownerId: ownerId !== null && peopleInUnit.has(ownerId) ? ownerId : null,
    notBefore: notBefore === null ? null : firstWorkingDay(notBefore, years, days),
    dueOn: dueOn === null ? null : days.dayAt(days.indexOnOrBefore(yearsLater(dueOn, years))),
    startedOn: null,
    finishedOn: null,
    moneySpent: null,
    branches: task.branches
      .filter((branch) => organizationsInUnit.has(branch.organizationId))
      .map(({ organizationId }) => ({ organizationId, did: '' })),
  }
}

function indicatorLater(
  indicator: Values['indicator'],
  measured: Measured | undefined,
  { years }: CopySetting,
): Values['indicator'] {
  const last = measured?.value ?? null
  return {
    ...indicator,
    baselineValue: last ?? indicator.baselineValue,
    baselineOn: last === null ? indicator.baselineOn : (measured?.valueOn ?? null),
    targetOn: indicator.targetOn === null ? null : yearsLater(indicator.targetOn, years),
  }
}
