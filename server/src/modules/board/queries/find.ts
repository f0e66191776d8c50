import { organizationKindNames } from '@hepai/contract/organizations'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { inScope, type Scope } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { Found } from '../domain/ranking.ts'

export type Wanted = {
  readonly db: Kysely<Tables>
  readonly scope: Scope
  readonly text: string
  readonly limit: number
}

/** Only Latin text can be initials. */
const INITIALS = /^[a-z0-9]+$/i

type Condition = RawBuilder<boolean>

/** How a name and its initials may match, the best way first: equal, beginning, anywhere. */
function waysToMatch(table: string, text: string): readonly Condition[] {
  const name = sql.ref(`${table}.name`)
  const initials = sql.ref(`${table}.initials`)
  const plain = text.replace(/[\\%_]/g, '\\$&')
  const spellings = [...new Set([plain, plain.toLowerCase(), plain.toUpperCase()])]
  const anywhere = sql<boolean>`(${sql.join(
    spellings.map((one) => sql`${name} like ${`%${one}%`}`),
    sql` or `,
  )})`
  if (!INITIALS.test(text))
    return [sql<boolean>`${name} = ${text}`, sql<boolean>`${name} like ${`${plain}%`}`, anywhere]
  const short = text.toLowerCase()
  return [
    sql<boolean>`(${name} = ${text} or ${initials} = ${short})`,
    sql<boolean>`(${name} like ${`${plain}%`} or ${initials} like ${`${short}%`})`,
    sql<boolean>`(${initials} like ${`%${short}%`} or ${anywhere})`,
  ]
}

/**
 * Tries one way after the other until there is enough. Each stops at its limit instead of sorting all that match, so that
 * a word which is in every task costs no more than one that is in a few.
 */
async function inStages<Row extends { readonly id: string }>(
  { text, limit }: Wanted,
  table: string,
  run: (condition: Condition) => Promise<readonly Row[]>,
  more: readonly Condition[] = [],
): Promise<readonly (Row & { readonly rank: number })[]> {
  const found = new Map<string, Row & { readonly rank: number }>()
  for (const [rank, way] of waysToMatch(table, text).entries()) {
    if (found.size >= limit) break
    const other = more[rank]
    const condition = other === undefined ? way : sql<boolean>`(${way} or ${other})`
    for (const row of await run(condition)) if (!found.has(row.id)) found.set(row.id, { ...row, rank })
  }
  return [...found.values()]
}

type ShortNamed = { readonly id: string; readonly initials: string }

/** Organisations whose 简称 is another name than the full one, with its initials; few have one, so they are read whole. */
async function shortNamed({ db, scope }: Wanted): Promise<readonly ShortNamed[]> {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'short_name as shortName'])
    .where('city_id', '=', CITY)
    .where('ended_on', 'is', null)
    .whereRef('short_name', '<>', 'name')
    .where(inScope(scope, 'organization.path'))
    .execute()
  return rows.map(({ id, shortName }) => ({ id, initials: initialsOf(shortName, 'organization') }))
}

/** As a name matches, so does the short name: equal, beginning, anywhere. */
async function waysByShortName(wanted: Wanted): Promise<readonly Condition[]> {
  const { text } = wanted
  const plain = text.replace(/[\\%_]/g, '\\$&')
  const named = sql.ref('organization.short_name')
  const written = [
    sql<boolean>`${named} = ${text}`,
    sql<boolean>`${named} like ${`${plain}%`}`,
    sql<boolean>`${named} like ${`%${plain}%`}`,
  ]
  if (!INITIALS.test(text)) return written
  const short = text.toLowerCase()
  const known = await shortNamed(wanted)
  const tests = [
    (initials: string) => initials === short,
    (initials: string) => initials.startsWith(short),
    (initials: string) => initials.includes(short),
  ]
  return tests.map((test, way) => {
    const ids = known.filter(({ initials }) => test(initials)).map(({ id }) => id)
    return sql<boolean>`(organization.id = any(${ids}::uuid[]) or ${written[way] ?? sql`false`})`
  })
}

