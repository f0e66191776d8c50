import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { detach, findAttachment } from '../../files/index.ts'
import { lockActivity } from '../store/activity.ts'

export const removeFile = command(contract.removeFile, async ({ input, actor, tx, now }) => {
  const { id, name, subjectId } = await findAttachment(tx, 'activity', input.attachmentId)
  const activity = await lockActivity(tx, subjectId)
  const grant = authorize(actor, 'activities.record', activity.organization)
  await detach(tx, grant, id, now)
  return { output: { id, name }, audit: { grant, subjectId, change: { attachmentId: id } } }
})
