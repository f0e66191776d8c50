import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { streamedUpload } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { attach, keepFile } from '../../files/index.ts'
import { findActivity, lockActivity } from '../store/activity.ts'

export const attachFile = streamedUpload(
  contract.attachFile,
  async ({ input, actor, db, platform, incoming }) => {
    const activity = await findActivity(db, input.activityId)
    if (activity === null) throw notFoundOrNotAllowed()
    authorize(actor, 'activities.record', activity.organization)
    return keepFile(platform, input.fileName, incoming)
  },
  async ({ input, actor, tx, platform, now, received }) => {
    const activity = await lockActivity(tx, input.activityId)
    const grant = authorize(actor, 'activities.record', activity.organization)
    const subject = { kind: 'activity', id: activity.id } as const
    const output = await attach(tx, grant, { platform, at: now, subject, file: received })
    const { kind, bytes, hash } = received
    return { output, audit: { grant, subjectId: activity.id, change: { attachmentId: output.id, kind, bytes, hash } } }
  },
)
