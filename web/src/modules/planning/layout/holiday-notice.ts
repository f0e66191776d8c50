import { halfWidth, readDay } from '../../../design/read-day.ts'
import { isWeekend } from '../components/month-days.ts'
import { plusDays } from './days.ts'

/** One holiday of the yearly notice: all its days off, and the weekend days that are worked for it. */
export type Holiday = {
  readonly name: string
  readonly off: readonly string[]
  readonly worked: readonly string[]
  readonly problems: readonly HolidayProblem[]
}
/** `count`: the text says another number of days; the others name a day that cannot be meant. */
export type HolidayProblem =
  | { readonly kind: 'count'; readonly said: number; readonly found: number }
  | { readonly kind: 'noSuchDay'; readonly written: string }
  | { readonly kind: 'workedAlready'; readonly day: string }
  | { readonly kind: 'otherYear'; readonly day: string }

export type NoticeDay = { readonly day: string; readonly isWorking: boolean; readonly name: string }

const HEAD = /^\s*(?:[一二三四五六七八九十]+|\d{1,2})\s*[、.]\s*([^:]{2,12}?)\s*:/u
const LONGEST = 31
/** A day or a stretch of days, and what the text says of those before it. */
const TOKEN =
  /(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日(?:\s*(?:至|到|-|—|–|~)\s*(?:(\d{4})年)?(?:(\d{1,2})月)?(\d{1,2})日)?|(放假|休息)|(上班)|共\s*(\d{1,2})\s*天/gu

/**
 * Reads the yearly 国务院办公厅关于部分节假日安排的通知 as it is published: a line for each holiday, “一、元旦：1月1日（周五）至3日
 * （周日）放假调休，共3天。1月4日（周一）上班。” What stands in brackets is left out. Nothing is guessed: what does not fit is
 * said beside its holiday.
 *
 * @param year the year that days without one are of
 */
export function readHolidayNotice(text: string, year: number): readonly Holiday[] {
  const plain = halfWidth(text).replace(/\([^)]*\)/gu, '')
  return plain.split(/\r?\n/u).flatMap((line) => {
    const head = HEAD.exec(line)
    return head === null ? [] : [holidayOf(head[1] ?? '', line.slice(head[0].length), year)]
  })
}

/** `count` is what the text says of itself, null where it says nothing. */
type Told = {
  readonly off: readonly string[]
  readonly worked: readonly string[]
  readonly count: number | null
  readonly unreadable: readonly string[]
}

function holidayOf(name: string, said: string, year: number): Holiday {
  const told = toldIn(said, year)
  const { off, worked } = told
  return { name, off, worked, problems: problemsOf(told, year) }
}

/** Days wait until the text says what becomes of them. */
function toldIn(said: string, year: number): Told {
  const told: { off: string[]; worked: string[]; count: number | null; unreadable: string[] } = {
    off: [],
    worked: [],
    count: null,
    unreadable: [],
  }
  let waiting: readonly string[] = []
  let from = { year, month: 0 }
  for (const token of said.matchAll(TOKEN)) {
    const [written, , , date, , , , isOff, isWorked, count] = token
    if (date !== undefined) {
      const stretch = stretchOf(token, from)
      from = stretch.end
      if (stretch.days.length === 0) told.unreadable.push(written)
      waiting = [...waiting, ...stretch.days]
      continue
    }
    if (count !== undefined) told.count = Number(count)
    if (isOff !== undefined) told.off.push(...waiting)
    if (isWorked !== undefined) told.worked.push(...waiting)
    if (isOff !== undefined || isWorked !== undefined) waiting = []
  }
  return told
}

type Month = { readonly year: number; readonly month: number }

/** A day without a year or month is of those that stand before it. */
function stretchOf(token: RegExpExecArray, before: Month): { readonly days: readonly string[]; readonly end: Month } {
  const [, fromYear, fromMonth, fromDate = '', toYear, toMonth, toDate] = token
  const start = { year: Number(fromYear ?? before.year), month: Number(fromMonth ?? before.month) }
  const end = { year: Number(toYear ?? start.year), month: Number(toMonth ?? start.month) }
  const [first, last] = [dayIn(start, fromDate), dayIn(end, toDate ?? fromDate)]
  return { days: first === null || last === null ? [] : daysFrom(first, last), end }
}

function problemsOf({ off, worked, count, unreadable }: Told, year: number): readonly HolidayProblem[] {
  const isNear = (day: string): boolean => Math.abs(Number(day.slice(0, 4)) - year) <= 1
  const far = [...off, ...worked].find((day) => !isNear(day))
  return [
    ...unreadable.map((written) => ({ kind: 'noSuchDay' as const, written })),
    ...(count === null || count === off.length ? [] : [{ kind: 'count' as const, said: count, found: off.length }]),
    ...worked.filter((day) => !isWeekend(day)).map((day) => ({ kind: 'workedAlready' as const, day })),
    ...(far === undefined ? [] : [{ kind: 'otherYear' as const, day: far }]),
  ]
}

const dayIn = ({ year, month }: Month, date: string): string | null =>
  readDay(`${String(year)}-${String(month)}-${date}`, year)

/** None where the end comes before the beginning, or the stretch is no holiday. */
function daysFrom(from: string, to: string): readonly string[] {
  const days: string[] = []
  for (let day = from; day <= to && days.length <= LONGEST; day = plusDays(day, 1)) days.push(day)
  return days.length > LONGEST ? [] : days
}

/** The days that differ from a plain week: Saturdays and Sundays rest of themselves. */
export const daysToEnter = (holidays: readonly Holiday[]): readonly NoticeDay[] =>
  holidays.flatMap(({ name, off, worked }) => [
    ...off.filter((day) => !isWeekend(day)).map((day) => ({ day, isWorking: false, name })),
    ...worked.filter(isWeekend).map((day) => ({ day, isWorking: true, name })),
  ])
