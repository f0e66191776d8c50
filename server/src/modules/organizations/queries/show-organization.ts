import * as contract from '@hepai/contract/organizations'
import { type ExpressionBuilder, type Kysely, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { CITY } from '../../../platform/city.ts'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Scope, inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { inOfficeOrder } from '../domain/officers-order.ts'
import { depthOf } from '../domain/path.ts'
import { termRow } from './term-row.ts'

type Here = ExpressionBuilder<Tables, 'organization'>

export const showOrganization = query(contract.showOrganization, async ({ input, actor, db, today }) => {
  const scope = scopeOf(actor, 'organizations.read')
  const found = await findWhole(db, scope, input.organizationId, today)
  if (found === undefined) throw notFoundOrNotAllowed()
  const { officers, terms, history, childCount, peopleCount, ...organization } = found
  const named = {
    organizationId: organization.id,
    organizationName: organization.name,
    unitName: null,
    kind: organization.kind,
  }
  return {
    organization,
    childCount,
    peopleCount,
    officers: inOfficeOrder(officers),
    terms: terms.map((term) => termRow({ ...term, ...named }, today)),
    history,
    allowed: allowedOn(actor, organization),
  }
})

const findWhole = (db: Kysely<Tables>, scope: Scope, id: string, today: string) =>
  db
    .selectFrom('organization')
    .select(['id', 'path', 'depth', 'kind', 'name', 'uscc', 'sort', 'version'])
    .select([
      'parent_id as parentId',
      'short_name as shortName',
      'national_code as nationalCode',
      'established_on as establishedOn',
      'ended_on as endedOn',
      'ended_reason as endedReason',
      'merged_into_id as mergedIntoId',
    ])
    .select((here) => [
      ancestorsOf(here, scope).as('ancestors'),
      officersOf(here, today).as('officers'),
      termsOf(here).as('terms'),
      historyOf(here).as('history'),
      childCountOf(here).as('childCount'),
      peopleCountOf.as('peopleCount'),
    ])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where(inScope(scope, 'organization.path'))
    .executeTakeFirst()

/** Every segment of a path has twelve characters and a slash, so an ancestor's path is a prefix of known length. */
const ancestorsOf = (here: Here, scope: Scope) =>
  jsonArrayFrom(
    here
      .selectFrom('organization as ancestor')
      .select(['ancestor.id', 'ancestor.name'])
      .where('ancestor.city_id', '=', CITY)
      .where(
        sql<boolean>`ancestor.path in (select left(organization.path, 1 + 13 * step) from generate_series(1, organization.depth - 1) as step)`,
      )
      .where(inScope(scope, 'ancestor.path'))
      .orderBy('ancestor.depth'),
  )

const officersOf = (here: Here, today: string) =>
  jsonArrayFrom(
    here
      .selectFrom('appointment')
      .innerJoin('person', (join) =>
        join.onRef('person.city_id', '=', 'appointment.city_id').onRef('person.id', '=', 'appointment.person_id'),
      )
      .select(['appointment.id as appointmentId', 'person.id as personId', 'person.name as personName'])
      .select(['appointment.post', 'appointment.from_on as fromOn', 'appointment.to_on as toOn'])
      .where('appointment.city_id', '=', CITY)
      .whereRef('appointment.organization_id', '=', 'organization.id')
      .where((where) => where.or([where('appointment.to_on', 'is', null), where('appointment.to_on', '>', today)]))
      .orderBy('appointment.from_on')
      .orderBy('appointment.id'),
  )

const termsOf = (here: Here) =>
  jsonArrayFrom(
    here
      .selectFrom('term')
      .select(['term.id', 'term.years', 'term.began_on as beganOn', 'term.ends_on as endsOn'])
      .select('term.closed_on as closedOn')
      .where('term.city_id', '=', CITY)
      .whereRef('term.organization_id', '=', 'organization.id')
      .orderBy('term.began_on', 'desc'),
  )

const historyOf = (here: Here) =>
  jsonArrayFrom(
    here
      .selectFrom('organization_history as entry')
      .select(['entry.id', 'entry.change', 'entry.reason', 'entry.on_day as onDay'])
      .select(['entry.from_text as fromText', 'entry.to_text as toText'])
      .select(sql<string>`entry.recorded_at`.as('recordedAt'))
      .where('entry.city_id', '=', CITY)
      .whereRef('entry.organization_id', '=', 'organization.id')
      .orderBy('entry.on_day', 'desc')
      .orderBy('entry.recorded_at', 'desc')
      .orderBy('entry.id', 'desc'),
  )

const childCountOf = (here: Here) =>
  here
    .selectFrom('organization as child')
    .select((child) => child.fn.countAll<number>().as('count'))
    .where('child.city_id', '=', CITY)
    .whereRef('child.parent_id', '=', 'organization.id')
    .where('child.ended_on', 'is', null)
    .$asScalar()
    .$notNull()

/** People of the organisation and everything beneath, each once. */
const peopleCountOf = sql<number>`(
  select count(*) from person
  where person.city_id = ${CITY} and person.left_on is null and person.organization_id in (
    select within.id from organization as within
    where within.city_id = ${CITY} and within.path >= organization.path
      and within.path < left(organization.path, -1) || '0'
  )
)`

const changes = ['change', 'move', 'merge', 'end'].map((verb) => `organizations.${verb}Organization`)

/** Operations that the caller may run on it now. */
function allowedOn(actor: Actor, organization: { id: string; path: string; endedOn: string | null }): string[] {
  if (organization.endedOn !== null || !mayOn(actor, 'organizations.manage', organization)) return []
  const isRoot = depthOf(organization.path) === 1
  return ['organizations.createOrganization', ...(isRoot ? changes.slice(0, 1) : changes), 'organizations.startTerm']
}
