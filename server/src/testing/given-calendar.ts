import ICAL from 'ical.js'
import { buffer } from 'node:stream/consumers'
import type { Answer } from '../platform/operations.ts'

/** The events of a calendar file as another's reader finds them. */
export async function eventsOf(answering: Promise<Answer>): Promise<
  readonly {
    readonly uid: string
    readonly summary: string
    readonly location: string
    readonly isWholeDay: boolean
    readonly start: string
  }[]
> {
  const answer = await answering
  if (answer.kind !== 'file') throw new Error(`answered ${answer.kind}`)
  const { body } = answer.file
  const text = (Buffer.isBuffer(body) ? body : await buffer(body)).toString()
  const calendar = ICAL.Component.fromString(text)
  return calendar.getAllSubcomponents('vevent').map((one) => {
    const { uid, summary, location, startDate } = new ICAL.Event(one)
    const start = startDate.isDate ? startDate.toString() : startDate.toJSDate().toISOString()
    return { uid, summary, location, isWholeDay: startDate.isDate, start }
  })
}
