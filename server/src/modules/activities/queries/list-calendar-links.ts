import * as contract from '@hepai/contract/activities'
import { query } from '../../../platform/operations.ts'
import { calendarLinksOf } from '../store/calendar-links.ts'
import { visiblePlace } from './within.ts'

export const listCalendarLinks = query(contract.listCalendarLinks, async ({ input, actor, db }) => {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const links = await calendarLinksOf(db, { accountId: actor.accountId, organizationId: place.id })
  return { items: links.map(({ createdAt, ...link }) => ({ ...link, createdAt: createdAt.toISOString() })) }
})
