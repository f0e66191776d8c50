import * as contract from '@hepai/contract/activities'
import { authorizePublic, covers } from '../../../platform/grant.ts'
import { CALENDAR_TYPE, writeCalendar } from '../../../platform/icalendar.ts'
import { download } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { outermost } from '../../../platform/scope.ts'
import { accountHolder } from '../../access/index.ts'
import { addDays } from '../domain/days.ts'
import { linkOfToken, noteReading } from '../store/calendar-links.ts'
import { calendarEntries } from './calendar-entries.ts'

const BEHIND_DAYS = 31
const AHEAD_DAYS = 366

/** Calendar programs ask several times an hour; the first reading of a day is audited. */
export const readCalendar = download(contract.readCalendar, async ({ input, db, platform, now, today }) => {
  const link = await linkOfToken(db, input.token)
  const holder = link === undefined ? null : await accountHolder(db, link.accountId, today)
  if (link === undefined || holder === null) throw new Refusal('activities.calendarLinkGone')
  const place = { id: link.organizationId, path: link.path }
  const held = holder.assignments.filter((one) => one.permission === 'activities.read')
  if (!held.some((one) => covers(one, 'activities.read', place))) throw new Refusal('activities.calendarLinkGone')
  const scope = { permission: 'activities.read' as const, roots: outermost(held.map((one) => one.path)) }
  const span = { fromOn: addDays(today, -BEHIND_DAYS), toOn: addDays(today, AHEAD_DAYS), today }
  const entries = await calendarEntries(platform, place, scope, span)
  const isFirstToday = await noteReading(db, link.id, today)
  return {
    fileName: `${link.name}活动安排.ics`,
    contentType: CALENDAR_TYPE,
    body: writeCalendar(`${link.name}活动安排`, entries, now),
    audit: isFirstToday
      ? { grant: authorizePublic(holder), subjectId: link.id, change: { organizationId: place.id } }
      : null,
  }
})
