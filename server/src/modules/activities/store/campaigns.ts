import { CampaignFields } from '@hepai/contract/activities-campaigns'
import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant, OrganizationRef } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../../organizations/index.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>
type CampaignGrant = Grant<'activities.manageKinds'>

export type StoredCampaign = {
  readonly id: string
  readonly organization: OrganizationRef & { readonly name: string }
  readonly fields: CampaignFields
  readonly version: number
}

/** Live campaigns with the place of each. */
export const campaigns = (db: Kysely<Tables>) =>
  db
    .selectFrom('campaign')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'campaign.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['campaign.id', 'campaign.fields', 'campaign.version', 'campaign.from_on as fromOn'])
    .select(['organization.id as organizationId', 'organization.path', 'organization.name as organizationName'])
    .where('campaign.city_id', '=', CITY)
    .where('campaign.removed_at', 'is', null)

type Row = Awaited<ReturnType<ReturnType<typeof campaigns>['executeTakeFirstOrThrow']>>

export const campaignOf = ({ id, fields, version, organizationId, path, organizationName }: Row): StoredCampaign => ({
  ...{ id, version, organization: { id: organizationId, path, name: organizationName } },
  fields: CampaignFields.parse(fields),
})

/** @throws Refusal platform.notFoundOrNotAllowed; whether the caller may see it is the caller's to judge */
export async function findCampaign(db: Kysely<Tables>, id: string): Promise<StoredCampaign> {
  const row = await campaigns(db).where('campaign.id', '=', id).executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return campaignOf(row)
}

/** As `findCampaign`, taking it. */
export async function lockCampaign(tx: Tx, id: string): Promise<StoredCampaign> {
  const row = await campaigns(tx).where('campaign.id', '=', id).forUpdate('campaign').executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return campaignOf(row)
}

export type NewCampaign = { readonly id: string; readonly fields: CampaignFields; readonly at: Date }

export async function insertCampaign(tx: Tx, grant: CampaignGrant, campaign: NewCampaign): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  await tx
    .insertInto('campaign')
    .values({
      city_id: CITY,
      id: campaign.id,
      organization_id: grant.organizationId,
      ...columnsOf(grant, campaign),
    })
    .execute()
}

export async function updateCampaign(
  tx: Tx,
  grant: CampaignGrant,
  current: StoredCampaign,
  version: number,
  campaign: NewCampaign,
): Promise<void> {
  const updated = await tx
    .updateTable('campaign')
    .set({ ...columnsOf(grant, campaign), version: sql<number>`version + 1` })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('organization_id', '=', grant.organizationId)
    .where('version', '=', version)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n)
    throw versionConflict({ version: current.version, ...current.fields }, { version, ...campaign.fields })
}

/** Taken off the lists, never deleted. */
export async function removeCampaignRow(
  tx: Tx,
  grant: CampaignGrant,
  current: StoredCampaign,
  wanted: { readonly version: number; readonly reason: string; readonly at: Date },
): Promise<void> {
  const updated = await tx
    .updateTable('campaign')
    .set({ removed_at: wanted.at, removed_reason: wanted.reason, version: sql<number>`version + 1` })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('organization_id', '=', grant.organizationId)
    .where('version', '=', wanted.version)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n)
    throw versionConflict({ version: current.version, ...current.fields }, { version: wanted.version })
}

const columnsOf = (grant: CampaignGrant, { fields, at }: NewCampaign) => ({
  name: fields.name,
  from_on: fields.fromOn,
  to_on: fields.toOn,
  fields: JSON.stringify(fields),
  saved_by: grant.actorId,
  saved_by_name: grant.actorName ?? '系统',
  saved_at: at,
})

/** Name of a priority; null when there is none. */
export async function priorityNamed(db: Kysely<Tables>, id: string | null) {
  if (id === null) return null
  const row = await db
    .selectFrom('priority')
    .select(['id', 'name'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .executeTakeFirst()
  return row ?? null
}
