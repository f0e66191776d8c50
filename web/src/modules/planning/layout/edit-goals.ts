import type {
  GraphEdit,
  IndicatorFields,
  IndicatorView,
  InitiativeFields,
  InitiativeView,
  ObjectiveFields,
  ObjectiveLine,
  ObjectiveView,
  PlanView,
  TaskView,
} from '@hepai/contract/planning-shapes'

// Builders of edits about what a plan aims at: objectives of the two lines, initiatives that join them, indicators.

export type GoalNoun = 'objective' | 'initiative' | 'indicator'
type Versioned = { readonly id: string; readonly version: number }

/** A new objective when there is none before, else only what differs; null when nothing does. */
export function saveObjective(of: ObjectiveView | null, id: string, value: ObjectiveFields): GraphEdit | null {
  if (of === null) return { do: 'add', what: 'objective', id, value }
  const set = changedFields(of, value)
  return isNothing(set) ? null : { do: 'change', what: 'objective', id: of.id, version: of.version, set }
}

export function saveInitiative(of: InitiativeView | null, id: string, value: InitiativeFields): GraphEdit | null {
  if (of === null) return { do: 'add', what: 'initiative', id, value }
  const set = changedFields(of, value)
  return isNothing(set) ? null : { do: 'change', what: 'initiative', id: of.id, version: of.version, set }
}

export function saveIndicator(of: IndicatorView | null, id: string, value: IndicatorFields): GraphEdit | null {
  if (of === null) return { do: 'add', what: 'indicator', id, value }
  const set = changedFields(of, value)
  return isNothing(set) ? null : { do: 'change', what: 'indicator', id: of.id, version: of.version, set }
}

export function removeGoal(what: GoalNoun, { id, version }: Versioned): GraphEdit {
  return { do: 'remove', what, id, version }
}

const isNothing = (set: object) => Object.keys(set).length === 0

function changedFields<Fields extends object>(before: NoInfer<Fields>, after: Fields): Partial<Fields> {
  const changed: Partial<Fields> = {}
  for (const key in after) {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changed[key] = after[key]
  }
  return changed
}

/** The order number after all others. */
export function sortLast(others: readonly { readonly sort: number }[]): number {
  return others.reduce((last, each) => Math.max(last, each.sort), 0) + 1
}

export type GoesWith = {
  readonly indicators: number
  readonly readings: number
  /** Tasks that stay but no longer belong to it. */
  readonly tasks: number
  /** Names of initiatives that stay but no longer join it. */
  readonly initiatives: readonly string[]
}

/** What is removed with a goal, and what lets go of it. */
export function goesWith(plan: PlanView, what: GoalNoun, id: string): GoesWith {
  const own = plan.indicators.filter((each) => (what === 'indicator' ? each.id === id : each.objectiveId === id))
  return {
    indicators: what === 'objective' ? own.length : 0,
    readings: own.reduce((sum, each) => sum + each.readingCount, 0),
    tasks: plan.tasks.filter((each) => each.objectiveId === id || each.initiativeId === id).length,
    initiatives: plan.initiatives.filter((each) => each.objectiveIds.includes(id)).map((each) => each.name),
  }
}

/** The line an initiative does not join yet; null when it joins both or none. */
export function missingLineOf(
  objectiveIds: readonly string[],
  objectives: readonly ObjectiveView[],
): ObjectiveLine | null {
  const joined = objectives.filter((each) => objectiveIds.includes(each.id))
  const [hasParty, hasBusiness] = [has(joined, 'party'), has(joined, 'business')]
  if (hasParty === hasBusiness) return null
  return hasParty ? 'business' : 'party'
}

const has = (objectives: readonly ObjectiveView[], line: ObjectiveLine) => objectives.some((each) => each.line === line)

/** An indicator, and the task it measures when it stands at a task. */
export type HeldIndicator = { readonly indicator: IndicatorView; readonly task: TaskView | null }
export type GoalRow = {
  readonly objective: ObjectiveView
  readonly indicators: readonly HeldIndicator[]
  readonly initiatives: readonly InitiativeView[]
}
export type Goals = {
  readonly party: readonly GoalRow[]
  readonly business: readonly GoalRow[]
  readonly initiatives: readonly InitiativeView[]
  /** Indicators of tasks that serve no objective. */
  readonly strays: readonly HeldIndicator[]
}

const bySort = (one: { readonly sort: number }, other: { readonly sort: number }) => one.sort - other.sort

/** Everything the plan aims at, by line; an indicator of a task stands with the objective which the task serves. */
export function goalsOf(plan: PlanView): Goals {
  const tasks = new Map(plan.tasks.map((each) => [each.id, each]))
  const held = [...plan.indicators].sort(bySort).map((indicator): HeldIndicator & { homeId: string | null } => {
    const task = tasks.get(indicator.taskId ?? '') ?? null
    return { indicator, task, homeId: indicator.objectiveId ?? task?.objectiveId ?? null }
  })
  const rows = [...plan.objectives].sort(bySort).map((objective): GoalRow => ({
    objective,
    indicators: held.filter((each) => each.homeId === objective.id),
    initiatives: plan.initiatives.filter((each) => each.objectiveIds.includes(objective.id)),
  }))
  const known = new Set(plan.objectives.map((each) => each.id))
  return {
    party: rows.filter((row) => row.objective.line === 'party'),
    business: rows.filter((row) => row.objective.line === 'business'),
    initiatives: [...plan.initiatives].sort(bySort),
    strays: held.filter(({ homeId }) => homeId === null || !known.has(homeId)),
  }
}
