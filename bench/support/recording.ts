import { z } from 'zod'
import type { LiveClient } from '../../server/src/testing/live-client.ts'

export const TITLE = '四十人到会的测量记录'
const NAMES = 40
/** Meetings of one branch less than an hour apart are taken for the same. */
const HOURS = 12
/** Branches that take turns. */
export const BRANCHES = 12
const FIRST_DAY = Date.UTC(2024, 0, 1)
/** From 2024-01-01, all of them past. */
const DAYS = 1_000
const People = z.object({ items: z.array(z.object({ id: z.string() })) })

const twoDigits = (value: number): string => String(value).padStart(2, '0')

/** What a secretary enters of a talk to which forty came; each number is another day or hour. */
export async function recordOfForty(office: LiveClient, organizationId: string, number: number): Promise<object> {
  const people = People.parse((await office.get('people.listPeople', { limit: String(NAMES) })).body).items
  return recordOf(
    organizationId,
    people.map((person) => person.id),
    number,
  )
}

/** The day and hour of the n-th record, where branches take turns: days first, so that no day of one branch fills up. */
export function placeOf(number: number): { readonly day: string; readonly time: string } {
  const turn = Math.floor(number / BRANCHES)
  const hour = 2 * (Math.floor(turn / DAYS) % HOURS)
  return {
    day: new Date(FIRST_DAY + (turn % DAYS) * 86_400_000).toISOString().slice(0, 10),
    time: `${twoDigits(hour)}:00`,
  }
}

export function recordOf(organizationId: string, personIds: readonly string[], number: number): object {
  const { day, time } = placeOf(number)
  return {
    organizationId,
    kindCode: 'micro_talk',
    title: TITLE,
    state: 'held',
    occurredOn: day,
    startsAt: time,
    attendance: personIds.map((personId) => ({ personId, status: 'present', reason: '' })),
    minutes: { agenda: ['宣讲'], study: '宣讲老旧小区改造政策。', parts: [], speeches: [], guests: [], signatures: [] },
  }
}
