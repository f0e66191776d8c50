import type {
  IndicatorView,
  InitiativeView,
  LightView,
  ObjectiveView,
  ProgressView,
  TaskView,
} from '@hepai/contract/planning-shapes'
import { live, type PlanModel } from './model.ts'
import { type Picture, type PlanFacts, worstLight } from './picture.ts'
import { indicatorProgress, type Progress, wholePercent } from './progress.ts'
import type { Driver, Scheduled } from './scheduled.ts'
import { type BaselineSlip, slipAgainstBaseline } from './slip.ts'
import { becauseOfBaseline, lightWords, type Names } from './words.ts'

/** What a view needs besides the plan: names by id, and the lights that people set, by subject id. */
type ViewNames = {
  readonly organizations: Names
  readonly people: Names
  readonly priorities: Names
  readonly overrides: ReadonlyMap<string, LightView['override']>
}

type Seen = {
  readonly model: PlanModel
  readonly facts: PlanFacts
  readonly picture: Picture
  readonly names: ViewNames
}

export const progressView = ({ percent, why }: Progress): ProgressView => ({ percent, why: [...why] })

const noProgress: Progress = {
  percent: 0,
  exact: 0,
  why: [{ kind: 'noFacts', id: null, name: '', percent: 0, weight: 1 }],
}

/** The tasks as every view shows them, in the plan's order. */
export function taskViews(seen: Seen): TaskView[] {
  const { model, facts, picture } = seen
  const slips = slipAgainstBaseline(picture.schedule, facts.baseline, facts.graph, facts.days)
  const taskNames = new Map(facts.graph.tasks.map((task) => [task.id, task.name]))
  return live(model.task).flatMap(({ id, version, value }) => {
    const span = picture.schedule.byTask.get(id)
    if (span === undefined) return []
    return {
      id,
      version,
      ...value,
      organizationName: seen.names.organizations.get(value.organizationId) ?? '',
      ownerName: value.ownerId === null ? null : (seen.names.people.get(value.ownerId) ?? null),
      ...spanView(span),
      ...slipView(seen, id, slips, taskNames),
      progress: progressView(picture.tasks.get(id) ?? noProgress),
      light: taskLight(seen, id, taskNames),
    }
  })
}

const spanView = ({ startOn, endOn, latestEndOn, slackDays, isCritical, layer, driver }: Scheduled) => ({
  startOn,
  endOn,
  latestEndOn,
  slackDays,
  isCritical,
  layer,
  driver: driverView(driver),
})

function driverView(driver: Driver): TaskView['driver'] {
  return {
    kind: driver.kind,
    taskId: 'taskId' in driver ? driver.taskId : null,
    dependencyId: 'dependencyId' in driver ? driver.dependencyId : null,
    day: 'day' in driver ? driver.day : null,
  }
}

function slipView(
  { facts }: Seen,
  id: string,
  slips: ReadonlyMap<string, BaselineSlip>,
  taskNames: Names,
): Pick<TaskView, 'baselineStartOn' | 'baselineEndOn' | 'slipDays' | 'slipBecause'> {
  const promised = facts.baseline.get(id)
  const slip = slips.get(id)
  return {
    baselineStartOn: promised?.startOn ?? null,
    baselineEndOn: promised?.endOn ?? null,
    slipDays: slip?.endSlipDays ?? null,
    slipBecause: slip === undefined ? null : becauseOfBaseline(slip, slips, taskNames),
  }
}

function taskLight({ picture, names }: Seen, id: string, taskNames: Names): LightView {
  const light = picture.lights.get(id)
  return {
    light: light?.light ?? 'notStarted',
    reason: light === undefined ? '' : lightWords(light.reason, taskNames),
    override: names.overrides.get(id) ?? null,
  }
}

/** The objectives with their progress, and the worst light among what serves them. */
export function objectiveViews({ model, facts, picture, names }: Seen): ObjectiveView[] {
  const taskNames = new Map(facts.graph.tasks.map((task) => [task.id, task.name]))
  return live(model.objective).map(({ id, version, value }) => {
    const serving = [...facts.objectiveOf].filter(([, objectiveId]) => objectiveId === id).map(([taskId]) => taskId)
    const worst = worstLight(serving, picture.lights)
    return {
      id,
      version,
      ...value,
      priorityName: value.priorityId === null ? null : (names.priorities.get(value.priorityId) ?? null),
      progress: progressView(picture.objectives.get(id) ?? noProgress),
      light: {
        light: worst?.light ?? 'notStarted',
        reason: worst === null ? '还没有任务' : `以任务『${taskNames.get(worst.taskId) ?? ''}』为准`,
        override: names.overrides.get(id) ?? null,
      },
    }
  })
}

export const initiativeViews = ({ model, picture }: Seen): InitiativeView[] =>
  live(model.initiative).map(({ id, version, value }) => ({
    id,
    version,
    ...value,
    progress: progressView(picture.initiatives.get(id) ?? noProgress),
  }))

type MeasuredOf = ReadonlyMap<string, Pick<IndicatorView, 'value' | 'valueOn' | 'readingCount'>>

/** The indicators with their present value and how far it is from baseline to target. */
export function indicatorViews({ model, facts }: Seen, measured: MeasuredOf): IndicatorView[] {
  const factsById = new Map(facts.indicators.map((indicator) => [indicator.id, indicator]))
  return live(model.indicator).map(({ id, version, value }) => {
    const known = factsById.get(id)
    const exact = known === undefined ? null : indicatorProgress(known)
    const now = measured.get(id) ?? { value: null, valueOn: null, readingCount: 0 }
    return { id, version, ...value, ...now, percent: exact === null ? null : wholePercent(exact) }
  })
}
