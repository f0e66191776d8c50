import type { Kysely } from 'kysely'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import type { Tables } from '../../../platform/tables.ts'
import {
  type Organization,
  isPartyOrganization,
  mayStandUnder,
  openOrganizations,
  usccHoldersOutside,
} from '../../organizations/index.ts'
import {
  checkIdNumber,
  dateProblems,
  holdersOutside,
  loadRoster,
  postsHeld,
  staysInUnit,
  unitPathOf,
} from '../../people/index.ts'
import type { Column } from '../domain/header.ts'
import type { OrganizationRow } from '../domain/organization-row.ts'
import { placesOf } from '../domain/places.ts'
import type { OrganizationsWorld } from '../domain/organizations-world.ts'
import type { RosterWorld } from '../domain/roster-world.ts'
import { type KnownPerson, rosterPeople } from '../domain/roster-people.ts'
import type { RosterRow } from '../domain/roster-row.ts'

type NameOf = (organization: { readonly id: string; readonly path: string; readonly name: string }) => string
type Asked<Row> = {
  readonly under: Organization
  readonly columns: readonly Column[]
  readonly records: readonly Row[]
  readonly nameOf: NameOf
}

/** What the rules of a roster need to know, as it stands now. */
export async function rosterWorld(
  db: Kysely<Tables>,
  crypto: CryptoProvider,
  asked: Asked<RosterRow>,
  today: string,
): Promise<RosterWorld> {
  const { under, columns, records } = asked
  // Departments stand beside the branches, under the unit, so the whole unit is looked at.
  const places = placesOf(await openOrganizations(db, unitPathOf(under.path)))
  const digestOf = remembered((idNumber) => crypto.digest('person.idNumber', idNumber))
  const digests = records.flatMap(({ idNumber }) => (typeof idNumber === 'string' ? [digestOf(idNumber)] : []))
  const outside = await holdersOutside(db, digests, under.path)
  const posts = postsByPerson(await postsHeld(db, under.path, today))
  const known = (await loadRoster(db, under.path)).map((row) => knownPerson(row, crypto, posts.get(row.id) ?? []))
  return {
    places,
    underPath: under.path,
    columns,
    people: rosterPeople(known, {
      digestOf,
      elsewhere: new Map(outside.map((row) => [row.digest ?? '', asked.nameOf(row)])),
      born: (idNumber) => {
        const checked = checkIdNumber(idNumber)
        return 'reason' in checked ? null : checked
      },
    }),
    dateProblems: (facts) => dateProblems(facts, today),
    staysInUnit,
    isPartyOrganization,
  }
}

type Held = Awaited<ReturnType<typeof postsHeld>>

function postsByPerson(held: Held): ReadonlyMap<string, Held> {
  const byPerson = new Map<string, Held>()
  for (const one of held) {
    const known = byPerson.get(one.personId)
    if (known === undefined) byPerson.set(one.personId, [one])
    else known.push(one)
  }
  return byPerson
}

type Stored = Awaited<ReturnType<typeof loadRoster>>[number]

function knownPerson(row: Stored, crypto: CryptoProvider, posts: KnownPerson['posts']): KnownPerson {
  return {
    id: row.id,
    version: row.version,
    organizationId: row.organizationId,
    posts,
    idDigest: row.idNumberDigest,
    phone: row.phoneCipher === null ? null : crypto.decrypt('person.phone', row.phoneCipher),
    facts: {
      name: row.name,
      gender: row.gender,
      ethnicity: row.ethnicity,
      birthOn: row.birthOn,
      education: row.education,
      degree: row.degree,
      memberKind: row.memberKind,
      joinedOn: row.joinedOn,
      confirmedOn: row.confirmedOn,
      departmentId: row.departmentId,
      post: row.post,
    },
  }
}

function remembered(compute: (text: string) => string): (text: string) => string {
  const known = new Map<string, string>()
  return (text) => {
    const before = known.get(text)
    if (before !== undefined) return before
    const made = compute(text)
    known.set(text, made)
    return made
  }
}

/** What the rules of a list of organisations need to know, as it stands now. */
export async function organizationsWorld(
  db: Kysely<Tables>,
  asked: Asked<OrganizationRow>,
): Promise<OrganizationsWorld> {
  const { under, columns, records } = asked
  const rows = await openOrganizations(db, under.path)
  const codes = records.flatMap(({ uscc }) => (typeof uscc === 'string' ? [uscc] : []))
  const outside = await usccHoldersOutside(db, codes, under.path)
  return {
    places: placesOf(rows),
    known: new Map(rows.filter((row) => row.id !== under.id).map((row) => [row.id, row])),
    under,
    columns,
    mayStandUnder,
    usccElsewhere: new Map(outside.map((row) => [row.uscc ?? '', asked.nameOf(row)])),
  }
}
