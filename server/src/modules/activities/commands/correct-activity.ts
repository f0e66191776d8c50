import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { changedBefore } from '../domain/snapshot.ts'
import { lockActivity } from '../store/activity.ts'
import { insertCorrection } from '../store/parts.ts'
import { partsOf, rewriteActivity, sentSnapshot, snapshotOf } from './rewrite-activity.ts'

export const correctActivity = command(contract.correctActivity, async ({ input, actor, tx, platform, now, today }) => {
  const { activityId, version, reason, ...fields } = input
  const current = await lockActivity(tx, activityId)
  const grant = authorize(actor, 'activities.record', current.organization)
  const at = { tx, platform, now, today }
  const parts = await partsOf(at, activityId)
  const changed = changedBefore(snapshotOf(current, parts), sentSnapshot(fields))
  // Criticism is encrypted, so that it changed is said but not what it was.
  const before = fields.criticism === null ? changed : { ...changed, criticism: '（已修改，原文不公开）' }
  if (Object.keys(before).length === 0) throw new Refusal('activities.nothingToCorrect')
  const { version: next, judged } = await rewriteActivity(at, grant, current, { version, fields, parts })
  await insertCorrection(tx, grant, { id: platform.newId(), activityId, reason, before, at: now })
  return {
    output: { id: activityId, version: next, warnings: judged.warnings, meets: judged.meets },
    audit: { grant, subjectId: activityId, change: { fields: Object.keys(before), reason } },
  }
})
