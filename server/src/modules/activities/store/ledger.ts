import { emptyMinutes } from '@hepai/contract/activities-shapes'
import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { LedgerAdd } from '../domain/ledger.ts'
import type { Meeting } from '../domain/same-meeting.ts'
import type { RecordGrant } from './activity.ts'

/** Live activities at and beneath an organisation in a span of days, by organisation. */
export async function meetingsBeneath(
  db: Kysely<Tables>,
  path: string,
  days: readonly string[],
): Promise<ReadonlyMap<string, readonly Meeting[]>> {
  const [first, last] = [days.reduce(earlier, '9999-12-31'), days.reduce(later, '0001-01-01')]
  const rows = await db
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select([
      'activity.organization_id as organizationId',
      'activity.kind_code as kindCode',
      'activity.also_kinds as alsoKinds',
    ])
    .select(['activity.occurred_on as occurredOn', 'activity.starts_at as startsAt'])
    .where('activity.city_id', '=', CITY)
    .where('activity.removed_at', 'is', null)
    .where('activity.occurred_on', '>=', first)
    .where('activity.occurred_on', '<=', last)
    .where(inSubtree(path, 'organization.path'))
    .execute()
  const byPlace = new Map<string, Meeting[]>()
  for (const { organizationId, ...meeting } of rows) {
    const known = byPlace.get(organizationId)
    if (known === undefined) byPlace.set(organizationId, [meeting])
    else known.push(meeting)
  }
  return byPlace
}

const earlier = (one: string, other: string): string => (other < one ? other : one)
const later = (one: string, other: string): string => (other > one ? other : one)

const ROWS_AT_ONCE = 500

/** Writes what a ledger adds: counts without names, since a ledger holds no more. */
export async function insertLedger(
  tx: Transaction<Tables>,
  grant: RecordGrant,
  adds: readonly (LedgerAdd & { readonly id: string; readonly resolutionIds: readonly string[] })[],
  at: Date,
): Promise<void> {
  for (let from = 0; from < adds.length; from += ROWS_AT_ONCE) {
    const batch = adds.slice(from, from + ROWS_AT_ONCE)
    await tx
      .insertInto('activity')
      .values(batch.map((one) => columnsOf(grant, one, at)))
      .execute()
    const resolutions = batch.flatMap(({ id, row, resolutionIds }) =>
      row.resolutions.map((text, sort) => ({
        ...{ city_id: CITY, id: resolutionIds[sort] ?? '', activity_id: id, text, sort },
        ...{ owner_id: null, due_on: null },
      })),
    )
    if (resolutions.length > 0) await tx.insertInto('activity_resolution').values(resolutions).execute()
  }
}

function columnsOf(grant: RecordGrant, { id, row, place, kind }: LedgerAdd & { readonly id: string }, at: Date) {
  const { eligible, present } = row
  return {
    ...{ city_id: CITY, id, organization_id: place.id, kind_code: kind.fields.code, title: row.title },
    ...{ state: 'held' as const, occurred_on: row.day, starts_at: row.startsAt, ends_at: row.endsAt },
    ...{ parts: row.parts.map((one) => one.part), place: row.place, host_name: row.host, recorder_name: row.recorder },
    ...{ eligible, present, absent: eligible - present, service_hours: 0, votes: '[]' },
    minutes: JSON.stringify({ ...emptyMinutes, study: wordsOf(row), parts: row.parts, guests: row.guests }),
    ...{ recorded_at: at, recorded_by: grant.actorId, recorded_by_name: grant.actorName ?? '系统', changed_at: at },
  }
}

/** Whatever has no column of its own stays readable in the minutes. */
const wordsOf = ({ content, away, note }: LedgerAdd['row']): string =>
  [content, away === '' ? '' : `请假：${away}`, note === '' ? '' : `备注：${note}`]
    .filter((one) => one !== '')
    .join('\n')
