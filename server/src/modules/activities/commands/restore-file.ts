import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { findAttachment, reattach } from '../../files/index.ts'
import { lockActivity } from '../store/activity.ts'

export const restoreFile = command(contract.restoreFile, async ({ input, actor, tx, platform }) => {
  const file = await findAttachment(tx, 'activity', input.attachmentId)
  const { id, name, subjectId } = file
  const activity = await lockActivity(tx, subjectId)
  const grant = authorize(actor, 'activities.record', activity.organization)
  await reattach(tx, grant, { platform, subject: { kind: 'activity', id: subjectId }, file })
  return { output: { id, name }, audit: { grant, subjectId, change: { attachmentId: id } } }
})
