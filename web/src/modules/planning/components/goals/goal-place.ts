import type { IndicatorView, InitiativeView, ObjectiveLine, ObjectiveView } from '@hepai/contract/planning-shapes'
import type { IndicatorHome } from './goal-values.ts'

/** What the drawer of objectives and indicators shows: the list with one thing in focus, or the form of one thing. */
export type GoalPlace =
  | { readonly kind: 'list'; readonly at: string | null }
  | { readonly kind: 'objective'; readonly of: ObjectiveView | null; readonly line: ObjectiveLine }
  | { readonly kind: 'initiative'; readonly of: InitiativeView | null }
  | { readonly kind: 'indicator'; readonly of: IndicatorView | null; readonly home: IndicatorHome }

/** In the address: everything, or the form of the first objective; else the id of one thing. */
export const allGoals = 'all'
export const firstGoal = 'first'

/** Where the drawer opens for what the address says. */
export function placeOf(goals: string, mayEdit: boolean): GoalPlace {
  if (goals === firstGoal && mayEdit) return { kind: 'objective', of: null, line: 'party' }
  return { kind: 'list', at: goals === allGoals || goals === firstGoal ? null : goals }
}

/** Where the drawer stands, and how to go elsewhere in it. */
export type GoPlace = { readonly at: string | null; readonly go: (place: GoalPlace) => void }
