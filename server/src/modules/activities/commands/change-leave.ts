import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { checkLeave } from '../domain/leave.ts'
import { leavesOf, lockLeave, lockPersonForLeave, updateLeave } from '../store/leaves.ts'

export const changeLeave = command(contract.changeLeave, async ({ input, actor, tx }) => {
  const { leaveId, version, ...fields } = input
  const current = await lockLeave(tx, leaveId)
  const person = await lockPersonForLeave(tx, current.personId)
  const grant = authorize(actor, 'activities.record', person.organization)
  checkLeave({ id: leaveId, ...fields }, await leavesOf(tx, current.personId), person.name)
  const next = await updateLeave(tx, grant, current, version, fields)
  const { kind, fromOn, toOn, reason } = current
  return {
    output: { id: leaveId, version: next },
    audit: { grant, subjectId: leaveId, change: { before: { kind, fromOn, toOn, reason }, after: fields } },
  }
})
