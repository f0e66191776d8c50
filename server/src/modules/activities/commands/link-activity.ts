import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { lockActivity } from '../store/activity.ts'
import { reindexWords } from '../store/index-words.ts'
import { insertLink } from '../store/links.ts'
import { readableTask } from './readable-task.ts'

export const linkActivity = command(contract.linkActivity, async ({ input, actor, tx, platform, now }) => {
  const { activityId, taskId, ...link } = input
  const activity = await lockActivity(tx, activityId)
  const grant = authorize(actor, 'activities.record', activity.organization)
  const task = await readableTask(tx, actor, taskId)
  const id = platform.newId()
  await insertLink(tx, grant, activityId, { ...link, id, taskId, taskName: task.name }, now)
  await reindexWords(tx, grant, activityId)
  return { output: { id }, audit: { grant, subjectId: activityId, change: { link: id, taskId } } }
})
