import { setDayOverride as contract } from '@hepai/contract/planning'
import { authorizeCity } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { isWorkedOn, saveDayOverride } from '../store/day-override.ts'

export const setDayOverride = command(contract, async ({ input, actor, tx, platform, now }) => {
  const grant = authorizeCity(actor, 'planning.manageCalendar')
  const { day, isWorking, name } = input
  await saveDayOverride(tx, grant, day, isWorking === null ? null : { isWorking, name }, now)
  return {
    output: { day, isWorking: await isWorkedOn(tx, day) },
    audit: { grant, subjectId: day, change: { isWorking } },
    afterCommit: () => platform.calendar.forget(),
  }
})
