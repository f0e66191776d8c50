import { type ActivityFields, Minutes, VoteView } from '@hepai/contract/activities-shapes'
import { type Kysely, type Transaction, sql } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { compiledByShape, type Put } from '../../../platform/database/compiled.ts'
import type { Grant, OrganizationRef } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import { type Scope, inScopePut } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { RollCount } from '../domain/roll.ts'
import type { Meeting } from '../domain/same-meeting.ts'
import type {} from '../tables.ts'
import { wordColumns } from './words.ts'

export type RecordGrant = Grant<'activities.record'>

/** An activity's own row. */
export type StoredActivity = {
  readonly id: string
  readonly organization: OrganizationRef & { readonly name: string }
  readonly fields: Omit<ActivityFields, 'attendance' | 'items' | 'resolutions' | 'criticism' | 'votes'>
  readonly votes: readonly VoteView[]
  readonly counts: RollCount
  readonly criticismCipher: string | null
  readonly recordedAt: Date
  readonly recordedByName: string
  readonly version: number
}

const liveActivities = (db: Kysely<Tables>) =>
  db
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['activity.id', 'activity.kind_code as kindCode', 'activity.also_kinds as alsoKinds', 'activity.title'])
    .select(['activity.state', 'activity.occurred_on as occurredOn', 'activity.starts_at as startsAt'])
    .select(['activity.ends_at as endsAt', 'activity.place', 'activity.host_name as hostName'])
    .select(['activity.recorder_name as recorderName', 'activity.audience', 'activity.service_hours as serviceHours'])
    .select(['activity.minutes', 'activity.votes', 'activity.criticism_cipher as criticismCipher', 'activity.version'])
    .select(['activity.eligible', 'activity.present', 'activity.absent', 'activity.voters'])
    .select('activity.voters_present as votersPresent')
    .select(['activity.recorded_at as recordedAt', 'activity.recorded_by_name as recordedByName'])
    .select(['organization.id as organizationId', 'organization.path', 'organization.name as organizationName'])
    .where('activity.city_id', '=', CITY)
    .where('activity.removed_at', 'is', null)

const activityRow = (db: Kysely<Tables>, id: string) => liveActivities(db).where('activity.id', '=', id)

type Row = Awaited<ReturnType<ReturnType<typeof activityRow>['executeTakeFirstOrThrow']>>

type Sought = { readonly scope: Scope; readonly id: string }

const activityInScope = compiledByShape((db, put: Put<Sought>, { roots }: { readonly roots: number }) =>
  liveActivities(db)
    .select(['activity.eligible', 'activity.present', 'activity.absent', 'activity.link_count as linkCount'])
    .select(['activity.open_items as openItems', 'activity.voters', 'activity.voters_present as votersPresent'])
    .where(
      'activity.id',
      '=',
      put(({ id }) => id),
    )
    .where(inScopePut(put, roots, ({ scope }) => scope, 'organization.path')),
)

/** An activity that lies in a scope, as it stands in lists and whole; null when there is none. */
export async function readActivity(db: Kysely<Tables>, scope: Scope, id: string) {
  const [row] = await activityInScope(db, { scope, id }, { roots: scope.roots.length })
  return row === undefined ? null : { row, stored: storedOf(row) }
}

function storedOf(row: Row): StoredActivity {
  const { id, organizationId, path, organizationName, criticismCipher, recordedAt, recordedByName, version } = row
  const { minutes, votes, serviceHours, eligible, present, absent, voters, votersPresent, ...plain } = row
  const { kindCode, alsoKinds, title, state, occurredOn, startsAt, endsAt, place, hostName, recorderName, audience } =
    plain
  return {
    id,
    organization: { id: organizationId, path, name: organizationName },
    fields: {
      ...{ kindCode, alsoKinds, title, state, occurredOn, startsAt, endsAt, place, hostName, recorderName, audience },
      serviceHours: Number(serviceHours),
      minutes: Minutes.parse(minutes),
    },
    votes: z.array(VoteView).parse(votes),
    counts: { eligible, present, absent, voters, votersPresent },
    criticismCipher,
    recordedAt,
    recordedByName,
    version,
  }
}

/** @throws Refusal platform.notFoundOrNotAllowed when absent or removed; the caller has yet to authorize */
export async function lockActivity(tx: Transaction<Tables>, id: string): Promise<StoredActivity> {
  const row = await activityRow(tx, id).forUpdate('activity').executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return storedOf(row)
}

/** As `lockActivity`, without taking it. */
export async function findActivity(db: Kysely<Tables>, id: string): Promise<StoredActivity | null> {
  const row = await activityRow(db, id).executeTakeFirst()
  return row === undefined ? null : storedOf(row)
}

