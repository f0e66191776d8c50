import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { CALENDAR_TYPE, writeCalendar } from '../../../platform/icalendar.ts'
import { download } from '../../../platform/operations.ts'
import { scopeOf } from '../../../platform/scope.ts'
import { calendarEntries } from './calendar-entries.ts'
import { visiblePlace } from './within.ts'

export const downloadCalendar = download(
  contract.downloadCalendar,
  async ({ input, actor, db, platform, now, today }) => {
    const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
    const grant = authorize(actor, 'activities.read', place)
    const year = String(input.year)
    const span = { fromOn: `${year}-01-01`, toOn: `${year}-12-31`, today }
    const entries = await calendarEntries(platform, place, scopeOf(actor, 'activities.read'), span)
    return {
      fileName: `${place.name}${year}年活动安排.ics`,
      contentType: CALENDAR_TYPE,
      body: writeCalendar(`${place.name}活动安排`, entries, now),
      audit: { grant, subjectId: place.id, change: { year: input.year, entries: entries.length } },
    }
  },
)
