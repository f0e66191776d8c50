import { type LeaveKind, leaveKindNames } from '@hepai/contract/activities-recording'
import { Refusal } from '../../../platform/refusal.ts'

/** A known absence. Days are calendar days in Asia/Shanghai; `toOn` is the last one, null while nobody knows. */
export type Leave = {
  readonly id: string
  readonly kind: LeaveKind
  readonly fromOn: string
  readonly toOn: string | null
  readonly reason: string
}

const REASON_MAX = 60

/** Why someone is absent, as the attendance list says it: 60 characters at most. */
export const leaveWords = ({ kind, reason }: Pick<Leave, 'kind' | 'reason'>): string =>
  (reason === '' ? leaveKindNames[kind] : `${leaveKindNames[kind]}：${reason}`).slice(0, REASON_MAX)

type Days = Pick<Leave, 'fromOn' | 'toOn'>

const overlap = (one: Days, other: Days): boolean =>
  (other.toOn === null || one.fromOn <= other.toOn) && (one.toOn === null || other.fromOn <= one.toOn)

/**
 * Whether a leave can stand beside the person's others.
 *
 * @throws Refusal activities.leaveDates, activities.leaveOverlaps
 */
export function checkLeave(leave: Leave, others: readonly Leave[], name: string): void {
  const { fromOn, toOn } = leave
  if (toOn !== null && toOn < fromOn)
    throw new Refusal('activities.leaveDates', { fromOn, toOn }, [{ path: 'toOn', message: '应不早于开始日期。' }])
  const other = others.find((one) => one.id !== leave.id && overlap(one, leave))
  if (other !== undefined)
    throw new Refusal('activities.leaveOverlaps', { name, fromOn: other.fromOn, kind: leaveKindNames[other.kind] }, [
      { path: 'fromOn', message: '与已登记的日期重叠。' },
    ])
}
