import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type PeopleGrant, type PersonFacts, type Sealed, columnsOf } from './person.ts'

type Tx = Transaction<Tables>
/** Rows go over as one JSON parameter, which costs a fraction of a parameter for each value. */
const BATCH = 1000

/** Everyone here now at or beneath a path, in the order of the tree and the roster. */
export function loadRoster(db: Kysely<Tables>, path: string) {
  return db
    .selectFrom('organization')
    .innerJoin('person', (join) =>
      join.onRef('person.city_id', '=', 'organization.city_id').onRef('person.organization_id', '=', 'organization.id'),
    )
    .select(['person.id', 'person.version', 'person.sort', 'person.name', 'person.gender', 'person.ethnicity'])
    .select(['person.education', 'person.degree', 'person.post', 'person.organization_id as organizationId'])
    .select(['person.birth_on as birthOn', 'person.member_kind as memberKind', 'person.joined_on as joinedOn'])
    .select(['person.confirmed_on as confirmedOn', 'person.department_id as departmentId'])
    .select(['person.id_number_cipher as idNumberCipher', 'person.id_number_digest as idNumberDigest'])
    .select('person.phone_cipher as phoneCipher')
    .where('organization.city_id', '=', CITY)
    .where('organization.path', '>=', path)
    .where('organization.path', '<', `${path.slice(0, -1)}0`)
    .where('person.left_on', 'is', null)
    .orderBy('organization.path')
    .orderBy('person.sort')
    .orderBy('person.id')
    .execute()
}

/** Who among the holders of some identity numbers is registered outside a path. */
export function holdersOutside(db: Kysely<Tables>, digests: readonly string[], path: string) {
  return db
    .selectFrom('person')
    .innerJoin('organization', (join) =>
      join.onRef('organization.city_id', '=', 'person.city_id').onRef('organization.id', '=', 'person.organization_id'),
    )
    .select(['person.id_number_digest as digest', 'organization.id', 'organization.path', 'organization.name'])
    .where('person.city_id', '=', CITY)
    .where('person.left_on', 'is', null)
    .where(sql<boolean>`person.id_number_digest = any(${[...digests]}::text[])`)
    .where(sql<boolean>`not starts_with(organization.path, ${path})`)
    .execute()
}

export type RosterPerson = {
  readonly id: string
  readonly organizationId: string
  readonly facts: PersonFacts
  readonly initials: string
  readonly sealed: Sealed
}

/** New people go to the end of their organisation's roster, in the order given. */
export async function insertRoster(tx: Tx, _grant: PeopleGrant, people: readonly RosterPerson[]): Promise<void> {
  const last = await lastPlaces(tx, [...new Set(people.map((person) => person.organizationId))])
  for (const batch of batches(people)) {
    const rows = batch.map((person) => {
      const sort = (last.get(person.organizationId) ?? 0) + 1
      last.set(person.organizationId, sort)
      return {
        id: person.id,
        organization_id: person.organizationId,
        sort,
        ...columnsOf(person.facts, person.initials),
        ...person.sealed,
      }
    })
    await sql`
      insert into person (city_id, id, organization_id, sort, name, initials, gender, ethnicity, birth_on, education,
        degree, member_kind, joined_on, confirmed_on, department_id, post, id_number_cipher, id_number_digest,
        phone_cipher)
      select ${CITY}::integer, r.id, r.organization_id, r.sort, r.name, r.initials, r.gender, r.ethnicity, r.birth_on,
        r.education, r.degree, r.member_kind, r.joined_on, r.confirmed_on, r.department_id, r.post,
        r.id_number_cipher, r.id_number_digest, r.phone_cipher
      from ${asRows(rows)}`.execute(tx)
  }
}

async function lastPlaces(tx: Tx, organizationIds: readonly string[]): Promise<Map<string, number>> {
  const rows = await tx
    .selectFrom('person')
    .select((column) => ['organization_id', column.fn.max<number>('sort').as('sort')])
    .where('city_id', '=', CITY)
    .where(sql<boolean>`organization_id = any(${[...organizationIds]}::uuid[])`)
    .groupBy('organization_id')
    .execute()
  return new Map(rows.map((row) => [row.organization_id, row.sort]))
}

export type RosterUpdate = RosterPerson & { readonly version: number }

/** Answers how many were still at the version they were read at; the caller rolls back when that is not all of them. */
export async function updateRoster(tx: Tx, _grant: PeopleGrant, people: readonly RosterUpdate[]): Promise<number> {
  let updated = 0
  for (const batch of batches(people)) {
    const rows = batch.map((person) => ({
      id: person.id,
      version: person.version,
      organization_id: person.organizationId,
      ...columnsOf(person.facts, person.initials),
      ...person.sealed,
    }))
    const result = await sql`
      update person set name = r.name, initials = r.initials, gender = r.gender, ethnicity = r.ethnicity,
        birth_on = r.birth_on, education = r.education, degree = r.degree, member_kind = r.member_kind,
        joined_on = r.joined_on, confirmed_on = r.confirmed_on, department_id = r.department_id, post = r.post,
        organization_id = r.organization_id, version = person.version + 1,
        id_number_cipher = coalesce(r.id_number_cipher, person.id_number_cipher),
        id_number_digest = coalesce(r.id_number_digest, person.id_number_digest),
        phone_cipher = coalesce(r.phone_cipher, person.phone_cipher)
      from ${asRows(rows)}
      where person.city_id = ${CITY} and person.id = r.id and person.version = r.version`.execute(tx)
    updated += Number(result.numAffectedRows ?? 0n)
  }
  return updated
}

/** The trace of people whom a roster puts into another organisation. */
export async function insertTransfers(
  tx: Tx,
  grant: PeopleGrant,
  transfers: readonly { id: string; personId: string; fromId: string; toId: string }[],
  facts: { readonly onDay: string; readonly reason: string; readonly at: Date },
): Promise<void> {
  for (const batch of batches(transfers))
    await tx
      .insertInto('person_transfer')
      .values(
        batch.map((transfer) => ({
          city_id: CITY,
          id: transfer.id,
          person_id: transfer.personId,
          from_organization_id: transfer.fromId,
          to_organization_id: transfer.toId,
          on_day: facts.onDay,
          reason: facts.reason,
          recorded_at: facts.at,
          recorded_by: grant.actorId,
        })),
      )
      .execute()
}

const asRows = (rows: readonly object[]) => sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as r(
  id uuid, version integer, organization_id uuid, sort integer, name text, initials text, gender text, ethnicity text,
  birth_on date, education text, degree text, member_kind text, joined_on date, confirmed_on date,
  department_id uuid, post text, id_number_cipher text, id_number_digest text, phone_cipher text)`

function batches<T>(all: readonly T[]): readonly (readonly T[])[] {
  const parts: (readonly T[])[] = []
  for (let at = 0; at < all.length; at += BATCH) parts.push(all.slice(at, at + BATCH))
  return parts
}
