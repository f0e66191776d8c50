import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lockActivity } from '../store/activity.ts'
import { reindexWords } from '../store/index-words.ts'
import { activityOf, answerItem } from '../store/items.ts'
import { readableTask } from './readable-task.ts'

export const resolveItem = command(contract.resolveItem, async ({ input, actor, tx, now }) => {
  const { itemId, state, answer } = input
  const activity = await lockActivity(tx, await activityOf(tx, 'activity_item', itemId))
  const grant = authorize(actor, 'activities.record', activity.organization)
  if (state === 'noAction' && answer === '') throw new Refusal('activities.answerMissing')
  const taskId = state === 'linked' ? input.taskId : null
  if (state === 'linked' && taskId === null) throw new Refusal('activities.answerMissing')
  if (taskId !== null) await readableTask(tx, actor, taskId)
  await answerItem(tx, grant, { id: itemId, activityId: activity.id, state, answer, taskId, at: now })
  await reindexWords(tx, grant, activity.id)
  return { output: { id: itemId }, audit: { grant, subjectId: activity.id, change: { item: itemId, state, taskId } } }
})
