import ICAL from 'ical.js'
import { expect, test } from 'vitest'
import { instantOf } from './clock.ts'
import { type CalendarEntry, writeCalendar } from './icalendar.ts'

const entry = (wish: Partial<CalendarEntry>): CalendarEntry => ({
  ...{ uid: 'one@hepai', day: '2026-12-31', startsAt: null, endsAt: null, title: '主题党日', place: '', note: '' },
  ...wish,
})
const now = instantOf('2026-11-23T02:00:00Z')
/** Read back by another's reader. */
const eventsOf = (entries: readonly CalendarEntry[]) => {
  const calendar = ICAL.Component.fromString(writeCalendar('日历', entries, now).toString())
  return calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
}

test('a day without an hour takes that whole day, at the end of a year too', () => {
  const [event] = eventsOf([entry({})])
  expect(event?.startDate.isDate).toBe(true)
  expect([event?.startDate.toString(), event?.endDate.toString()]).toEqual(['2026-12-31', '2027-01-01'])
})

test('an hour of Shanghai is that instant everywhere', () => {
  const [event] = eventsOf([entry({ startsAt: '07:30', endsAt: '09:00' })])
  expect(event?.startDate.toJSDate().toISOString()).toBe('2026-12-30T23:30:00.000Z')
  expect(event?.endDate.toJSDate().toISOString()).toBe('2026-12-31T01:00:00.000Z')
})

test('what people wrote comes back as it was, long, in several lines and with the signs of the format', () => {
  const title = `学习；讨论, 甲\\乙 ${'很长的标题'.repeat(40)}`
  const [event] = eventsOf([entry({ title, place: '三楼;会议室', note: '第一行\n第二行 BEGIN:VEVENT' })])
  expect([event?.summary, event?.location, event?.description]).toEqual([
    title,
    '三楼;会议室',
    '第一行\n第二行 BEGIN:VEVENT',
  ])
  expect(event?.uid).toBe('one@hepai')
})

test('no line is longer than 75 bytes', () => {
  const text = writeCalendar('日历', [entry({ title: '很长的标题'.repeat(60) })], now).toString()
  for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75)
})
