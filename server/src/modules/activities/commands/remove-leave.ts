import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { lockLeave, lockPersonForLeave, updateLeave } from '../store/leaves.ts'

export const removeLeave = command(contract.removeLeave, async ({ input, actor, tx, now }) => {
  const { leaveId, version, reason } = input
  const current = await lockLeave(tx, leaveId)
  const person = await lockPersonForLeave(tx, current.personId)
  const grant = authorize(actor, 'activities.record', person.organization)
  await updateLeave(tx, grant, current, version, { removedAt: now, removedReason: reason })
  return { output: { id: leaveId }, audit: { grant, subjectId: leaveId, change: { reason } } }
})
