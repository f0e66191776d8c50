import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { checkLeave } from '../domain/leave.ts'
import { insertLeave, leavesOf, lockPersonForLeave } from '../store/leaves.ts'

export const recordLeave = command(contract.recordLeave, async ({ input, actor, tx, platform, now }) => {
  const { personId, ...fields } = input
  const person = await lockPersonForLeave(tx, personId)
  const grant = authorize(actor, 'activities.record', person.organization)
  const leave = { id: platform.newId(), ...fields }
  checkLeave(leave, await leavesOf(tx, personId), person.name)
  await insertLeave(tx, grant, personId, leave, now)
  return {
    output: { id: leave.id, version: 1 },
    audit: { grant, subjectId: leave.id, change: { personId, ...fields } },
  }
})
