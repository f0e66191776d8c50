import type { MemberKind } from '@hepai/contract/people'
import { createReadyMadeAccount, hashPassword } from '../../modules/access/index.ts'
import { CITY } from '../../platform/city.ts'
import { initialsOf } from '../../platform/pinyin.ts'
import type { SamplePerson } from '../types.ts'
import { inBatches, known, type LoadContext } from './context.ts'
import { sampleId } from './ids.ts'
import type { PlacedBySlug } from './organizations.ts'

/** Known to everybody; the sample city refuses to be reachable from other machines. */
export const SAMPLE_PASSWORD = 'hepai-sample'

const kinds: Readonly<Record<SamplePerson['memberKind'], MemberKind>> = {
  fullMember: 'full',
  probationary: 'probationary',
  developmentTarget: 'candidate',
  masses: 'none',
}

export async function loadPeople(context: LoadContext, placed: PlacedBySlug): Promise<void> {
  const { tx, city } = context
  await inBatches(
    city.people.map((person, index) => rowOf(person, index, placed, context)),
    (batch) => tx.insertInto('person').values(batch).execute(),
  )
  await inBatches(
    city.appointments.map((one, index) => ({
      city_id: CITY,
      id: sampleId('appointment', `${one.person}:${one.organization}:${String(index)}`),
      person_id: sampleId('person', one.person),
      organization_id: known(placed, one.organization).id,
      post: one.post,
      from_on: context.day(one.from),
      to_on: one.to === null ? null : context.day(one.to),
      recorded_at: context.at,
    })),
    (batch) => tx.insertInto('appointment').values(batch).execute(),
  )
}

function rowOf(person: SamplePerson, index: number, placed: PlacedBySlug, { platform, day }: LoadContext) {
  const home = person.branch ?? person.department ?? person.unit
  return {
    city_id: CITY,
    id: sampleId('person', person.slug),
    organization_id: known(placed, home).id,
    department_id: person.department === null ? null : known(placed, person.department).id,
    name: person.name,
    initials: initialsOf(person.name, 'person'),
    gender: person.gender,
    ethnicity: person.ethnicity,
    birth_on: person.birth,
    education: person.education,
    member_kind: kinds[person.memberKind],
    joined_on: person.joinedOn === null ? null : day(person.joinedOn),
    confirmed_on: person.confirmedOn === null ? null : day(person.confirmedOn),
    post: person.post,
    id_number_cipher: platform.crypto.encrypt('person.idNumber', person.idNumber),
    id_number_digest: platform.crypto.digest('person.idNumber', person.idNumber),
    phone_cipher: platform.crypto.encrypt('person.phone', person.phone),
    sort: index,
  }
}

/** The sign-ins of the sample, each with the roles of its holder. */
export async function loadAccounts(context: LoadContext, placed: PlacedBySlug): Promise<void> {
  const passwordHash = await hashPassword(SAMPLE_PASSWORD)
  const names = new Map(context.city.people.map((person) => [person.slug, person.name]))
  for (const { account, person } of context.city.accounts) {
    await createReadyMadeAccount(context.tx, {
      id: sampleId('account', account),
      personId: sampleId('person', person),
      login: account,
      name: known(names, person),
      passwordHash,
      at: context.at,
      roles: context.city.roles
        .filter((role) => role.person === person)
        .map((role) => ({
          id: sampleId('role', `${account}:${role.role}:${role.organization}`),
          role: role.role,
          organizationId: known(placed, role.organization).id,
          fromOn: context.day(role.from),
          toOn: null,
          reason: '示范数据',
        })),
    })
  }
}
