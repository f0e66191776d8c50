import type { NoteKind } from '@hepai/contract/reviews-shapes'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { ReadGrant, Tx } from './review.ts'

export type NewNote = {
  readonly id: string
  readonly reviewId: string
  readonly kind: NoteKind
  readonly aboutId: string | null
  readonly occurredOn: string
  readonly cipher: string
  readonly at: Date
}

export const insertNote = (tx: Tx, grant: ReadGrant, note: NewNote) =>
  tx
    .insertInto('review_note')
    .values({
      ...{ city_id: CITY, id: note.id, review_id: note.reviewId, kind: note.kind, about_id: note.aboutId },
      ...{ occurred_on: note.occurredOn, text_cipher: note.cipher, recorded_at: note.at },
      ...{ by_account: grant.actorId, by_name: grant.actorName ?? '系统' },
    })
    .execute()

/** In the order in which things were said. */
export const notesOf = (db: Kysely<Tables>, reviewId: string) =>
  db
    .selectFrom('review_note as note')
    .leftJoin('review_person as about', (join) =>
      join
        .onRef('about.person_id', '=', 'note.about_id')
        .onRef('about.review_id', '=', 'note.review_id')
        .on('about.city_id', '=', CITY),
    )
    .select(['note.id', 'note.kind', 'note.occurred_on as occurredOn', 'about.name as aboutName'])
    .select(['note.by_name as byName', 'note.text_cipher as cipher'])
    .where('note.city_id', '=', CITY)
    .where('note.review_id', '=', reviewId)
    .orderBy('note.occurred_on')
    .orderBy('note.id')
    .execute()
