import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lockActivity, removeActivityRow } from '../store/activity.ts'
import { resolutionsOf } from '../store/parts.ts'

export const removeActivity = command(contract.removeActivity, async ({ input, actor, tx, now }) => {
  const { activityId, version, reason } = input
  const current = await lockActivity(tx, activityId)
  const grant = authorize(actor, 'activities.record', current.organization)
  const became = (await resolutionsOf(tx, activityId)).find((one) => one.taskId !== null)
  if (became !== undefined) throw new Refusal('activities.hasTasks', { taskName: became.taskName ?? became.text })
  await removeActivityRow(tx, grant, current, { version, reason, at: now })
  return { output: { id: activityId }, audit: { grant, subjectId: activityId, change: { reason } } }
})
