import { setDayOverrides as contract } from '@hepai/contract/planning'
import { authorizeCity } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { saveDayOverride } from '../store/day-override.ts'

export const setDayOverrides = command(contract, async ({ input, actor, tx, platform, now }) => {
  const grant = authorizeCity(actor, 'planning.manageCalendar')
  const days = input.days.toSorted((one, other) => (one.day < other.day ? -1 : 1))
  for (const { day, isWorking, name } of days)
    await saveDayOverride(tx, grant, day, isWorking === null ? null : { isWorking, name }, now)
  return {
    output: { changed: days.length },
    audit: { grant, subjectId: days[0]?.day ?? null, change: { count: days.length, toOn: days.at(-1)?.day } },
    afterCommit: () => platform.calendar.forget(),
  }
})
