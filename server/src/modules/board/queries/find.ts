import { organizationKindNames } from '@hepai/contract/organizations'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inScope, type Scope } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Found } from '../domain/ranking.ts'

export type Wanted = {
  readonly db: Kysely<Tables>
  readonly scope: Scope
  readonly text: string
  readonly limit: number
}

/** Only Latin text can be initials; only Latin text has upper and lower case. */
const LATIN = /[a-z]/i
const INITIALS = /^[a-z0-9]+$/i

type Match = { readonly where: RawBuilder<boolean>; readonly rank: RawBuilder<number> }

/** How a name and its initials match: equal 0, beginning 1, anywhere 2. */
function matching(table: string, text: string): Match {
  const name = sql.ref(`${table}.name`)
  const initials = sql.ref(`${table}.initials`)
  const plain = text.replace(/[\\%_]/g, '\\$&')
  const like = LATIN.test(text) ? sql`ilike` : sql`like`
  const short = plain.toLowerCase()
  const isInitials = INITIALS.test(text)
  return {
    where: isInitials
      ? sql<boolean>`(${initials} like ${`%${short}%`} or ${name} ${like} ${`%${plain}%`})`
      : sql<boolean>`(${name} ${like} ${`%${plain}%`})`,
    rank: isInitials
      ? sql<number>`case when lower(${name}) = ${short} or ${initials} = ${short} then 0
          when ${name} ${like} ${`${plain}%`} or ${initials} like ${`${short}%`} then 1 else 2 end`
      : sql<number>`case when ${name} = ${text} then 0 when ${name} ${like} ${`${plain}%`} then 1 else 2 end`,
  }
}

/** Detail: what kind, and what it stands in. */
export async function findOrganizations({ db, scope, text, limit }: Wanted): Promise<Found[]> {
  const match = matching('organization', text)
  const rows = await db
    .selectFrom('organization')
    .leftJoin('organization as parent', (join) =>
      join.onRef('parent.id', '=', 'organization.parent_id').on('parent.city_id', '=', CITY),
    )
    .select(['organization.id', 'organization.name', 'organization.kind', 'parent.name as parentName'])
    .select('parent.path as parentPath')
    .select(match.rank.as('rank'))
    .where('organization.city_id', '=', CITY)
    .where('organization.ended_on', 'is', null)
    .where(inScope(scope, 'organization.path'))
    .where(match.where)
    .orderBy('rank')
    .orderBy(sql`length(organization.name)`)
    .limit(limit)
    .execute()
  const isVisible = (path: string | null) => path !== null && scope.roots.some((root) => path.startsWith(root))
  return rows.map(({ id, name, kind, rank, parentName, parentPath }) => ({
    kind: 'organization' as const,
    id,
    title: name,
    detail: detailOf([organizationKindNames[kind], isVisible(parentPath) ? parentName : null]),
    planId: null,
    rank,
  }))
}

/** Detail: department or organisation, and post. */
export async function findPeople({ db, scope, text, limit }: Wanted): Promise<Found[]> {
  const match = matching('person', text)
  const rows = await db
    .selectFrom('person')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
    )
    .leftJoin('organization as department', (join) =>
      join.onRef('department.id', '=', 'person.department_id').on('department.city_id', '=', CITY),
    )
    .select(['person.id', 'person.name', 'person.post', match.rank.as('rank')])
    .select(sql<string>`coalesce(department.name, organization.name)`.as('place'))
    .where('person.city_id', '=', CITY)
    .where('person.left_on', 'is', null)
    .where(inScope(scope, 'organization.path'))
    .where(match.where)
    .orderBy('rank')
    .orderBy(sql`length(person.name)`)
    .orderBy('person.name')
    .limit(limit)
    .execute()
  return rows.map(({ id, name, post, place, rank }) => ({
    kind: 'person' as const,
    id,
    title: name,
    detail: detailOf([place, post]),
    planId: null,
    rank,
  }))
}

/** Detail: whose, and which year. */
export async function findPlans({ db, scope, text, limit }: Wanted): Promise<Found[]> {
  const match = matching('plan', text)
  const rows = await db
    .selectFrom('plan')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['plan.id', 'plan.name', 'plan.year', 'organization.name as place', match.rank.as('rank')])
    .where('plan.city_id', '=', CITY)
    .where('plan.archived_at', 'is', null)
    .where(inScope(scope, 'organization.path'))
    .where(match.where)
    .orderBy('rank')
    .orderBy('plan.year', 'desc')
    .limit(limit)
    .execute()
  return rows.map(({ id, name, year, place, rank }) => ({
    kind: 'plan' as const,
    id,
    title: name,
    detail: detailOf([place, `${String(year)}年`]),
    planId: id,
    rank,
  }))
}

export const findTasks = (wanted: Wanted): Promise<Found[]> => findInPlans(wanted, 'task')
export const findIndicators = (wanted: Wanted): Promise<Found[]> => findInPlans(wanted, 'indicator')

/** Detail: whose plan, and which. */
async function findInPlans({ db, scope, text, limit }: Wanted, kind: 'task' | 'indicator'): Promise<Found[]> {
  const match = matching(kind, text)
  const table = sql.ref(kind)
  const found = await sql<{ id: string; name: string; planId: string; planName: string; place: string; rank: number }>`
    select ${table}.id, ${table}.name, plan.id as "planId", plan.name as "planName", organization.name as place,
      ${match.rank} as rank
    from ${table}
    join plan on plan.city_id = ${CITY} and plan.id = ${table}.plan_id and plan.archived_at is null
    join organization on organization.city_id = ${CITY} and organization.id = plan.organization_id
    where ${table}.city_id = ${CITY} and ${table}.removed_at is null
      and ${inScope(scope, 'organization.path')} and ${match.where}
    order by rank, length(${table}.name), ${table}.id
    limit ${limit}
  `.execute(db)
  return found.rows.map(({ id, name, planId, planName, place, rank }) => ({
    kind,
    id,
    title: name,
    detail: detailOf([place, planName]),
    planId,
    rank,
  }))
}

const detailOf = (parts: readonly (string | null)[]): string =>
  parts.filter((part) => part !== null && part !== '').join(' · ')
