import { isRecord, textOf } from '../platform/call-error.ts'
import { words } from '../platform/strings/zh-CN.ts'

/** Reads that a record can be begun from without a connection; everything else is asked of the server or fails. */
const KEPT = new Set([
  '/api/access.whoAmI',
  '/api/activities.listKinds',
  '/api/activities.prepareActivity',
  '/api/organizations.showOrganization',
])

export const isKept = (path: string): boolean => KEPT.has(path)

/**
 * What stays on the device of an answer: why somebody is away is nobody's business there, and what only a few may read
 * is not kept at all (null).
 */
export function deviceCopyOf(path: string, body: unknown): unknown {
  if (path !== '/api/activities.prepareActivity' || !isRecord(body)) return body
  if (!isRecord(body['kind']) || body['kind']['isReserved'] === true) return null
  const form = isRecord(body['form']) ? body['form'] : {}
  return {
    ...body,
    form: { ...form, attendance: eachOf(form['attendance']).map((one) => ({ ...one, reason: '' })) },
    roll: eachOf(body['roll']).map((one) => ({ ...one, leave: null })),
  }
}

/**
 * A kept answer as it would read today: the day is the one asked for, else today, and the month that begins the name goes
 * with it. Otherwise a meeting of today would be written under the day on which the phone last had a connection.
 */
export function asOfDay(asked: URL, body: unknown, today: string): unknown {
  if (asked.pathname !== '/api/activities.prepareActivity' || !isRecord(body) || !isRecord(body['form'])) return body
  const { form } = body
  const [was, day] = [textOf(form['occurredOn']), asked.searchParams.get('occurredOn') ?? today]
  const title = textOf(form['title']) ?? ''
  if (was === null) return body
  const moved = title.startsWith(monthIn(was)) ? `${monthIn(day)}${title.slice(monthIn(was).length)}` : title
  return { ...body, form: { ...form, occurredOn: day, title: moved } }
}

/** As the names of records begin. */
const monthIn = (day: string): string => words.monthOf(day.slice(0, 4), Number(day.slice(5, 7)))

const eachOf = (list: unknown): readonly Readonly<Record<string, unknown>>[] =>
  Array.isArray(list) ? list.filter(isRecord) : []

/**
 * Of the answers on the device one that serves as well when the asked one is not there: the same kind of the same
 * organisation, for another day or copied from another meeting. Null when there is none.
 */
export function standInFor(asked: URL, kept: readonly string[]): string | null {
  if (asked.pathname !== '/api/activities.prepareActivity') return null
  const about = (url: URL): string =>
    `${url.pathname} ${url.searchParams.get('organizationId') ?? ''} ${url.searchParams.get('kindCode') ?? ''}`
  return kept.find((address) => about(new URL(address)) === about(asked)) ?? null
}
