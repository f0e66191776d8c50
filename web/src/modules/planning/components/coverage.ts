import type { Output } from '../../../platform/call.ts'

type Coverage = Output<'planning.showCoverage'>
export type CoverageCell = Coverage['cells'][number]
export type Covered = Omit<CoverageCell, 'planId' | 'answerVersion'> & { readonly planIds: readonly string[] }

/** What a unit does for a priority in all its plans together; null when nothing does. */
export function cellOf(coverage: Pick<Coverage, 'cells'>, priorityId: string, unitId: string): Covered | null {
  const cells = coverage.cells.filter((each) => each.priorityId === priorityId && each.unitId === unitId)
  const answering = cells.filter(isAnswered)
  if (answering.length === 0) return null
  const sum = (part: (cell: CoverageCell) => number): number => answering.reduce((all, each) => all + part(each), 0)
  return {
    priorityId,
    unitId,
    answer: answering.find((each) => isWritten(each.answer))?.answer ?? null,
    objectives: sum((each) => each.objectives),
    tasks: sum((each) => each.tasks),
    branches: sum((each) => each.branches),
    planIds: answering.map((each) => each.planId),
  }
}

const isWritten = (answer: string | null): boolean => answer !== null && answer !== ''
const isAnswered = (cell: CoverageCell): boolean =>
  isWritten(cell.answer) || cell.objectives + cell.tasks + cell.branches > 0

/** How many units answer one priority. */
export const unitsCovering = (coverage: Pick<Coverage, 'cells' | 'units'>, priorityId: string): number =>
  coverage.units.filter((unit) => cellOf(coverage, priorityId, unit.id) !== null).length

/** Cells of the matrix that are not blank. */
export const coveredCells = (coverage: Pick<Coverage, 'cells' | 'units' | 'priorities'>): number =>
  coverage.priorities.reduce((all, each) => all + unitsCovering(coverage, each.id), 0)

/** Where a unit's answer to a priority is written, what stands there, and its version; null before the first. */
export type Writing = { readonly planId: string; readonly answer: string; readonly version: number | null }

/** An answer being written: where, by whom, to what. */
export type Answering = Writing & {
  readonly unit: Coverage['units'][number]
  readonly priority: Coverage['priorities'][number]
}

/** The words that stand come first, then the plan that works for the priority, then the plan given. */
export function writingOf(
  coverage: Pick<Coverage, 'cells'>,
  priorityId: string,
  unitId: string,
  planId: string | undefined,
): Writing | null {
  const cells = coverage.cells.filter((each) => each.priorityId === priorityId && each.unitId === unitId)
  const cell = cells.find((each) => isWritten(each.answer)) ?? cells.find(isAnswered)
  const found = cell ?? cells.find((each) => each.planId === planId)
  if (found !== undefined) return { planId: found.planId, answer: found.answer ?? '', version: found.answerVersion }
  return planId === undefined ? null : { planId, answer: '', version: null }
}
