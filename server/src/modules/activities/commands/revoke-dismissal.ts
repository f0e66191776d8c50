import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { endDismissal, lockDismissal } from '../store/dismissals.ts'

export const revokeDismissal = command(contract.revokeDismissal, async ({ input, actor, tx, now }) => {
  const dismissal = await lockDismissal(tx, input.dismissalId)
  const grant = authorize(actor, 'activities.record', dismissal.organization)
  await endDismissal(tx, grant, dismissal.id, now)
  const { rule, subjectId } = dismissal
  return { output: { id: dismissal.id }, audit: { grant, subjectId, change: { rule, dismissal: dismissal.id } } }
})
