import type { ActivityRow } from '@hepai/contract/activities-records'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../../organizations/index.ts'
import { isLateEntry } from '../domain/settled.ts'
import type {} from '../tables.ts'

/** Live activities with the place of each. */
export const activitiesWithPlaces = (db: Kysely<Tables>) =>
  db
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['activity.id', 'activity.kind_code as kindCode', 'activity.title', 'activity.state', 'activity.version'])
    .select(['activity.occurred_on as occurredOn', 'activity.starts_at as startsAt', 'activity.eligible'])
    .select(['activity.present', 'activity.absent', 'activity.audience', 'activity.service_hours as serviceHours'])
    .select(['activity.link_count as linkCount', 'activity.open_items as openItems'])
    .select(['activity.recorded_at as recordedAt', 'activity.recorded_by_name as recordedByName'])
    .select(['organization.id as organizationId', 'organization.name as organizationName', 'organization.path'])
    .where('activity.city_id', '=', CITY)
    .where('activity.removed_at', 'is', null)

export type StoredRow = Awaited<ReturnType<ReturnType<typeof activitiesWithPlaces>['executeTakeFirstOrThrow']>>

export const rowOf = (
  row: StoredRow,
  names: ReadonlyMap<string, string>,
  { dayOf }: Pick<Platform, 'dayOf'>,
): ActivityRow => ({
  id: row.id,
  organizationId: row.organizationId,
  organizationName: row.organizationName,
  kindCode: row.kindCode,
  kindName: names.get(row.kindCode) ?? row.kindCode,
  title: row.title,
  state: row.state,
  occurredOn: row.occurredOn,
  startsAt: row.startsAt,
  eligible: row.eligible,
  present: row.present,
  absent: row.absent,
  audience: row.audience,
  serviceHours: Number(row.serviceHours),
  linkCount: row.linkCount,
  openItems: row.openItems,
  recordedAt: row.recordedAt.toISOString(),
  recordedByName: row.recordedByName,
  isLateEntry: isLateEntry(row.occurredOn, dayOf(row.recordedAt)),
  version: row.version,
})
