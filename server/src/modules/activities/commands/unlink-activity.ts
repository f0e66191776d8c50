import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { lockActivity } from '../store/activity.ts'
import { reindexWords } from '../store/index-words.ts'
import { activityOfLink, endLink } from '../store/links.ts'

export const unlinkActivity = command(contract.unlinkActivity, async ({ input, actor, tx, now }) => {
  const { linkId, reason } = input
  const activity = await lockActivity(tx, await activityOfLink(tx, linkId))
  const grant = authorize(actor, 'activities.record', activity.organization)
  await endLink(tx, grant, { id: linkId, activityId: activity.id }, { reason, at: now })
  await reindexWords(tx, grant, activity.id)
  return { output: { id: linkId }, audit: { grant, subjectId: activity.id, change: { link: linkId, reason } } }
})
