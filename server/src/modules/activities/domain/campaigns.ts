import type { CampaignFields } from '@hepai/contract/activities-campaigns'
import { addMonths, monthEnd } from './days.ts'

/** What one organisation held of one kind in one month. */
export type CampaignHeld = CampaignSums & {
  readonly organizationId: string
  readonly kindCode: string
  /** `2026-11` */
  readonly month: string
}
/** Times held, people of the roll who came, listeners besides, hours of service. */
export type CampaignSums = {
  readonly sessions: number
  readonly present: number
  readonly audience: number
  readonly hours: number
}
export type Standing = { readonly state: 'met' | 'notYet' | 'free'; readonly why: string }
type Frame = Pick<CampaignFields, 'every' | 'times' | 'fromOn' | 'toOn'>

const none: CampaignSums = { sessions: 0, present: 0, audience: 0, hours: 0 }

/** Sums of some records; of none, four noughts. */
export const sumOf = (held: readonly CampaignSums[]): CampaignSums =>
  held.reduce(
    (sum, one) => ({
      sessions: sum.sessions + one.sessions,
      present: sum.present + one.present,
      audience: sum.audience + one.audience,
      hours: sum.hours + one.hours,
    }),
    none,
  )

/** Before its first day a campaign is coming, after its last it is over. */
export const campaignState = ({ fromOn, toOn }: Pick<Frame, 'fromOn' | 'toOn'>, today: string) =>
  today < fromOn ? ('coming' as const) : today > toOn ? ('over' as const) : ('running' as const)

/** The months of a frame that have begun, `2026-03` and so on. */
export function monthsSoFar({ fromOn, toOn }: Pick<Frame, 'fromOn' | 'toOn'>, today: string): readonly string[] {
  const last = (today < toOn ? today : toOn).slice(0, 7)
  const months: string[] = []
  for (let day = `${fromOn.slice(0, 7)}-01`; day.slice(0, 7) <= last; day = addMonths(day, 1))
    months.push(day.slice(0, 7))
  return today < fromOn ? [] : months
}

/**
 * How one organisation stands: met, not yet, or free when nothing is asked. A statement about the one, never a comparison.
 */
export function standingOf(frame: Frame, held: readonly CampaignHeld[], today: string): Standing {
  const { sessions } = sumOf(held)
  if (frame.every === 'none') return { state: 'free', why: sessions === 0 ? '还没有记录。' : `已开展 ${sessions} 次。` }
  if (today < frame.fromOn) return { state: 'notYet', why: `${frame.fromOn} 开始。` }
  return frame.every === 'whole' ? wholeStanding(frame, sessions, today) : monthlyStanding(frame, held, today)
}

function wholeStanding({ times, toOn }: Frame, sessions: number, today: string): Standing {
  if (sessions >= times) return { state: 'met', why: `已开展 ${sessions} 次，应开展 ${times} 次。` }
  const end = today > toOn ? `已于 ${toOn} 截止` : `截止 ${toOn}`
  return { state: 'notYet', why: `已开展 ${sessions} 次，还差 ${times - sessions} 次，${end}。` }
}

function monthlyStanding(frame: Frame, held: readonly CampaignHeld[], today: string): Standing {
  const months = monthsSoFar(frame, today)
  const missing = months.filter((month) => sumOf(held.filter((one) => one.month === month)).sessions < frame.times)
  const done = months.length - missing.length
  const asked = frame.times === 1 ? '每月 1 次' : `每月 ${frame.times} 次`
  if (missing.length === 0) return { state: 'met', why: `${asked}，${months.length} 个月都已开展。` }
  const past = missing.filter((month) => monthEnd(`${month}-01`) < today)
  const parts = [
    ...(past.length === 0 ? [] : [`${monthWords(past)}没有达到`]),
    ...(past.length === missing.length ? [] : ['本月还没有达到']),
  ]
  return { state: 'notYet', why: `${asked}，${done} 个月已开展；${parts.join('，')}。` }
}

/** 2026年3、5月; the year is said once for all its months. */
function monthWords(months: readonly string[]): string {
  const years = [...new Set(months.map((month) => month.slice(0, 4)))]
  const inYear = (year: string) =>
    months.filter((month) => month.startsWith(year)).map((month) => Number(month.slice(5)))
  return years.map((year) => `${year}年${inYear(year).join('、')}月`).join('、')
}
