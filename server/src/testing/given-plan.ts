import type { DependencyFields, IndicatorFields, ObjectiveFields, TaskFields } from '@hepai/contract/planning-shapes'
import type {} from '../modules/planning/tables.ts'
import { CITY } from '../platform/city.ts'
import { newId } from '../platform/ids.ts'
import type { TestPlatform } from './platform.ts'

type PlanWish = {
  readonly organization: { readonly id: string }
  readonly name?: string
  readonly year?: number
  readonly startOn?: string
}

/** An empty plan as it stands, past every rule. */
export async function givenPlan(test: TestPlatform, wish: PlanWish): Promise<{ id: string; name: string }> {
  const startOn = wish.startOn ?? '2026-03-02'
  const plan = { id: newId(), name: wish.name ?? '年度工作计划' }
  await test.platform.db
    .insertInto('plan')
    .values({
      city_id: CITY,
      ...plan,
      organization_id: wish.organization.id,
      year: wish.year ?? 2026,
      start_on: startOn,
      end_on: startOn,
      changed_at: test.clock.now(),
    })
    .execute()
  return plan
}

/** An edit that adds a task; only what the test names differs from a plain one. */
export const addTask = (organizationId: string, wish: Partial<TaskFields> & { readonly id?: string } = {}) => {
  const { id, ...value } = wish
  return {
    do: 'add' as const,
    what: 'task' as const,
    id: id ?? newId(),
    value: { ...plainTask, organizationId, ...value },
  }
}

const plainTask: Omit<TaskFields, 'organizationId'> = {
  parentId: null,
  objectiveId: null,
  initiativeId: null,
  kind: 'task',
  line: 'business',
  name: '任务',
  ownerId: null,
  durationDays: 5,
  notBefore: null,
  dueOn: null,
  startedOn: null,
  finishedOn: null,
  moneyPlanned: null,
  moneySpent: null,
  weight: 1,
  stage: '',
  note: '',
  sort: 0,
  branches: [],
}

export const addLink = (fromId: string, toId: string, wish: Partial<DependencyFields> = {}) => ({
  do: 'add' as const,
  what: 'dependency' as const,
  id: newId(),
  value: { fromId, toId, type: 'FS' as const, lagDays: 0, ...wish },
})

export const addObjective = (wish: Partial<ObjectiveFields> & { readonly id?: string } = {}) => {
  const { id, ...value } = wish
  return {
    do: 'add' as const,
    what: 'objective' as const,
    id: id ?? newId(),
    value: { line: 'business' as const, name: '目标', note: '', priorityId: null, weight: 1, sort: 0, ...value },
  }
}

export const addIndicator = (wish: Partial<IndicatorFields> & { readonly id?: string } = {}) => {
  const { id, ...value } = wish
  return { do: 'add' as const, what: 'indicator' as const, id: id ?? newId(), value: { ...plainIndicator, ...value } }
}

const plainIndicator: IndicatorFields = {
  objectiveId: null,
  taskId: null,
  name: '审批时间',
  unit: '个工作日',
  caliber: '',
  source: '',
  direction: 'down',
  aggregate: 'latest',
  baselineValue: 47,
  baselineOn: '2025-12-31',
  targetValue: 14,
  targetOn: '2026-12-31',
  decimals: 0,
  weight: 1,
  sort: 0,
}
