import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Ways } from '../domain/ballot.ts'
import type { ReadGrant, RecordGrant, Tx } from './review.ts'
import type { Grant } from '../../../platform/grant.ts'

export type NewVoter = { readonly personId: string; readonly name: string }

/** All at once and in the order of the roster, so that no row tells by its place when its person voted. */
export async function insertVoters(
  tx: Tx,
  _grant: RecordGrant,
  reviewId: string,
  voters: readonly NewVoter[],
): Promise<void> {
  if (voters.length === 0) return
  await tx
    .insertInto('review_voter')
    .values(
      voters.map(({ personId, name }, sort) => ({
        ...{ city_id: CITY, review_id: reviewId, person_id: personId, name, sort },
      })),
    )
    .execute()
}

export const votersOf = (db: Kysely<Tables>, reviewId: string) =>
  db
    .selectFrom('review_voter')
    .select(['person_id as personId', 'name', 'received_on as receivedOn', 'is_paper as isPaper'])
    .where('city_id', '=', CITY)
    .where('review_id', '=', reviewId)
    .orderBy('sort')
    .execute()

/** How many votes came in which way. */
export const waysOf = (voters: Awaited<ReturnType<typeof votersOf>>): Ways => ({
  account: voters.filter((one) => one.isPaper === false).length,
  paper: voters.filter((one) => one.isPaper === true).length,
})

/** Votes that were taken out of the box are no longer marked, so that their people may vote again. @returns whose */
export async function unmarkVoted(
  tx: Tx,
  _grant: RecordGrant,
  reviewId: string,
  ways: 'account' | 'all',
): Promise<readonly string[]> {
  const updated = await tx
    .updateTable('review_voter')
    .set({ received_on: null, is_paper: null })
    .where('city_id', '=', CITY)
    .where('review_id', '=', reviewId)
    .where('received_on', 'is not', null)
    .$if(ways === 'account', (some) => some.where('is_paper', '=', false))
    .returning('person_id as personId')
    .execute()
  return updated.map((row) => row.personId)
}

/** Marks people as having voted, on a day and not at an hour. @returns how many had not voted before */
export async function markVoted(
  tx: Tx,
  _grant: ReadGrant | Grant<'reviews.record'>,
  reviewId: string,
  voted: { readonly personIds: readonly string[]; readonly onDay: string; readonly isPaper: boolean },
): Promise<number> {
  const updated = await tx
    .updateTable('review_voter')
    .set({ received_on: voted.onDay, is_paper: voted.isPaper })
    .where('city_id', '=', CITY)
    .where('review_id', '=', reviewId)
    .where('person_id', 'in', voted.personIds)
    .where('received_on', 'is', null)
    .executeTakeFirst()
  return Number(updated.numUpdatedRows)
}
