import type { MemberKind } from '@hepai/contract/people'
import type { RosterRow } from './roster-row.ts'

export type RosterFacts = {
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

/** A person who is registered under the chosen organisation now. */
export type KnownPerson = {
  readonly id: string
  readonly version: number
  readonly organizationId: string
  readonly idDigest: string | null
  readonly phone: string | null
  readonly facts: RosterFacts
  /** Posts held now. */
  readonly posts: readonly HeldPost[]
}

export type HeldPost = {
  readonly id: string
  readonly organizationId: string
  readonly post: string
  readonly fromOn: string
}

export type Born = { readonly birthOn: string; readonly gender: 'male' | 'female' }

export type RosterPeople = {
  readonly byId: ReadonlyMap<string, KnownPerson>
  readonly byDigest: ReadonlyMap<string, KnownPerson>
  readonly named: (name: string, organizationId: string) => readonly KnownPerson[]
  readonly digestOf: (idNumber: string) => string
  /** Where a number of the file is registered outside the chosen organisation, as the importer may know it. */
  readonly elsewhere: ReadonlyMap<string, string>
  /** Birthday and gender as a checked identity number tells them. */
  readonly born: (idNumber: string) => Born | null
}

export function rosterPeople(
  known: readonly KnownPerson[],
  rest: Pick<RosterPeople, 'digestOf' | 'elsewhere' | 'born'>,
): RosterPeople {
  const byName = new Map<string, KnownPerson[]>()
  const byDigest = new Map<string, KnownPerson>()
  for (const person of known) {
    const key = `${person.organizationId} ${person.facts.name}`
    const named = byName.get(key)
    if (named === undefined) byName.set(key, [person])
    else named.push(person)
    if (person.idDigest !== null) byDigest.set(person.idDigest, person)
  }
  return {
    ...rest,
    byId: new Map(known.map((person) => [person.id, person])),
    byDigest,
    named: (name, organizationId) => byName.get(`${organizationId} ${name}`) ?? [],
  }
}

const blank: Omit<RosterFacts, 'name' | 'memberKind' | 'departmentId'> = {
  gender: null,
  ethnicity: null,
  birthOn: null,
  education: null,
  degree: null,
  joinedOn: null,
  confirmedOn: null,
  post: null,
}

/** The facts as they will stand: columns that the file lacks stay as they are. */
export function changedFacts(
  row: RosterRow,
  known: RosterFacts | null,
  departmentId: string | null,
  born: RosterPeople['born'],
): RosterFacts {
  const before = known ?? blank
  const keep = <T>(read: T | undefined, current: T): T => (read === undefined ? current : read)
  const facts: RosterFacts = {
    name: row.name,
    memberKind: row.memberKind,
    departmentId,
    gender: keep(row.gender, before.gender),
    ethnicity: keep(row.ethnicity, before.ethnicity),
    birthOn: keep(row.birthOn, before.birthOn),
    education: keep(row.education, before.education),
    degree: keep(row.degree, before.degree),
    joinedOn: keep(row.joinedOn, before.joinedOn),
    confirmedOn: keep(row.confirmedOn, before.confirmedOn),
    post: keep(row.post, before.post),
  }
  const told = row.idNumber === undefined || row.idNumber === null ? null : born(row.idNumber)
  // Only for people who are new: what a registered person lacks was left out on purpose.
  if (told === null || known !== null) return facts
  return { ...facts, gender: facts.gender ?? told.gender, birthOn: facts.birthOn ?? told.birthOn }
}
