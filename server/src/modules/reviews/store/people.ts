import type { Standing } from '@hepai/contract/reviews-shapes'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Organization } from '../../organizations/index.ts'
import type {} from '../../people/index.ts'
import type { ReadGrant, RecordGrant, Tx } from './review.ts'

export type NewPerson = {
  readonly personId: string
  readonly name: string
  readonly isProbationary: boolean
  readonly standing: Standing
  readonly reason: string
}

export async function insertPeople(
  tx: Tx,
  _grant: RecordGrant,
  reviewId: string,
  people: readonly NewPerson[],
): Promise<void> {
  await tx
    .insertInto('review_person')
    .values(
      people.map((one, sort) => ({
        ...{ city_id: CITY, review_id: reviewId, person_id: one.personId, name: one.name, sort },
        ...{ is_probationary: one.isProbationary, standing: one.standing, reason: one.reason },
      })),
    )
    .execute()
}

/** In the order of the roster. */
export const peopleOf = (db: Kysely<Tables>, reviewId: string) =>
  db
    .selectFrom('review_person as own')
    .innerJoin('review', (join) => join.onRef('review.id', '=', 'own.review_id').on('review.city_id', '=', CITY))
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'own.person_id').on('person.city_id', '=', CITY))
    // At home, the organisation is that of the review and tells nothing.
    .leftJoin('organization as home', (join) =>
      join
        .onRef('home.id', '=', 'person.organization_id')
        .onRef('home.id', '!=', 'review.organization_id')
        .on('home.city_id', '=', CITY),
    )
    .select(['own.person_id as personId', 'own.name', 'own.is_probationary as isProbationary', 'own.standing'])
    .select(['own.reason', 'own.self_review_cipher as selfReviewCipher', 'own.submitted_on as submittedOn'])
    .select(['own.grade_cipher as gradeCipher', 'home.name as place'])
    .where('own.city_id', '=', CITY)
    .where('own.review_id', '=', reviewId)
    .orderBy('own.sort')
    .execute()
export type ReviewPerson = Awaited<ReturnType<typeof peopleOf>>[number]

const onePerson = (tx: Tx, reviewId: string, personId: string) =>
  tx
    .updateTable('review_person')
    .where('city_id', '=', CITY)
    .where('review_id', '=', reviewId)
    .where('person_id', '=', personId)

export const saveStanding = (
  tx: Tx,
  _grant: RecordGrant,
  reviewId: string,
  { personId, standing, reason }: Pick<NewPerson, 'personId' | 'standing' | 'reason'>,
) => onePerson(tx, reviewId, personId).set({ standing, reason }).execute()

export const saveWords = (
  tx: Tx,
  _grant: ReadGrant,
  reviewId: string,
  own: { readonly personId: string; readonly cipher: string; readonly submittedOn: string | null },
) =>
  onePerson(tx, reviewId, own.personId).set({ self_review_cipher: own.cipher, submitted_on: own.submittedOn }).execute()

export const saveGrade = (
  tx: Tx,
  _grant: Grant<'reviews.record'>,
  reviewId: string,
  graded: { readonly personId: string; readonly cipher: string },
) => onePerson(tx, reviewId, graded.personId).set({ grade_cipher: graded.cipher }).execute()

const SECRETARIES = ['书记', '支部书记', '党支部书记', '总支书记', '党总支书记']

/** Secretaries of the 党总支 and branches beneath a committee on a day, however deep they stand. */
export const secretariesBeneath = (db: Kysely<Tables>, place: Pick<Organization, 'path'>, onDay: string) =>
  db
    .selectFrom('appointment')
    .innerJoin('organization as branch', (join) =>
      join.onRef('branch.id', '=', 'appointment.organization_id').on('branch.city_id', '=', CITY),
    )
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'appointment.person_id').on('person.city_id', '=', CITY),
    )
    .select(['person.id as personId', 'person.name', 'person.member_kind as memberKind'])
    .where('appointment.city_id', '=', CITY)
    .where(inSubtree(place.path, 'branch.path'))
    .where('branch.kind', 'in', ['generalBranch', 'branch'])
    .where('branch.ended_on', 'is', null)
    .where('appointment.post', 'in', SECRETARIES)
    .where('appointment.from_on', '<=', onDay)
    .where((where) => where.or([where('appointment.to_on', 'is', null), where('appointment.to_on', '>', onDay)]))
    .orderBy('branch.depth')
    .orderBy('branch.sort')
    .orderBy('person.id')
    .execute()

/** Who came into the organisation since a day, and when. */
export async function arrivedSince(
  db: Kysely<Tables>,
  organizationId: string,
  since: string,
): Promise<ReadonlyMap<string, string>> {
  const rows = await db
    .selectFrom('person_transfer')
    .select(['person_id as personId', 'on_day as onDay'])
    .where('city_id', '=', CITY)
    .where('to_organization_id', '=', organizationId)
    .where('on_day', '>', since)
    .execute()
  return new Map(rows.map((row) => [row.personId, row.onDay]))
}
