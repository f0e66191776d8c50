import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { DutyView } from '@hepai/contract/activities-duties'
import { type Duty, type DutyHolder, dutiesWithin } from '../domain/duties.ts'
import type { DutyExcuse } from '../domain/duty.ts'
import { type DutyFrame, dutyFrame } from '../domain/duty-frame.ts'
import type { KindVersion } from '../domain/kinds.ts'
import { type Needed, neededRecords } from '../domain/needed-records.ts'
import { loadKinds } from '../store/kinds.ts'

/** Organisations with what duties need to know of them. */
export const holders = (db: Kysely<Tables>) =>
  db
    .selectFrom('organization')
    .select(['organization.id', 'organization.path', 'organization.kind', 'organization.name', 'organization.sort'])
    .select(['organization.established_on as establishedOn', 'organization.ended_on as endedOn'])
    .select('organization.parent_id as parentId')
    .select((here) =>
      here
        .selectFrom('person')
        .select((member) => member.fn.countAll<number>().as('count'))
        .where('person.city_id', '=', CITY)
        .whereRef('person.organization_id', '=', 'organization.id')
        .where('person.member_kind', '=', 'full')
        .where('person.left_on', 'is', null)
        .$asScalar()
        .$notNull()
        .as('fullMembers'),
    )
    .where('organization.city_id', '=', CITY)

/** Party organisations that still stand; a department holds no organisation life. */
export const livingPartyHolders = (db: Kysely<Tables>) =>
  holders(db)
    .where('organization.kind', 'not in', ['department', 'unit', 'workCommittee'])
    .where('organization.ended_on', 'is', null)

/** @throws Refusal platform.notFoundOrNotAllowed; the caller has yet to authorize */
export async function holderOf(db: Kysely<Tables>, id: string): Promise<DutyHolder> {
  const found = await holders(db).where('organization.id', '=', id).executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

type Span = { readonly fromOn: string; readonly toOn: string; readonly today: string }

/** What each organisation owes in a span of days; records of the years around it are looked at. */
export async function dutiesIn(
  { db, calendar }: Pick<Platform, 'db' | 'calendar'>,
  places: readonly DutyHolder[],
  span: Span,
): Promise<ReadonlyMap<string, readonly Duty[]>> {
  const ids = places.map((place) => place.id)
  if (ids.length === 0) return new Map()
  const versions = await loadKinds(db)
  const [rows, excuses, days] = await Promise.all([
    heldBy(db, { ids, needed: neededRecords(versions, span) }),
    excusesOf(db, ids),
    calendar.workingDays(db),
  ])
  const records = grouped(rows)
  const frame = frameOf(versions, days, span)
  return new Map(
    places.map((holder) => [
      holder.id,
      dutiesWithin(frame, {
        holder,
        records: records.get(holder.id) ?? [],
        excuses: excuses.get(holder.id) ?? [],
      }),
    ]),
  )
}

type Framed = { readonly days: readonly string[]; readonly frame: DutyFrame }

/** By the kinds, which are the same object as long as nothing changed in them, then by the span that was asked for. */
const frames = new WeakMap<readonly KindVersion[], Map<string, Framed>>()
const MOST_SPANS = 50

/** What branches share is worked out once for all who ask about the same days. */
function frameOf(versions: readonly KindVersion[], days: readonly string[], span: Span): DutyFrame {
  const bySpan = frames.get(versions) ?? new Map<string, Framed>()
  frames.set(versions, bySpan)
  const key = `${span.fromOn} ${span.toOn} ${span.today}`
  const found = bySpan.get(key)
  if (found?.days === days) return found.frame
  if (bySpan.size >= MOST_SPANS) bySpan.clear()
  const frame = dutyFrame({ versions, lastWorkingDay: (day) => lastUntil(days, day), ...span })
  bySpan.set(key, { days, frame })
  return frame
}

type OfPlaces = { readonly ids: readonly string[] }
type Sought = OfPlaces & { readonly needed: readonly Needed[] }

/** Held together with others, a record counts for each of them. */
const isNeeded = (put: Put<Sought>, at: number) =>
  sql<boolean>`((kind_code = any(${put(({ needed }) => needed[at]?.codes)}) or also_kinds && ${put(
    ({ needed }) => needed[at]?.codes,
  )}) and occurred_on >= ${put(({ needed }) => needed[at]?.fromOn)} and occurred_on <= ${put(
    ({ needed }) => needed[at]?.toOn,
  )})`

const heldBy = compiled((db, put: Put<Sought>) =>
  db
    .selectFrom('activity')
    .select(['id', 'organization_id as organizationId', 'title', 'kind_code as kindCode', 'also_kinds as alsoKinds'])
    .select(['parts', 'occurred_on as occurredOn'])
    // The day alone is wanted; a year of a unit has more instants than are read in no time.
    .select(sql<string>`(recorded_at at time zone 'Asia/Shanghai')::date`.as('recordedOn'))
    .where('city_id', '=', CITY)
    .where('organization_id', '=', sql<string>`any(${put((of) => of.ids)})`)
    .where('state', '=', 'held')
    .where('removed_at', 'is', null)
    // The year reaches furthest; the index is searched between its ends.
    .where('occurred_on', '>=', sql<string>`${put(({ needed }) => needed[3]?.fromOn)}`)
    .where('occurred_on', '<=', sql<string>`${put(({ needed }) => needed[3]?.toOn)}`)
    .where(
      sql<boolean>`(${sql.join(
        [0, 1, 2, 3].map((at) => isNeeded(put, at)),
        sql` or `,
      )})`,
    ),
)

const excusesBy = compiled((db, put: Put<OfPlaces>) =>
  db
    .selectFrom('duty_excuse')
    .select(['organization_id as organizationId', 'kind_code as kindCode', 'period_start_on as periodStartOn'])
    .select(['reason', 'made_by_name as byName'])
    .where('city_id', '=', CITY)
    .where('organization_id', '=', sql<string>`any(${put((of) => of.ids)})`),
)

async function excusesOf(db: Kysely<Tables>, ids: readonly string[]): Promise<ReadonlyMap<string, DutyExcuse[]>> {
  const rows = await excusesBy(db, { ids })
  return grouped(rows)
}

/** Rows by the organisation of each. */
export function grouped<Row extends { readonly organizationId: string }>(
  rows: readonly Row[],
): ReadonlyMap<string, Row[]> {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const group = groups.get(row.organizationId)
    if (group === undefined) groups.set(row.organizationId, [row])
    else group.push(row)
  }
  return groups
}

/** The last of the sorted days on or before a day; the day itself when there is none. */
function lastUntil(days: readonly string[], day: string): string {
  let [low, high] = [0, days.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((days[middle] ?? '') <= day) low = middle + 1
    else high = middle
  }
  return days[low - 1] ?? day
}

/** Written out field by field: a year of a unit has some thousand of these, and a rest pattern copies slowly. */
export const dutyView = (duty: Duty): DutyView => ({
  organizationId: duty.organizationId,
  kindCode: duty.kindCode,
  kindName: duty.kindName,
  strength: duty.strength,
  source: duty.source,
  nth: duty.nth,
  dueOn: duty.dueOn,
  state: duty.state,
  metBy: duty.metBy,
  parts: [...duty.parts],
  partlyMetBy:
    duty.partlyMetBy === null
      ? null
      : { activityId: duty.partlyMetBy.activityId, missing: [...duty.partlyMetBy.missing] },
  why: duty.why,
  periodLabel: duty.period.label,
  periodStartOn: duty.period.startOn,
  periodEndOn: duty.period.endOn,
})
