import type { Attends } from '@hepai/contract/activities-shapes'
import type { MemberKind } from '@hepai/contract/people'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Organization } from '../../organizations/index.ts'
import { unitPathOf } from '../../people/index.ts'
import type { RollMember } from '../domain/roll.ts'

type Member = RollMember & { readonly memberKind: MemberKind }
type Place = Pick<Organization, 'id' | 'parentId' | 'path' | 'kind'>

/**
 * Who belongs on the roll of an organisation on a day, in the order of the roster. Where anyone may come, these are the
 * people of the whole unit, so that nobody from elsewhere is named as one of them.
 */
export function loadRoll(
  db: Kysely<Tables>,
  place: Place,
  attends: Attends,
  onDay: string,
): Promise<readonly Member[]> {
  switch (attends) {
    case 'committee':
    case 'leadingGroup':
      return holdersOf(db, place.id, onDay)
    case 'members':
      return membersOf(db, place, onDay)
    case 'open':
      return peopleBeneath(db, unitPathOf(place.path), onDay)
  }
}

const people = (db: Kysely<Tables>, onDay: string) =>
  db
    .selectFrom('person')
    .select(['person.id as personId', 'person.name', 'person.member_kind as memberKind', 'person.post'])
    .where('person.city_id', '=', CITY)
    .where((where) => where.or([where('person.left_on', 'is', null), where('person.left_on', '>', onDay)]))

/** Members of a branch, of the branch above a party group, or of everything beneath a committee. */
function membersOf(db: Kysely<Tables>, place: Place, onDay: string): Promise<readonly Member[]> {
  const members = people(db, onDay).where('person.member_kind', 'in', ['full', 'probationary'])
  const within = { branch: [place.id], partyGroup: [place.id, place.parentId ?? place.id] }
  if (place.kind === 'branch' || place.kind === 'partyGroup')
    return members
      .where('person.organization_id', 'in', within[place.kind])
      .orderBy('person.sort')
      .orderBy('person.id')
      .execute()
  return members
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
    )
    .where(inSubtree(place.path, 'organization.path'))
    .orderBy('person.sort')
    .orderBy('person.id')
    .execute()
}

/** Whoever held an office of the organisation on the day: the committee or the leading group. */
const holdersOf = (db: Kysely<Tables>, organizationId: string, onDay: string): Promise<readonly Member[]> =>
  people(db, onDay)
    .where((where) =>
      where.exists(
        where
          .selectFrom('appointment')
          .select('appointment.id')
          .where('appointment.city_id', '=', CITY)
          .whereRef('appointment.person_id', '=', 'person.id')
          .where('appointment.organization_id', '=', organizationId)
          .where('appointment.from_on', '<=', onDay)
          .where((or) => or.or([or('appointment.to_on', 'is', null), or('appointment.to_on', '>', onDay)])),
      ),
    )
    .orderBy('person.sort')
    .orderBy('person.id')
    .execute()

const peopleBeneath = (db: Kysely<Tables>, path: string, onDay: string): Promise<readonly Member[]> =>
  people(db, onDay)
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
    )
    .where(inSubtree(path, 'organization.path'))
    .orderBy('person.sort')
    .orderBy('person.id')
    .execute()

/** Of some people, those of the unit in which a path stands. */
export async function peopleOfUnit(
  db: Kysely<Tables>,
  path: string,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  if (ids.length === 0) return new Set()
  const rows = await db
    .selectFrom('person')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
    )
    .select('person.id')
    .where('person.city_id', '=', CITY)
    .where('person.id', 'in', ids)
    .where(inSubtree(unitPathOf(path), 'organization.path'))
    .execute()
  return new Set(rows.map((row) => row.id))
}
