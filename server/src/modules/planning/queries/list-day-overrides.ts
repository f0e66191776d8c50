import { listDayOverrides as contract } from '@hepai/contract/planning'
import { mayInCity } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'

/** Working days are no secret: everyone signed in plans by them. */
export const listDayOverrides = query(contract, async ({ input, actor, platform }) => {
  const { year } = input
  const days = await platform.calendar.specialDays(`${year}-01-01`, `${year}-12-31`)
  return {
    days: days.map(({ day, isWorking, name, source }) => ({ day, isWorking, name, source })),
    isPublished: (await platform.calendar.unknownYears(`${year}-01-01`, `${year}-12-31`)).length === 0,
    allowed: mayInCity(actor, 'planning.manageCalendar') ? ['planning.setDayOverride', 'planning.setDayOverrides'] : [],
  }
})
