import type { MemberKind } from '@hepai/contract/people'
import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import type { Grant } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>
export type PeopleGrant = Grant<'people.manage'>

export type PersonFacts = {
  readonly name: string
  readonly gender: 'male' | 'female' | null
  readonly ethnicity: string | null
  readonly birthOn: string | null
  readonly education: string | null
  readonly degree: string | null
  readonly memberKind: MemberKind
  readonly joinedOn: string | null
  readonly confirmedOn: string | null
  readonly departmentId: string | null
  readonly post: string | null
}

export type Person = PersonFacts & {
  readonly id: string
  readonly organizationId: string
  readonly leftOn: string | null
  readonly version: number
}

/** The two encrypted columns; what is left out stays as it is. */
export type Sealed = Partial<Record<'id_number_cipher' | 'id_number_digest', string> & Record<'phone_cipher', string>>

/** @param idNumber of 18 characters, already checked; null leaves the column as it is */
export function sealed(crypto: CryptoProvider, idNumber: string | null, phone: string | null): Sealed {
  return {
    ...(idNumber === null
      ? {}
      : {
          id_number_cipher: crypto.encrypt('person.idNumber', idNumber),
          id_number_digest: crypto.digest('person.idNumber', idNumber),
        }),
    ...(phone === null ? {} : { phone_cipher: crypto.encrypt('person.phone', phone) }),
  }
}

export async function lockPerson(tx: Tx, id: string): Promise<Person> {
  const found = await tx
    .selectFrom('person')
    .select(['id', 'name', 'gender', 'ethnicity', 'education', 'degree', 'post', 'version'])
    .select(['birth_on as birthOn', 'member_kind as memberKind', 'joined_on as joinedOn'])
    .select(['confirmed_on as confirmedOn', 'department_id as departmentId', 'left_on as leftOn'])
    .select('organization_id as organizationId')
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .forNoKeyUpdate()
    .executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

export const columnsOf = (facts: PersonFacts, initials: string) => ({
  name: facts.name,
  initials,
  gender: facts.gender,
  ethnicity: facts.ethnicity,
  birth_on: facts.birthOn,
  education: facts.education,
  degree: facts.degree,
  member_kind: facts.memberKind,
  joined_on: facts.joinedOn,
  confirmed_on: facts.confirmedOn,
  department_id: facts.departmentId,
  post: facts.post,
})

export type NewPerson = {
  readonly id: string
  readonly organizationId: string
  readonly facts: PersonFacts
  readonly initials: string
  readonly sealed: Sealed
}

export async function insertPerson(tx: Tx, grant: PeopleGrant, made: NewPerson): Promise<void> {
  const last = await tx
    .selectFrom('person')
    .select((column) => column.fn.coalesce(column.fn.max('sort'), sql<number>`0`).as('sort'))
    .where('city_id', '=', CITY)
    .where('organization_id', '=', made.organizationId)
    .executeTakeFirstOrThrow()
  await orTaken(grant, () =>
    tx
      .insertInto('person')
      .values({
        city_id: CITY,
        id: made.id,
        organization_id: made.organizationId,
        sort: last.sort + 1,
        ...columnsOf(made.facts, made.initials),
        ...made.sealed,
      })
      .execute(),
  )
}

export async function updatePerson(
  tx: Tx,
  grant: PeopleGrant,
  current: Person,
  change: { readonly version: number; readonly facts: PersonFacts; readonly initials: string; readonly sealed: Sealed },
): Promise<void> {
  const updated = await orTaken(grant, () =>
    tx
      .updateTable('person')
      .set({ ...columnsOf(change.facts, change.initials), ...change.sealed, version: sql<number>`version + 1` })
      .where('city_id', '=', CITY)
      .where('id', '=', current.id)
      .where('version', '=', change.version)
      .executeTakeFirst(),
  )
  if (updated.numUpdatedRows === 0n) throw versionConflict(current, { ...change.facts, version: change.version })
}

/** Who else holds an identity number now, and where. */
export function holderOfIdNumber(db: Kysely<Tables>, digest: string) {
  return db
    .selectFrom('person')
    .innerJoin('organization', (join) =>
      join.onRef('organization.city_id', '=', 'person.city_id').onRef('organization.id', '=', 'person.organization_id'),
    )
    .select(['person.id as personId', 'organization.id', 'organization.path', 'organization.name'])
    .where('person.city_id', '=', CITY)
    .where('person.id_number_digest', '=', digest)
    .where('person.left_on', 'is', null)
    .executeTakeFirst()
}

async function orTaken<T>(_grant: PeopleGrant, write: () => Promise<T>): Promise<T> {
  try {
    return await write()
  } catch (error) {
    if (violatedIndex(error) === 'person_id_number')
      throw new Refusal('people.idNumberTaken', { organization: '另一个组织' })
    throw error
  }
}
