import type * as contract from '@hepai/contract/activities'
import { type RawBuilder, sql } from 'kysely'
import type { Kysely } from 'kysely'
import type { z } from 'zod'
import type { Actor } from '../../../platform/grant.ts'
import { inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { KindVersion } from '../domain/kinds.ts'
import { type StoredCampaign, findCampaign } from '../store/campaigns.ts'
import { countsFor } from './campaign-facts.ts'
import { holdsWords } from './found-words.ts'
import { refuseUnrelated, visiblePlace } from './within.ts'

export type ActivityFilters = z.output<typeof contract.sumActivities.input>

export type Narrowed = { readonly beneath: { readonly path: string } | null; readonly where: RawBuilder<boolean> }

/** The caller's scope and the filters that a person chose, for a list of activities and for the sums at its head alike. */
export async function narrowed(
  db: Kysely<Tables>,
  actor: Actor,
  filters: ActivityFilters,
  versions: readonly KindVersion[],
): Promise<Narrowed> {
  const scope = scopeOf(actor, 'activities.read')
  const { organizationId, campaignId, search } = filters
  const beneath = organizationId === undefined ? null : await visiblePlace(db, actor, 'activities.read', organizationId)
  const campaign = campaignId === undefined ? null : await findCampaign(db, campaignId)
  if (campaign !== null) refuseUnrelated(scope.roots, campaign.organization.path)
  const conditions = [
    inScope(scope, 'organization.path'),
    ...(beneath === null ? [] : [inSubtree(beneath.path, 'organization.path')]),
    ...(campaign === null ? [] : [ofCampaign(campaign)]),
    ...chosen(filters),
    ...(search === undefined || search === '' ? [] : [holdsWords(search, actor, versions)]),
  ]
  return { beneath, where: sql<boolean>`${sql.join(conditions, sql` and `)}` }
}

const ofCampaign = ({ organization, fields }: StoredCampaign) =>
  sql`(${inSubtree(organization.path, 'organization.path')} and ${countsFor(fields)})`

function chosen({ kindCode, fromOn, toOn, state, isLinked }: ActivityFilters) {
  return [
    ...(kindCode === undefined ? [] : [sql`activity.kind_code = ${kindCode}`]),
    ...(fromOn === undefined ? [] : [sql`activity.occurred_on >= ${fromOn}::date`]),
    ...(toOn === undefined ? [] : [sql`activity.occurred_on <= ${toOn}::date`]),
    ...(state === undefined ? [] : [sql`activity.state = ${state}`]),
    ...(isLinked === undefined ? [] : [isLinked ? sql`activity.link_count > 0` : sql`activity.link_count = 0`]),
  ]
}
