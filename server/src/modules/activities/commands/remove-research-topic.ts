import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { lockTopic, updateTopic } from '../store/research.ts'

export const removeResearchTopic = command(contract.removeResearchTopic, async ({ input, actor, tx, now }) => {
  const { topicId, version, reason } = input
  const current = await lockTopic(tx, topicId)
  const grant = authorize(actor, 'activities.record', current.organization)
  await updateTopic(tx, grant, current, version, { removedAt: now, reason })
  return { output: { id: topicId }, audit: { grant, subjectId: topicId, change: { reason } } }
})