export type WrittenActivity = {
  readonly id: string
  readonly fields: ActivityFields
  readonly votes: readonly VoteView[]
  readonly counts: RollCount
  readonly openItems: number
  readonly criticismCipher: string | null
  readonly at: Date
}

/** @param later words of what is written with it, such as its links */
export async function insertActivity(
  tx: Transaction<Tables>,
  grant: RecordGrant,
  written: WrittenActivity,
  later: readonly string[] = [],
): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  await tx
    .insertInto('activity')
    .values({
      city_id: CITY,
      id: written.id,
      organization_id: grant.organizationId,
      ...columnsOf(written),
      ...wordColumns(written.fields.title, { ...written.fields, later }),
      ...recordedNow(grant, written.at),
    })
    .execute()
}

/** Answers the new version; its words are for `reindexWords`, once its parts stand. A planned activity that is now held was recorded now. */
export async function updateActivity(
  tx: Transaction<Tables>,
  grant: RecordGrant,
  current: StoredActivity,
  version: number,
  written: WrittenActivity,
): Promise<number> {
  const becomesHeld = current.fields.state === 'planned' && written.fields.state === 'held'
  const updated = await tx
    .updateTable('activity')
    .set({
      ...columnsOf(written),
      ...(becomesHeld ? recordedNow(grant, written.at) : {}),
      version: sql<number>`version + 1`,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', written.id)
    .where('organization_id', '=', grant.organizationId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n)
    throw versionConflict(
      { version: current.version, ...current.fields },
      { version, ...written.fields, criticism: null },
    )
  return version + 1
}

const recordedNow = (grant: RecordGrant, at: Date) => ({
  recorded_at: at,
  recorded_by: grant.actorId,
  recorded_by_name: grant.actorName ?? '系统',
})

const columnsOf = ({ fields, votes, counts, openItems, criticismCipher, at }: WrittenActivity) => ({
  kind_code: fields.kindCode,
  also_kinds: fields.alsoKinds,
  parts: fields.minutes.parts.map((one) => one.part),
  title: fields.title,
  state: fields.state,
  occurred_on: fields.occurredOn,
  starts_at: fields.startsAt,
  ends_at: fields.endsAt,
  place: fields.place,
  host_name: fields.hostName,
  recorder_name: fields.recorderName,
  eligible: counts.eligible,
  present: counts.present,
  absent: counts.absent,
  voters: counts.voters,
  voters_present: counts.votersPresent,
  audience: fields.audience,
  service_hours: fields.serviceHours,
  minutes: JSON.stringify(fields.minutes),
  votes: JSON.stringify(votes),
  criticism_cipher: criticismCipher,
  open_items: openItems,
  changed_at: at,
})

export type OtherMeeting = Meeting & { readonly id: string; readonly title: string; readonly byName: string }

/** Live activities of an organisation on one day that share a kind; the organisation's lock keeps others from adding one. */
export const meetingsOf = (
  tx: Transaction<Tables>,
  organizationId: string,
  at: Pick<Meeting, 'kindCode' | 'alsoKinds' | 'occurredOn'>,
): Promise<readonly OtherMeeting[]> =>
  tx
    .selectFrom('activity')
    .select([
      'id',
      'kind_code as kindCode',
      'also_kinds as alsoKinds',
      'occurred_on as occurredOn',
      'starts_at as startsAt',
      'title',
    ])
    .select('recorded_by_name as byName')
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where('occurred_on', '=', at.occurredOn)
    .where('removed_at', 'is', null)
    .where((where) => {
      const kinds = [at.kindCode, ...at.alsoKinds]
      return where.or([where('kind_code', 'in', kinds), sql<boolean>`also_kinds && ${kinds}::text[]`])
    })
    .execute()

/** Taken off the lists, never deleted. */
export async function removeActivityRow(
  tx: Transaction<Tables>,
  grant: RecordGrant,
  current: StoredActivity,
  wanted: { readonly version: number; readonly reason: string; readonly at: Date },
): Promise<void> {
  const updated = await tx
    .updateTable('activity')
    .set({ removed_at: wanted.at, removed_reason: wanted.reason, version: sql<number>`version + 1` })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('organization_id', '=', grant.organizationId)
    .where('version', '=', wanted.version)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n)
    throw versionConflict({ version: current.version, ...current.fields }, { version: wanted.version })
  await tx
    .updateTable('activity_link')
    .set({ unlinked_at: wanted.at, unlinked_reason: wanted.reason })
    .where('city_id', '=', CITY)
    .where('activity_id', '=', current.id)
    .where('unlinked_at', 'is', null)
    .execute()
}
