import type { PlanView, TaskView } from '@hepai/contract/planning-shapes'
import { createContext, use } from 'react'
import type { PlanSearch } from '../layout/task-filter.ts'
import type { Tree, TreeRow } from '../layout/tree-rows.ts'
import type { WorkCalendar } from '../layout/work-calendar.ts'
import type { Editing } from './use-editing.ts'

/** Everything the views of one plan share. */
export type PlanHandle = {
  readonly plan: PlanView
  readonly calendar: WorkCalendar
  readonly tree: Tree
  /** Visible rows after filter and folding. */
  readonly rows: readonly TreeRow[]
  readonly matches: (task: TaskView) => boolean
  readonly isFiltered: boolean
  readonly mayEdit: boolean
  readonly editing: Editing
  readonly search: PlanSearch
  readonly setSearch: (patch: PlanSearch) => void
  readonly openTask: (id: string | undefined) => void
  readonly fold: (id: string, isOpen: boolean) => void
}

export const PlanContext = createContext<PlanHandle | null>(null)

export function usePlan(): PlanHandle {
  const handle = use(PlanContext)
  if (handle === null) throw new Error('no plan around this component')
  return handle
}
