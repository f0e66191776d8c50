import type { DependencyView, LaneView, PlanView, TaskView } from '@hepai/contract/planning-shapes'
import { dayOf } from './days.ts'
import { endAfter, onOrAfter, workCalendar } from './work-calendar.ts'

const calendar = workCalendar([], [])
export const idOf = (kind: number, index: number) =>
  `${String(kind).padStart(8, '0')}-0000-4000-8000-${String(index).padStart(12, '0')}`

/** A task that says nothing special. */
export function aTask(index: number, rest: Partial<TaskView> = {}): TaskView {
  const startOn = onOrAfter(calendar, rest.startOn ?? '2026-03-02')
  const durationDays = rest.durationDays ?? 5
  const endOn = rest.endOn ?? endAfter(calendar, startOn, durationDays)
  return {
    id: idOf(1, index),
    version: 1,
    parentId: null,
    objectiveId: null,
    initiativeId: null,
    kind: durationDays === 0 ? 'milestone' : 'task',
    line: 'business',
    name: `任务 ${index}`,
    organizationId: idOf(9, 0),
    organizationName: '城市更新科',
    ownerId: null,
    ownerName: null,
    durationDays,
    notBefore: startOn,
    dueOn: null,
    startedOn: null,
    finishedOn: null,
    moneyPlanned: null,
    moneySpent: null,
    weight: 1,
    stage: '',
    note: '',
    sort: index,
    branches: [],
    startOn,
    endOn,
    latestEndOn: endOn,
    slackDays: 0,
    isCritical: false,
    layer: 0,
    driver: { kind: 'planStart', taskId: null, dependencyId: null, day: null },
    baselineStartOn: null,
    baselineEndOn: null,
    slipDays: null,
    slipBecause: null,
    progress: { percent: 0, why: [] },
    light: { light: 'notStarted', reason: '未到开始日期', override: null },
    ...rest,
  }
}

export function aDependency(
  index: number,
  from: number,
  to: number,
  rest: Partial<DependencyView> = {},
): DependencyView {
  return { id: idOf(2, index), version: 1, fromId: idOf(1, from), toId: idOf(1, to), type: 'FS', lagDays: 0, ...rest }
}

const levels: readonly LaneView['level'][] = ['lead', 'promote', 'business', 'implement']
export function aLane(index: number, rest: Partial<LaneView> = {}): LaneView {
  const level = levels[index % 4] ?? 'business'
  return { organizationId: idOf(9, index), name: `组织 ${index}`, kind: 'department', level, taskCount: 0, ...rest }
}

export function aPlan(rest: Partial<PlanView> = {}): PlanView {
  return {
    id: idOf(0, 1),
    name: '2026年重点工作计划',
    year: 2026,
    organizationId: idOf(9, 0),
    organizationName: '市住建局',
    unitId: idOf(9, 0),
    startOn: '2026-01-05',
    endOn: '2026-12-31',
    today: '2026-11-23',
    version: 1,
    archivedOn: null,
    seq: 1,
    baseline: null,
    criticalPath: [],
    lanes: [aLane(0)],
    objectives: [],
    initiatives: [],
    tasks: [],
    dependencies: [],
    indicators: [],
    holidays: [],
    extraWorkingDays: [],
    unknownYears: [],
    progress: { percent: 0, why: [] },
    allowed: ['planning.edit'],
    ...rest,
  }
}

/** A layered plan: ten tasks to a group, four lanes, most tasks waiting for an earlier one. Chance comes from `random`. */
export function aLargePlan(count: number, random: () => number): PlanView {
  const tasks: TaskView[] = []
  const dependencies: DependencyView[] = []
  for (let index = 0; index < count; index += 1) {
    const isGroup = index % 10 === 0
    const before = index > 3 && !isGroup ? Math.floor(random() * (index - 1)) : -1
    const from = before >= 0 && before % 10 !== 0 ? tasks[before] : undefined
    const layer = from === undefined ? 0 : Math.min(from.layer + 1, 11)
    const isLinked = from !== undefined && from.layer < layer
    const startOn = onOrAfter(calendar, dayOf(20_458 + layer * 27 + Math.floor(random() * 20)))
    const lane = index % 4
    const durationDays = index % 17 === 3 ? 0 : 3 + Math.floor(random() * 25)
    tasks.push(
      aTask(index, {
        ...{ startOn, durationDays, layer, organizationId: idOf(9, lane), organizationName: `组织 ${lane}` },
        parentId: isGroup ? null : idOf(1, index - (index % 10)),
        line: index % 5 === 0 ? 'joint' : index % 3 === 0 ? 'party' : 'business',
        isCritical: index % 23 === 1,
      }),
    )
    if (isLinked) dependencies.push(aDependency(index, before, index))
  }
  const lanes = [0, 1, 2, 3].map((index) => aLane(index, { taskCount: Math.floor(count / 4) }))
  return aPlan({ tasks, dependencies, lanes })
}
