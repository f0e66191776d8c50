/** Finish-start, start-start, finish-finish, start-finish: which end of `from` holds back which end of `to`. */
export type DependencyType = 'FS' | 'SS' | 'FF' | 'SF'

/**
 * One task or milestone of a plan. Days are ISO dates `yyyy-mm-dd`.
 * `durationDays` counts working days, ≥ 1 for a task; a milestone has none. `weight` is > 0.
 * A node with children is a summary: it spans them, so its own duration and actual dates are not read.
 */
export type TaskNode = {
  readonly id: string
  readonly name: string
  readonly parentId: string | null
  readonly kind: 'task' | 'milestone'
  readonly durationDays: number
  readonly notBefore: string | null
  readonly dueOn: string | null
  readonly startedOn: string | null
  readonly finishedOn: string | null
  readonly weight: number
}

/** `toId` waits for `fromId`; `lagDays` counts working days and may be negative (a lead). */
export type Dependency = {
  readonly id: string
  readonly fromId: string
  readonly toId: string
  readonly type: DependencyType
  readonly lagDays: number
}

/** A whole plan. Ids are distinct; `startOn` holds for every task that says nothing later. */
export type PlanGraph = {
  readonly startOn: string
  readonly tasks: readonly TaskNode[]
  readonly dependencies: readonly Dependency[]
}

/** A plan that cannot be scheduled: it waits for itself, or it names tasks it does not hold. */
export type GraphProblem =
  | { readonly ok: false; readonly reason: 'cycle'; readonly cycle: readonly string[] }
  | { readonly ok: false; readonly reason: 'unknownTasks'; readonly unknownIds: readonly string[] }
