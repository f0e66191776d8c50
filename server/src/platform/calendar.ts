import chineseDays from 'chinese-days'
import type { Kysely } from 'kysely'
import { CITY } from './city.ts'
import { everyDay } from './clock.ts'
import type { Tables } from './tables.ts'

export type DayOverride = { readonly day: string; readonly isWorking: boolean; readonly name: string }
export type SpecialDay = {
  readonly day: string
  readonly isWorking: boolean
  readonly name: string
  readonly source: 'national' | 'city'
}

/** Chinese working days: the national arrangements, then the city's own overrides. */
export type Calendar = {
  /**
   * Sorted working days from 1 January of `FIRST_YEAR` to 31 December of `LAST_YEAR`.
   *
   * @param through the transaction of a command, so that it never waits for a second connection while it holds one
   */
  readonly workingDays: (through?: Kysely<Tables>) => Promise<readonly string[]>
  /** Days that differ from a plain Monday-to-Friday week, between two days inclusive, in order. */
  readonly specialDays: (fromOn: string, toOn: string) => Promise<readonly SpecialDay[]>
  /** Years between two days, inclusive, whose holidays are neither published nor entered, so that only weekends are known. */
  readonly unknownYears: (fromOn: string, toOn: string) => Promise<readonly number[]>
  /** Drop what is remembered after an override changed. */
  readonly forget: () => void
}

const FIRST_YEAR = 2015
const LAST_YEAR = 2036
/** Other processes may change overrides; a minute is soon enough for a calendar. */
const REMEMBER_MS = 60_000

type Known = { readonly until: number; readonly days: readonly string[]; readonly special: readonly SpecialDay[] }

/** @param now milliseconds, for forgetting; injected so that tests can move it */
export function chineseCalendar(db: Kysely<Tables>, now: () => number): Calendar {
  let known: Known | null = null
  const load = async (through: Kysely<Tables>): Promise<Known> => {
    if (known !== null && known.until > now()) return known
    const overrides = await through
      .selectFrom('working_day_override')
      .select(['day', 'is_working', 'name'])
      .where('city_id', '=', CITY)
      .execute()
    known = {
      until: now() + REMEMBER_MS,
      ...computeDays(overrides.map((row) => ({ day: row.day, isWorking: row.is_working, name: row.name }))),
    }
    return known
  }
  return {
    workingDays: async (through = db) => (await load(through)).days,
    specialDays: async (fromOn, toOn) => (await load(db)).special.filter((one) => one.day >= fromOn && one.day <= toOn),
    unknownYears: async (fromOn, toOn) => {
      const { special } = await load(db)
      return yearsWithin(fromOn, toOn).filter((year) => !isPublished(year) && !isEntered(special, year))
    },
    forget: () => {
      known = null
    },
  }
}

/** The seven statutory holidays give a year at least so many weekdays off (《全国年节及纪念日放假办法》 art. 2: 13 days). */
const FEWEST_DAYS_OFF = 7

const isEntered = (special: readonly SpecialDay[], year: number): boolean =>
  special.filter(({ day, isWorking, source }) => source === 'city' && !isWorking && day.startsWith(`${String(year)}-`))
    .length >= FEWEST_DAYS_OFF

function yearsWithin(fromOn: string, toOn: string): readonly number[] {
  const [first, last] = [Number(fromOn.slice(0, 4)), Number(toOn.slice(0, 4))]
  return Array.from({ length: Math.max(0, last - first + 1) }, (_none, place) => first + place)
}

let national: { readonly days: readonly string[]; readonly special: readonly SpecialDay[] } | null = null

function computeDays(overrides: readonly DayOverride[]): {
  readonly days: readonly string[]
  readonly special: readonly SpecialDay[]
} {
  national ??= nationalDays()
  if (overrides.length === 0) return national
  const days = new Set(national.days)
  const special = new Map(national.special.map((one) => [one.day, one]))
  for (const one of overrides) {
    if (one.isWorking) days.add(one.day)
    else days.delete(one.day)
    special.set(one.day, { ...one, source: 'city' })
  }
  return { days: [...days].sort(), special: [...special.values()].sort((a, b) => (a.day < b.day ? -1 : 1)) }
}

function nationalDays() {
  const days: string[] = []
  const special: SpecialDay[] = []
  for (const { day, weekday } of everyDay(FIRST_YEAR, LAST_YEAR)) {
    const isWorking = chineseDays.isWorkday(day)
    if (isWorking) days.push(day)
    if (isWorking !== weekday) special.push({ day, isWorking, name: nameOf(day), source: 'national' })
  }
  return { days, special }
}

/** The package answers `English,中文,length`; the Chinese part is the name. */
const nameOf = (day: string): string => chineseDays.getDayDetail(day).name.split(',')[1] ?? ''

/** Years whose national arrangement is published in the package used; later years know only weekends. */
const isPublished = (year: number): boolean => nationalHas(year)

const nationalHas = (year: number): boolean => {
  national ??= nationalDays()
  return national.special.some((one) => one.day.startsWith(`${String(year)}-`) && one.isWorking)
}
