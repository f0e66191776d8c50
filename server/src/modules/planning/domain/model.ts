import type {
  DependencyFields,
  GraphNoun,
  IndicatorFields,
  InitiativeFields,
  ObjectiveFields,
  TaskFields,
} from '@hepai/contract/planning-shapes'
import type { PlanGraph } from './graph.ts'

/** What each noun of a plan holds; the same shapes as in the contract. */
export type Values = {
  readonly objective: ObjectiveFields
  readonly initiative: InitiativeFields
  readonly task: TaskFields
  readonly dependency: DependencyFields
  readonly indicator: IndicatorFields
}

/** One thing of a plan. `version` counts from 1; a removed one is kept so that it can be restored. */
export type Entity<Value> = {
  readonly id: string
  readonly version: number
  readonly isRemoved: boolean
  readonly value: Value
}

/** A whole plan as it may be edited. */
export type PlanModel = { readonly [N in GraphNoun]: ReadonlyMap<string, Entity<Values[N]>> }

/** 中文 of each noun, for refusals and the history. */
export const nounNames: Readonly<Record<GraphNoun, string>> = {
  objective: '目标',
  initiative: '融合项目',
  task: '任务',
  dependency: '前置关系',
  indicator: '指标',
}

/** The live ones, in the order of the map. */
export function live<Value>(entities: ReadonlyMap<string, Entity<Value>>): Entity<Value>[] {
  return [...entities.values()].filter((entity) => !entity.isRemoved)
}

/** The value of a live one; null when absent or removed. */
export function liveValue<Value>(entities: ReadonlyMap<string, Entity<Value>>, id: string): Value | null {
  const found = entities.get(id)
  return found === undefined || found.isRemoved ? null : found.value
}

/** The part of a plan that the engine schedules. */
export function graphOf(model: PlanModel, startOn: string): PlanGraph {
  return {
    startOn,
    tasks: live(model.task).map(({ id, value }) => ({
      id,
      name: value.name,
      parentId: value.parentId,
      kind: value.kind,
      durationDays: value.durationDays,
      notBefore: value.notBefore,
      dueOn: value.dueOn,
      startedOn: value.startedOn,
      finishedOn: value.finishedOn,
      weight: value.weight,
    })),
    dependencies: live(model.dependency).map(({ id, value }) => ({ id, ...value })),
  }
}

/** Deep equality of plain data, whatever the order of keys. */
export function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false
  const left = new Map(Object.entries(a))
  const right = new Map(Object.entries(b))
  return left.size === right.size && [...left].every(([key, value]) => right.has(key) && isSame(value, right.get(key)))
}
