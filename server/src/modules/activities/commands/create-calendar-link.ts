import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { withoutKeptAnswer } from '../../../platform/kept-answer.ts'
import { command } from '../../../platform/operations.ts'
import { holdOrganization } from '../../organizations/index.ts'
import { insertCalendarLink } from '../store/calendar-links.ts'

/** The token opens a calendar to whoever has it; it is shown once and stored nowhere. */
export const createCalendarLink = withoutKeptAnswer(
  command(contract.createCalendarLink, async ({ input, actor, tx, platform, now }) => {
    const place = await holdOrganization(tx, input.organizationId)
    const grant = authorize(actor, 'activities.read', place)
    const link = { id: platform.newId(), token: platform.crypto.newToken(), at: now }
    await insertCalendarLink(tx, grant, link)
    const { id, token } = link
    return { output: { id, token }, audit: { grant, subjectId: id, change: { organizationId: place.id } } }
  }),
)
