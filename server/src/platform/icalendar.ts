import ical from 'ical-generator'
import { after, instantOf } from './clock.ts'

/** One thing in a calendar. Days are 'yyyy-mm-dd', hours 'hh:mm' of Asia/Shanghai; without an hour it takes the whole day. */
export type CalendarEntry = {
  /** The same thing keeps its uid from reading to reading, so that a calendar changes it instead of adding another. */
  readonly uid: string
  readonly day: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly title: string
  readonly place: string
  readonly note: string
}

export const CALENDAR_TYPE = 'text/calendar; charset=utf-8'
const DAY_MS = 86_400_000

/** Writes a calendar (RFC 5545). Shanghai keeps UTC+8 all year, so hours are written in UTC and need no zone of their own. */
export function writeCalendar(name: string, entries: readonly CalendarEntry[], now: Date): Buffer {
  const calendar = ical({ name, prodId: { company: 'Hepai', product: 'Hepai', language: 'ZH' } })
  for (const { uid, day, startsAt, endsAt, title, place, note } of entries) {
    const isWholeDay = startsAt === null
    const midnight = instantOf(`${day}T00:00:00Z`)
    calendar.createEvent({
      id: uid,
      stamp: now,
      summary: title,
      ...(place === '' ? {} : { location: place }),
      ...(note === '' ? {} : { description: note }),
      allDay: isWholeDay,
      start: isWholeDay ? midnight : inShanghai(day, startsAt),
      ...(isWholeDay ? { end: after(midnight, DAY_MS) } : endOf(day, startsAt, endsAt)),
    })
  }
  return Buffer.from(calendar.toString())
}

const inShanghai = (day: string, hour: string): Date => instantOf(`${day}T${hour}:00+08:00`)

const endOf = (day: string, startsAt: string, endsAt: string | null) =>
  endsAt === null || endsAt <= startsAt ? {} : { end: inShanghai(day, endsAt) }
