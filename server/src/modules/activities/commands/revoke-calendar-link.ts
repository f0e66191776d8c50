import * as contract from '@hepai/contract/activities'
import { authorizeSelf } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { revokeLink } from '../store/calendar-links.ts'

export const revokeCalendarLink = command(contract.revokeCalendarLink, async ({ input, actor, tx, now }) => {
  const grant = authorizeSelf(actor)
  const organizationId = await revokeLink(tx, grant, input.linkId, now)
  return { output: { id: input.linkId }, audit: { grant, subjectId: input.linkId, change: { organizationId } } }
})
