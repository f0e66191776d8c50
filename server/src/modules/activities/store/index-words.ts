import { type Kysely, type Transaction, sql } from 'kysely'
import { Minutes } from '@hepai/contract/activities-shapes'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Texts } from '../domain/texts.ts'
import type { RecordGrant } from './activity.ts'
import { wordColumns } from './words.ts'

type TextRow = { readonly text: string; readonly note: string }
type Recorded = {
  readonly id: string
  readonly title: string
  readonly minutes: unknown
  readonly items: readonly TextRow[]
  readonly resolutions: readonly TextRow[]
  readonly answers: readonly string[]
  readonly links: readonly (readonly [did: string, results: string])[]
}

/** What of some records is read as text, by their ids. */
export async function recordedTexts(
  db: Kysely<Tables>,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Texts & { readonly title: string }>> {
  const { rows } = await sql<Recorded>`
    select activity.id, activity.title, activity.minutes,
      (select coalesce(json_agg(json_build_object('text', topic, 'note', note) order by sort), '[]') from activity_item
        where city_id = ${CITY} and activity_id = activity.id) as items,
      (select coalesce(json_agg(json_build_object('text', text, 'note', '') order by sort), '[]') from activity_resolution
        where city_id = ${CITY} and activity_id = activity.id) as resolutions,
      (select coalesce(json_agg(answer order by sort), '[]') from activity_item
        where city_id = ${CITY} and activity_id = activity.id and answer <> '') as answers,
      (select coalesce(json_agg(json_build_array(did, results) order by linked_at, id), '[]') from activity_link
        where city_id = ${CITY} and activity_id = activity.id and unlinked_at is null) as links
    from activity where city_id = ${CITY} and id = any(${ids}::uuid[])`.execute(db)
  return new Map(
    rows.map(({ id, title, minutes, items, resolutions, answers, links }) => [
      id,
      {
        minutes: Minutes.parse(minutes),
        items: items.map(({ text, note }) => ({ topic: text, note })),
        resolutions: resolutions.map(({ text }) => ({ text })),
        later: [...answers, ...links.flat()],
        title,
      },
    ]),
  )
}

/**
 * Makes the words of some records that have none yet: those written before there were any, and those loaded past the
 * commands. Answers how many; 0 when none is left.
 */
export async function indexSomeWords(tx: Transaction<Tables>, most: number): Promise<number> {
  const rows = await tx
    .selectFrom('activity')
    .select(['id', 'title'])
    .where('city_id', '=', CITY)
    .where('words', 'is', null)
    .orderBy('id')
    .limit(most)
    .forUpdate()
    .execute()
  const texts = await recordedTexts(
    tx,
    rows.map((row) => row.id),
  )
  for (const { id, title } of rows) {
    const found = texts.get(id)
    if (found === undefined) continue
    await tx
      .updateTable('activity')
      .set(wordColumns(title, found))
      .where('city_id', '=', CITY)
      .where('id', '=', id)
      .execute()
  }
  return rows.length
}

/** Makes the words of one record anew, after what was written of it besides its own fields has changed. */
export async function reindexWords(tx: Transaction<Tables>, _grant: RecordGrant, id: string): Promise<void> {
  const found = (await recordedTexts(tx, [id])).get(id)
  if (found === undefined) return
  await tx
    .updateTable('activity')
    .set(wordColumns(found.title, found))
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .execute()
}
