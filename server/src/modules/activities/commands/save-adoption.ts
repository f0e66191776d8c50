import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { refuseAdoptionDay } from '../domain/research.ts'
import { lockAdoption, lockFinding, lockTopic, writeAdoption } from '../store/research.ts'

export const saveAdoption = command(contract.saveAdoption, async ({ input, actor, tx, platform, now, today }) => {
  const { findingId, adoptionId, adoptedBy, adoptedOn, decision } = input
  const finding = await lockFinding(tx, findingId)
  const topic = await lockTopic(tx, finding.topicId)
  const grant = authorize(actor, 'activities.record', topic.organization)
  const current = adoptionId === undefined ? null : await lockAdoption(tx, adoptionId)
  if (current !== null && current.findingId !== finding.id) throw notFoundOrNotAllowed()
  refuseAdoptionDay(adoptedOn, { foundOn: finding.foundOn, today })
  const said = { adoptedBy, adoptedOn, decision }
  const adoption = { id: current?.id ?? platform.newId(), findingId, ...said, at: now }
  const version = await writeAdoption(tx, grant, current, input.version ?? 0, adoption)
  const before =
    current === null
      ? {}
      : { before: { adoptedBy: current.adoptedBy, adoptedOn: current.adoptedOn, decision: current.decision } }
  return {
    output: { id: adoption.id, version },
    audit: { grant, subjectId: topic.id, change: { adoption: adoption.id, ...said, ...before } },
  }
})
