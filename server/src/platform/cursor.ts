import type { z } from 'zod'
import { badField } from './refusal.ts'

/** The place after which the next page of a list begins: the sort key and id of the last row, opaque to the caller. */
export const writeCursor = (place: readonly (string | number | null)[]): string =>
  Buffer.from(JSON.stringify(place)).toString('base64url')

/**
 * @param shape of the place that `writeCursor` was given
 * @throws Refusal platform.badShape when the text is no such cursor
 */
export function readCursor<T>(cursor: string, shape: z.ZodType<T>): T {
  const place = shape.safeParse(jsonOf(Buffer.from(cursor, 'base64url').toString()))
  if (!place.success) throw badField('cursor', '翻页标记不正确，请回到第一页重新查看。')
  return place.data
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

/** Cuts the one row too many that tells whether there is a next page. */
export function pageOf<Row>(
  rows: readonly Row[],
  limit: number,
  placeOf: (row: Row) => readonly (string | number | null)[],
): { readonly rows: readonly Row[]; readonly nextCursor: string | null } {
  if (rows.length <= limit) return { rows, nextCursor: null }
  const page = rows.slice(0, limit)
  const last = page.at(-1)
  return { rows: page, nextCursor: last === undefined ? null : writeCursor(placeOf(last)) }
}
