import { Minutes, VoteView, emptyMinutes } from '@hepai/contract/activities-shapes'
import { type Kysely, sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { type Actor, type OrganizationRef, mayOn } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { kindNames, kindsOn } from '../domain/kinds.ts'
import { nameOnPaper } from '../domain/document-words.ts'
import type { WholeActivity } from '../domain/whole-activity.ts'
import { loadKinds } from '../store/kinds.ts'
import { activitiesWithPlaces } from './activity-row.ts'

/** What the unit that an organisation belongs to is called for short: papers name it before the branch. */
export const unitNameOf = sql<string | null>`(select coalesce(unit.short_name, unit.name) from organization as unit
  where unit.city_id = ${CITY} and unit.kind = 'unit' and starts_with(organization.path, unit.path)
  order by unit.depth desc limit 1)`

/** Whole activities, of those that the caller already picked by what the actor may read; for a page of paper or a year of it. */
export const wholeRows = (db: Kysely<Tables>) =>
  activitiesWithPlaces(db)
    .select(['activity.ends_at as endsAt', 'activity.place', 'activity.host_name as hostName'])
    .select(['activity.recorder_name as recorderName', 'activity.minutes', 'activity.votes'])
    .select(unitNameOf.as('unitName'))

type Row = Awaited<ReturnType<ReturnType<typeof wholeRows>['execute']>>[number]

/** Adds what hangs on the rows, with one statement for each kind of thing however many the rows are. */
export async function wholeActivities(
  { db, dayOf }: Pick<Platform, 'db' | 'dayOf'>,
  actor: Actor,
  rows: readonly Row[],
): Promise<WholeActivity[]> {
  const versions = await loadKinds(db)
  const names = kindNames(versions)
  const isWithheld = (row: Row): boolean =>
    kindsOn(versions, row.path, row.occurredOn).get(row.kindCode)?.fields.isReserved === true &&
    !mayOn(actor, 'activities.readCriticism', { id: row.organizationId, path: row.path })
  const withheld = new Set(rows.filter(isWithheld).map(({ id }) => id))
  const parts = await partsOf(
    db,
    rows.map(({ id }) => id).filter((id) => !withheld.has(id)),
  )
  const links = await linksOf(
    db,
    rows.map(({ id }) => id),
  )
  return rows.map((row) => ({
    ...plainOf(row),
    kindName: names.get(row.kindCode) ?? row.kindCode,
    recordedOn: dayOf(row.recordedAt),
    isWithheld: withheld.has(row.id),
    minutes: withheld.has(row.id) ? emptyMinutes : Minutes.parse(row.minutes),
    votes: withheld.has(row.id) ? [] : z.array(VoteView).parse(row.votes),
    attendance: parts.attendance.get(row.id) ?? [],
    items: parts.items.get(row.id) ?? [],
    resolutions: parts.resolutions.get(row.id) ?? [],
    corrections: (parts.corrections.get(row.id) ?? []).map(({ at, ...one }) => ({ ...one, onDay: dayOf(at) })),
    links: links.get(row.id) ?? [],
  }))
}

const plainOf = (row: Row) => ({
  id: row.id,
  organizationName: nameOnPaper(row.organizationName, row.unitName),
  title: row.title,
  state: row.state,
  occurredOn: row.occurredOn,
  startsAt: row.startsAt,
  endsAt: row.endsAt,
  place: row.place,
  hostName: row.hostName,
  recorderName: row.recorderName,
  eligible: row.eligible,
  present: row.present,
  absent: row.absent,
  audience: row.audience,
  recordedByName: row.recordedByName,
})

async function partsOf(db: Kysely<Tables>, ids: readonly string[]) {
  const [attendance, items, resolutions, corrections] = await Promise.all([
    ids.length === 0 ? [] : attendanceOf(db, ids),
    ids.length === 0 ? [] : itemsOf(db, ids),
    ids.length === 0 ? [] : resolutionsOf(db, ids),
    ids.length === 0 ? [] : correctionsOf(db, ids),
  ])
  return {
    attendance: grouped(attendance),
    items: grouped(items),
    resolutions: grouped(resolutions),
    corrections: grouped(corrections),
  }
}

const attendanceOf = (db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom('activity_attendance')
    .select(['activity_id as activityId', 'name', 'status', 'reason'])
    .where('city_id', '=', CITY)
    .where('activity_id', 'in', ids)
    .orderBy('sort')
    .execute()

const itemsOf = (db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom('activity_item as item')
    .leftJoin('task', (join) => join.onRef('task.id', '=', 'item.task_id').on('task.city_id', '=', CITY))
    .select(['item.activity_id as activityId', 'item.topic', 'item.note', 'item.state', 'item.answer'])
    .select('task.name as taskName')
    .where('item.city_id', '=', CITY)
    .where('item.activity_id', 'in', ids)
    .orderBy('item.sort')
    .execute()

const resolutionsOf = (db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom('activity_resolution as resolution')
    .leftJoin('task', (join) => join.onRef('task.id', '=', 'resolution.task_id').on('task.city_id', '=', CITY))
    .leftJoin('person', (join) => join.onRef('person.id', '=', 'resolution.owner_id').on('person.city_id', '=', CITY))
    .select(['resolution.activity_id as activityId', 'resolution.text', 'person.name as ownerName'])
    .select(['resolution.due_on as dueOn', 'task.name as taskName'])
    .where('resolution.city_id', '=', CITY)
    .where('resolution.activity_id', 'in', ids)
    .orderBy('resolution.sort')
    .execute()

const correctionsOf = (db: Kysely<Tables>, ids: readonly string[]) =>
  db
    .selectFrom('activity_correction')
    .select(['activity_id as activityId', 'at', 'by_name as byName', 'reason'])
    .where('city_id', '=', CITY)
    .where('activity_id', 'in', ids)
    .orderBy('at')
    .orderBy('id')
    .execute()

async function linksOf(db: Kysely<Tables>, ids: readonly string[]) {
  if (ids.length === 0) return new Map<string, never[]>()
  const rows = await db
    .selectFrom('activity_link as link')
    .innerJoin('task', (join) => join.onRef('task.id', '=', 'link.task_id').on('task.city_id', '=', CITY))
    .innerJoin('plan', (join) => join.onRef('plan.id', '=', 'task.plan_id').on('plan.city_id', '=', CITY))
    .select(['link.activity_id as activityId', 'task.name as taskName', 'plan.name as planName', 'link.did'])
    .select(['link.beneficiaries', 'link.results'])
    .where('link.city_id', '=', CITY)
    .where('link.activity_id', 'in', ids)
    .where('link.unlinked_at', 'is', null)
    .orderBy('link.linked_at')
    .orderBy('link.id')
    .execute()
  return grouped(rows)
}

function grouped<Row extends { readonly activityId: string }>(rows: readonly Row[]): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.activityId)
    if (group === undefined) groups.set(row.activityId, [row])
    else group.push(row)
  }
  return groups
}

/** One activity that the actor may read, whole, with where it stands. */
export async function readableWhole(
  platform: Pick<Platform, 'db' | 'dayOf'>,
  actor: Actor,
  id: string,
): Promise<OneWhole> {
  const scope = scopeOf(actor, 'activities.read')
  const row = await wholeRows(platform.db)
    .where('activity.id', '=', id)
    .where(inScope(scope, 'organization.path'))
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return oneWhole(platform, actor, row)
}

/** One activity that the caller holds a grant for. */
export async function grantedWhole(
  platform: Pick<Platform, 'db' | 'dayOf'>,
  actor: Actor,
  id: string,
): Promise<OneWhole> {
  return oneWhole(platform, actor, await wholeRows(platform.db).where('activity.id', '=', id).executeTakeFirstOrThrow())
}

type OneWhole = { readonly whole: WholeActivity; readonly place: OrganizationRef; readonly version: number }

async function oneWhole(platform: Pick<Platform, 'db' | 'dayOf'>, actor: Actor, row: Row): Promise<OneWhole> {
  const [whole] = await wholeActivities(platform, actor, [row])
  if (whole === undefined) throw new Error('every row becomes an activity')
  return { whole, place: { id: row.organizationId, path: row.path }, version: row.version }
}

/** @throws Refusal activities.notHeldYet: there is nothing to put on paper before it was held */
export function mustBeHeld({ state, title }: WholeActivity): void {
  if (state !== 'held') throw new Refusal('activities.notHeldYet', { title })
}
