import type { PersonRow } from '@hepai/contract/people'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import type { Tables } from '../../../platform/tables.ts'
import { maskPhone } from '../domain/phone.ts'

export const personColumns = [
  'person.id',
  'person.name',
  'person.gender',
  'person.post',
  'person.version',
  'person.member_kind as memberKind',
  'person.organization_id as organizationId',
  'person.department_id as departmentId',
  'person.joined_on as joinedOn',
  'person.left_on as leftOn',
  'person.phone_cipher as phoneCipher',
  'organization.name as organizationName',
  'department.name as departmentName',
] as const

export const peopleWithPlaces = (db: Kysely<Tables>) =>
  db
    .selectFrom('organization')
    .innerJoin('person', (join) =>
      join.onRef('person.city_id', '=', 'organization.city_id').onRef('person.organization_id', '=', 'organization.id'),
    )
    .leftJoin('organization as department', (join) =>
      join.onRef('department.city_id', '=', 'person.city_id').onRef('department.id', '=', 'person.department_id'),
    )
    .where('organization.city_id', '=', CITY)

type Stored = Omit<PersonRow, 'phoneMasked'> & { readonly phoneCipher: string | null }

/** The row as the interface shows it: nothing encrypted, nothing whole that is secret. */
export const personRow = (row: Stored, crypto: CryptoProvider): PersonRow => ({
  id: row.id,
  name: row.name,
  gender: row.gender,
  memberKind: row.memberKind,
  organizationId: row.organizationId,
  organizationName: row.organizationName,
  departmentId: row.departmentId,
  departmentName: row.departmentName,
  post: row.post,
  joinedOn: row.joinedOn,
  phoneMasked: row.phoneCipher === null ? null : maskPhone(crypto.decrypt('person.phone', row.phoneCipher)),
  leftOn: row.leftOn,
  version: row.version,
})
