import * as contract from '@hepai/contract/activities'
import type { ActivityFields } from '@hepai/contract/activities-shapes'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { isSettled } from '../domain/settled.ts'
import { changedBefore } from '../domain/snapshot.ts'
import { type StoredActivity, lockActivity } from '../store/activity.ts'
import { insertCorrection } from '../store/parts.ts'
import { type Parts, partsOf, rewriteActivity, sentSnapshot, snapshotOf } from './rewrite-activity.ts'

export const amendAttendance = command(contract.amendAttendance, async ({ input, actor, tx, platform, now, today }) => {
  const { activityId, version, attendance, guests, reason } = input
  const current = await lockActivity(tx, activityId)
  const grant = authorize(actor, 'activities.record', current.organization)
  const hasSettled = isSettled(current.fields.state, platform.dayOf(current.recordedAt), today)
  if (hasSettled && reason === '')
    throw new Refusal('activities.amendReason', {}, [{ path: 'reason', message: '请写明理由。' }])
  const at = { tx, platform, now, today }
  const parts = await partsOf(at, activityId)
  const fields = asItStands(current, parts, { attendance, guests })
  const before = changedBefore(snapshotOf(current, parts), sentSnapshot(fields))
  if (Object.keys(before).length === 0) throw new Refusal('activities.nothingToCorrect')
  const { version: next, judged } = await rewriteActivity(at, grant, current, { version, fields, parts })
  if (hasSettled) await insertCorrection(tx, grant, { id: platform.newId(), activityId, reason, before, at: now })
  return {
    output: { id: activityId, version: next, warnings: judged.warnings, meets: judged.meets },
    audit: {
      grant,
      subjectId: activityId,
      change: { present: judged.counts.present, absent: judged.counts.absent, ...(reason === '' ? {} : { reason }) },
    },
  }
})

/** Everything but the list and the guests stays word for word. */
const asItStands = (
  current: StoredActivity,
  parts: Parts,
  list: Pick<ActivityFields, 'attendance'> & Pick<ActivityFields['minutes'], 'guests'>,
): ActivityFields => ({
  ...snapshotOf(current, parts),
  attendance: list.attendance,
  minutes: { ...current.fields.minutes, guests: list.guests },
  items: parts.items.map(({ id, topic, note }) => ({ id, topic, note })),
  resolutions: parts.resolutions.map(({ id, text, ownerId, dueOn }) => ({ id, text, ownerId, dueOn })),
  criticism: null,
})
