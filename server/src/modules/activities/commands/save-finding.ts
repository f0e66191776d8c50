import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { refuseFindingDay } from '../domain/research.ts'
import { lockFinding, lockTopic, writeFinding } from '../store/research.ts'

export const saveFinding = command(contract.saveFinding, async ({ input, actor, tx, platform, now, today }) => {
  const { topicId, findingId, text, foundOn } = input
  const topic = await lockTopic(tx, topicId)
  const grant = authorize(actor, 'activities.record', topic.organization)
  const current = findingId === undefined ? null : await lockFinding(tx, findingId)
  if (current !== null && current.topicId !== topic.id) throw notFoundOrNotAllowed()
  refuseFindingDay(foundOn, { fromOn: topic.fromOn, today })
  const finding = { id: current?.id ?? platform.newId(), topicId, text, foundOn, at: now }
  const version = await writeFinding(tx, grant, current, input.version ?? 0, finding)
  const before = current === null ? {} : { before: { text: current.text, foundOn: current.foundOn } }
  return {
    output: { id: finding.id, version },
    audit: { grant, subjectId: topicId, change: { finding: finding.id, text, foundOn, ...before } },
  }
})
