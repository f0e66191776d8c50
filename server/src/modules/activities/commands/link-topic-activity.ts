import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { lockTopic, saveTopicActivity } from '../store/research.ts'
import { refuseOtherUnits } from './save-research-topic.ts'

export const linkTopicActivity = command(contract.linkTopicActivity, async ({ input, actor, tx, now }) => {
  const { topicId, activityId, isLinked } = input
  const topic = await lockTopic(tx, topicId)
  const grant = authorize(actor, 'activities.record', topic.organization)
  if (isLinked) await refuseOtherUnits(tx, topic.organization.path, activityId)
  await saveTopicActivity(tx, grant, { topicId, activityId, isLinked }, now)
  return { output: { id: topicId }, audit: { grant, subjectId: topicId, change: { activityId, isLinked } } }
})
