import * as contract from '@hepai/contract/activities'
import { sql } from 'kysely'
import { z } from 'zod'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { inSubtree } from '../../../platform/scope.ts'
import { kindNames } from '../domain/kinds.ts'
import { campaignsAllowed } from '../permissions.ts'
import { campaignOf, campaigns } from '../store/campaigns.ts'
import { loadKinds } from '../store/kinds.ts'
import { campaignRow } from './show-campaign.ts'
import { visiblePlace } from './within.ts'

const Place = z.tuple([z.iso.date(), z.uuid()])

/** Those set above an organisation, by it, and beneath it; the latest begun first. */
export const listCampaigns = query(contract.listCampaigns, async ({ input, actor, db, today }) => {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const after = input.cursor === undefined ? null : readCursor(input.cursor, Place)
  const rows = await campaigns(db)
    .where((where) =>
      where.or([
        where(inSubtree(place.path, 'organization.path'), '=', true),
        where(sql<boolean>`starts_with(${place.path}, organization.path)`, '=', true),
      ]),
    )
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(campaign.from_on, campaign.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('campaign.from_on', 'desc')
    .orderBy('campaign.id', 'desc')
    .limit(input.limit + 1)
    .execute()
  const page = pageOf(rows, input.limit, (row) => [row.fromOn, row.id])
  const names = kindNames(await loadKinds(db))
  return {
    items: page.rows.map((row) => campaignRow(campaignOf(row), names, today)),
    nextCursor: page.nextCursor,
    allowed: campaignsAllowed(actor, place),
  }
})
