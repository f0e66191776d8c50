import type { DutyView } from '@hepai/contract/activities-duties'

type Standing = Pick<DutyView, 'state' | 'dueOn'>
export type DutyGroups<T> = {
  /** Overdue, from this month or an earlier one. */
  readonly late: readonly T[]
  /** To be held by the end of the month. */
  readonly now: readonly T[]
  /** Due after the month, such as what is owed once a year. */
  readonly later: readonly T[]
  /** Held, made good, or explained. */
  readonly done: readonly T[]
}

/** What is owed, by how soon; `month` is 'yyyy-mm'. Every duty is in exactly one group. */
export function dutyGroups<T extends Standing>(duties: readonly T[], month: string): DutyGroups<T> {
  const groupOf = ({ state, dueOn }: Standing): keyof DutyGroups<T> => {
    if (state === 'late') return 'late'
    if (state === 'due') return dueOn.slice(0, 7) <= month ? 'now' : 'later'
    return state === 'coming' ? 'later' : 'done'
  }
  const of = (name: keyof DutyGroups<T>) => duties.filter((duty) => groupOf(duty) === name)
  return { late: of('late'), now: of('now'), later: of('later'), done: of('done') }
}
