import type { CampaignFields } from '@hepai/contract/activities-campaigns'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { inTreeOrder } from '../../organizations/index.ts'
import type { CampaignHeld } from '../domain/campaigns.ts'

/** The four sums of records, for a statement over `activity`. */
export const sumsOfActivities = [
  sql<number>`count(*)::int`.as('sessions'),
  sql<number>`coalesce(sum(activity.present), 0)::int`.as('present'),
  sql<number>`coalesce(sum(activity.audience), 0)::int`.as('audience'),
  sql<string>`coalesce(sum(activity.service_hours), 0)`.as('hours'),
] as const

/** Records that count for a frame: held by the asked kinds of organisations, in its days, of a counted kind with its parts. */
export function countsFor({ counts, heldBy, fromOn, toOn }: CampaignFields): RawBuilder<boolean> {
  const kinds = counts.map(({ kindCode, parts }) => {
    const named = parts.map((part) => sql`${part}`)
    const holds = parts.length === 0 ? sql`true` : sql`activity.parts @> array[${sql.join(named)}]::text[]`
    return sql`(activity.kind_code = ${kindCode} and ${holds})`
  })
  return sql<boolean>`(activity.occurred_on between ${fromOn}::date and ${toOn}::date
    and organization.kind in (${sql.join(heldBy.map((kind) => sql`${kind}`))}) and (${sql.join(kinds, sql` or `)}))`
}

/** What each organisation beneath a path held of a campaign, by kind and month. */
export async function heldOf(
  db: Kysely<Tables>,
  fields: CampaignFields,
  path: string,
): Promise<readonly CampaignHeld[]> {
  const rows = await db
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['activity.organization_id as organizationId', 'activity.kind_code as kindCode'])
    .select(sql<string>`to_char(activity.occurred_on, 'YYYY-MM')`.as('month'))
    .select(sumsOfActivities)
    .where('activity.city_id', '=', CITY)
    .where('activity.removed_at', 'is', null)
    .where('activity.state', '=', 'held')
    .where(countsFor(fields))
    .where(inSubtree(path, 'organization.path'))
    .groupBy(['activity.organization_id', 'activity.kind_code', sql`to_char(activity.occurred_on, 'YYYY-MM')`])
    .execute()
  return rows.map(({ hours, ...row }) => ({ ...row, hours: Number(hours) }))
}

export type Asked = { readonly id: string; readonly name: string; readonly unitName: string }

/** Organisations that a frame asks, beneath a path, in the order of the tree, each with its unit. */
export async function askedOf(db: Kysely<Tables>, frame: CampaignFields, path: string): Promise<readonly Asked[]> {
  const rows = await db
    .selectFrom('organization')
    .select(['id', 'path', 'parent_id as parentId', 'kind', 'name', 'sort'])
    .select(['established_on as establishedOn', 'ended_on as endedOn'])
    .where('city_id', '=', CITY)
    .where(inSubtree(path, 'organization.path'))
    .execute()
  const units = new Map(rows.filter((row) => row.kind === 'unit').map((row) => [row.path, row.name]))
  return inTreeOrder(rows)
    .filter((row) => frame.heldBy.includes(row.kind) && wasThere(row, frame))
    .map(({ id, name, path: own }) => ({ id, name, unitName: nearest(units, own) }))
}

type Lived = { readonly establishedOn: string | null; readonly endedOn: string | null }
const wasThere = ({ establishedOn, endedOn }: Lived, { fromOn, toOn }: CampaignFields): boolean =>
  (endedOn === null || endedOn > fromOn) && (establishedOn === null || establishedOn <= toOn)

/** The name at the longest path that a path begins with. */
function nearest(names: ReadonlyMap<string, string>, path: string): string {
  const steps = path.split('/').slice(1, -1)
  for (let count = steps.length; count > 0; count -= 1) {
    const found = names.get(`/${steps.slice(0, count).join('/')}/`)
    if (found !== undefined) return found
  }
  return ''
}
