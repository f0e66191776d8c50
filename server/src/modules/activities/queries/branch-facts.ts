import type { Kysely } from 'kysely'
import { sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Actor } from '../../../platform/grant.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { nameOnPaper } from '../domain/document-words.ts'
import type { RosterRow } from '../domain/handbook.ts'
import { unitNameOf } from './whole-activities.ts'

/** What a year's handbook says about a branch itself. */
export async function branchFacts(
  db: Kysely<Tables>,
  actor: Actor,
  place: { readonly id: string; readonly path: string },
  year: number,
) {
  const span = { fromOn: `${String(year)}-01-01`, toOn: `${String(year)}-12-31` }
  const [organization, above, terms, officers, people] = await Promise.all([
    organizationOf(db, place.id),
    aboveOf(db, actor, place),
    termsOf(db, place.id, span),
    officersOf(db, place.id, span),
    peopleOf(db, place.id, span.fromOn),
  ])
  const { name, unitName, establishedOn } = organization
  return {
    organizationName: nameOnPaper(name, unitName),
    establishedOn,
    above: above.map(({ name }) => name),
    terms,
    officers,
    people,
  }
}

type Span = { readonly fromOn: string; readonly toOn: string }

const organizationOf = (db: Kysely<Tables>, id: string) =>
  db
    .selectFrom('organization')
    .select(['name', 'established_on as establishedOn', unitNameOf.as('unitName')])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .executeTakeFirstOrThrow()

/** Names of the organisations above that the actor may see, the highest first. */
const aboveOf = (db: Kysely<Tables>, actor: Actor, { id, path }: { readonly id: string; readonly path: string }) =>
  db
    .selectFrom('organization')
    .select('name')
    .where('city_id', '=', CITY)
    .where('id', '!=', id)
    .where(sql<boolean>`starts_with(${path}, path)`)
    .where(inScope(scopeOf(actor, 'organizations.read'), 'organization.path'))
    .orderBy('depth')
    .execute()

const termsOf = (db: Kysely<Tables>, organizationId: string, { fromOn, toOn }: Span) =>
  db
    .selectFrom('term')
    .select(['began_on as beganOn', 'ends_on as endsOn', 'closed_on as closedOn'])
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where('began_on', '<=', toOn)
    .where((or) => or.or([or('closed_on', 'is', null), or('closed_on', '>=', fromOn)]))
    .orderBy('began_on')
    .execute()

const officersOf = (db: Kysely<Tables>, organizationId: string, { fromOn, toOn }: Span) =>
  db
    .selectFrom('appointment')
    .innerJoin('person', (join) =>
      join.onRef('person.id', '=', 'appointment.person_id').on('person.city_id', '=', CITY),
    )
    .select(['person.name', 'appointment.post', 'appointment.from_on as fromOn', 'appointment.to_on as toOn'])
    .where('appointment.city_id', '=', CITY)
    .where('appointment.organization_id', '=', organizationId)
    .where('appointment.from_on', '<=', toOn)
    .where((or) => or.or([or('appointment.to_on', 'is', null), or('appointment.to_on', '>=', fromOn)]))
    .orderBy('appointment.from_on')
    .orderBy('person.sort')
    .orderBy('appointment.id')
    .execute()

/** Members of the branch who had not left before the year began; ID numbers and telephones are not read. */
const peopleOf = (db: Kysely<Tables>, organizationId: string, fromOn: string): Promise<RosterRow[]> =>
  db
    .selectFrom('person')
    .select(['name', 'gender', 'ethnicity', 'birth_on as birthOn', 'education', 'member_kind as memberKind'])
    .select('joined_on as joinedOn')
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where('member_kind', 'in', ['full', 'probationary'])
    .where((or) => or.or([or('left_on', 'is', null), or('left_on', '>=', fromOn)]))
    .orderBy('sort')
    .orderBy('id')
    .execute()
