import * as contract from '@hepai/contract/activities'
import { authorize, mayOn } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { allowedKinds, findAttachment, openContent } from '../../files/index.ts'
import { kindsOn } from '../domain/kinds.ts'
import { findActivity } from '../store/activity.ts'
import { loadKinds } from '../store/kinds.ts'

export const downloadFile = download(contract.downloadFile, async ({ input, actor, db, platform }) => {
  const attachment = await findAttachment(db, 'activity', input.attachmentId)
  const activity = await findActivity(db, attachment.subjectId)
  if (activity === null || attachment.removedAt !== null) throw notFoundOrNotAllowed()
  const grant = authorize(actor, 'activities.read', activity.organization)
  const { kindCode, occurredOn } = activity.fields
  const kind = kindsOn(await loadKinds(db), activity.organization.path, occurredOn).get(kindCode)
  if (kind?.fields.isReserved === true && !mayOn(actor, 'activities.readCriticism', activity.organization))
    throw notFoundOrNotAllowed()
  return {
    fileName: attachment.name,
    contentType: allowedKinds[attachment.kind].type,
    body: await openContent(platform, attachment),
    audit: { grant, subjectId: activity.id, change: { attachmentId: attachment.id } },
  }
})