/** Detail: what kind, its short name, and what it stands in. */
export async function findOrganizations(wanted: Wanted): Promise<Found[]> {
  const { db, scope, limit } = wanted
  const byShortName = await waysByShortName(wanted)
  const find = (condition: Condition) =>
    db
      .selectFrom('organization')
      .leftJoin('organization as parent', (join) =>
        join.onRef('parent.id', '=', 'organization.parent_id').on('parent.city_id', '=', CITY),
      )
      .select(['organization.id', 'organization.name', 'organization.kind', 'parent.name as parentName'])
      .select(['parent.path as parentPath', 'organization.short_name as shortName'])
      .where('organization.city_id', '=', CITY)
      .where('organization.ended_on', 'is', null)
      .where(inScope(scope, 'organization.path'))
      .where(condition)
      .limit(limit)
      .execute()
  const rows = await inStages(wanted, 'organization', find, byShortName)
  const isVisible = (path: string | null) => path !== null && scope.roots.some((root) => path.startsWith(root))
  return rows.map(({ id, name, shortName, kind, rank, parentName, parentPath }) => ({
    kind: 'organization' as const,
    id,
    title: name,
    detail: detailOf([
      organizationKindNames[kind],
      shortName === name ? null : `简称${shortName}`,
      isVisible(parentPath) ? parentName : null,
    ]),
    planId: null,
    rank,
  }))
}

/** Detail: department or organisation, and post. */
export async function findPeople(wanted: Wanted): Promise<Found[]> {
  const { db, scope, limit } = wanted
  const rows = await inStages(wanted, 'person', (condition) =>
    db
      .selectFrom('person')
      .innerJoin('organization', (join) =>
        join.onRef('organization.id', '=', 'person.organization_id').on('organization.city_id', '=', CITY),
      )
      .leftJoin('organization as department', (join) =>
        join.onRef('department.id', '=', 'person.department_id').on('department.city_id', '=', CITY),
      )
      .select(['person.id', 'person.name', 'person.post'])
      .select(sql<string>`coalesce(department.name, organization.name)`.as('place'))
      .where('person.city_id', '=', CITY)
      .where('person.left_on', 'is', null)
      .where(inScope(scope, 'organization.path'))
      .where(condition)
      .limit(limit)
      .execute(),
  )
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
export async function findPlans(wanted: Wanted): Promise<Found[]> {
  const { db, scope, limit } = wanted
  const rows = await inStages(wanted, 'plan', (condition) =>
    db
      .selectFrom('plan')
      .innerJoin('organization', (join) =>
        join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
      )
      .select(['plan.id', 'plan.name', 'plan.year', 'organization.name as place'])
      .where('plan.city_id', '=', CITY)
      .where('plan.archived_at', 'is', null)
      .where(inScope(scope, 'organization.path'))
      .where(condition)
      .limit(limit)
      .execute(),
  )
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

type InPlan = {
  readonly id: string
  readonly name: string
  readonly planId: string
  readonly planName: string
  readonly place: string
}

/** Detail: whose plan, and which. */
async function findInPlans(wanted: Wanted, kind: 'task' | 'indicator'): Promise<Found[]> {
  const { db, scope, limit } = wanted
  const table = sql.ref(kind)
  const found = await inStages(wanted, kind, async (condition) => {
    const { rows } = await sql<InPlan>`
      select ${table}.id, ${table}.name, plan.id as "planId", plan.name as "planName", organization.name as place
      from ${table}
      join plan on plan.city_id = ${CITY} and plan.id = ${table}.plan_id and plan.archived_at is null
      join organization on organization.city_id = ${CITY} and organization.id = plan.organization_id
      where ${table}.city_id = ${CITY} and ${table}.removed_at is null
        and ${inScope(scope, 'organization.path')} and ${condition}
      limit ${limit}
    `.execute(db)
    return rows
  })
  return found.map(({ id, name, planId, planName, place, rank }) => ({
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
