import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { refuseSettled } from '../domain/settled.ts'
import { changedBefore } from '../domain/snapshot.ts'
import { lockActivity } from '../store/activity.ts'
import { partsOf, rewriteActivity, sentSnapshot, snapshotOf } from './rewrite-activity.ts'

export const changeActivity = command(contract.changeActivity, async ({ input, actor, tx, platform, now, today }) => {
  const { activityId, version, ...fields } = input
  const current = await lockActivity(tx, activityId)
  const grant = authorize(actor, 'activities.record', current.organization)
  refuseSettled(current.fields.state, platform.dayOf(current.recordedAt), today)
  const at = { tx, platform, now, today }
  const parts = await partsOf(at, activityId)
  const changed = changedBefore(snapshotOf(current, parts), sentSnapshot(fields))
  const { version: next, judged } = await rewriteActivity(at, grant, current, { version, fields, parts })
  return {
    output: { id: activityId, version: next, warnings: judged.warnings, meets: judged.meets },
    audit: { grant, subjectId: activityId, change: { fields: Object.keys(changed) } },
  }
})
