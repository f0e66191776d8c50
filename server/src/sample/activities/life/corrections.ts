import { type Setting, dayAfter } from '../setting.ts'
import type { SampleActivity, SampleCorrection } from '../types.ts'
import { turnOf } from './turn.ts'

/** A record is settled after a week; what is corrected was corrected later than that. */
const SETTLED = 9
/** Its 纪要 was issued before; see `sampleSummaries`. */
export const CORRECTED_AFTER_ISSUE = 'zhujian.zb1.general-2'

/** Some records were corrected after they had settled; what stood before stays visible. */
export function corrected(setting: Setting, activities: readonly SampleActivity[]): SampleActivity[] {
  const last = dayAfter(setting.city.today, -SETTLED - 4)
  return activities.map((one) => {
    const isChosen = one.slug === CORRECTED_AFTER_ISSUE || (one.kind === 'theme_day' && turnOf(one.slug) % 29 === 3)
    return isChosen && one.recordedOn <= last ? { ...one, correction: correctionOf(one) } : one
  })
}

function correctionOf(one: SampleActivity): SampleCorrection {
  const turn = turnOf(one.slug)
  const said = { on: dayAfter(one.recordedOn, SETTLED + (turn % 4)), by: one.recorder }
  const [absentee] = [...one.absent]
  if (one.slug === CORRECTED_AFTER_ISSUE || (turn % 3 === 0 && absentee !== undefined))
    return {
      ...said,
      reason: absentee === undefined ? '核对记录，更正开会地点' : '核对到会名单，有一人当天未到会',
      before: absentee === undefined ? { place: '二楼会议室' } : { attendance: listBefore(one, absentee[0]) },
    }
  if (turn % 3 === 1) return { ...said, reason: '会后核对，开始时间记错', before: { startsAt: '08:30' } }
  return { ...said, reason: '会议临时换了地点，登记时未改', before: { place: '五楼会议室' } }
}

/** The attendance as it stood: one more was said to have come. Person slugs become ids where it is loaded. */
const listBefore = (one: SampleActivity, wrongly: string) =>
  one.roll.map((person) => {
    const reason = person === wrongly ? undefined : one.absent.get(person)
    return { personId: person, status: reason === undefined ? 'present' : 'absent', reason: reason ?? '' }
  })
