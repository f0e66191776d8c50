import * as contract from '@hepai/contract/activities'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type CampaignHeld, campaignState, standingOf, sumOf } from '../domain/campaigns.ts'
import { kindNames } from '../domain/kinds.ts'
import { campaignsAllowed } from '../permissions.ts'
import { type StoredCampaign, findCampaign, priorityNamed } from '../store/campaigns.ts'
import { loadKinds } from '../store/kinds.ts'
import { findTask } from '../store/links.ts'
import { askedOf, heldOf } from './campaign-facts.ts'
import { grouped } from './duty-facts.ts'
import { refuseUnrelated, visiblePlace } from './within.ts'

const Place = z.tuple([z.int()])
type Names = ReadonlyMap<string, string>

/** Organisations in the order of the tree; none stands before another for what it held. */
export const showCampaign = query(contract.showCampaign, async ({ input, actor, db, today }) => {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const campaign = await findCampaign(db, input.campaignId)
  refuseUnrelated([place.path], campaign.organization.path)
  const { fields, organization } = campaign
  const path = place.path.length > organization.path.length ? place.path : organization.path
  const names = kindNames(await loadKinds(db))
  const held = await heldOf(db, fields, path)
  const byPlace = grouped(held)
  const parts = (await askedOf(db, fields, path)).map((asked) => {
    const own = byPlace.get(asked.id) ?? []
    return {
      ...{ organizationId: asked.id, organizationName: asked.name, unitName: asked.unitName },
      ...{ sums: sumOf(own), ...standingOf(fields, own, today) },
    }
  })
  const from = input.cursor === undefined ? 0 : readCursor(input.cursor, Place)[0]
  const page = pageOf(parts.slice(from, from + input.limit + 1), input.limit, () => [from + input.limit])
  return {
    campaign: { ...campaignRow(campaign, names, today), ...fields },
    counted: countedOf(campaign, held, names),
    sums: sumOf(held),
    met: parts.filter((one) => one.state === 'met').length,
    asked: parts.length,
    parts: [...page.rows],
    nextCursor: page.nextCursor,
    tasks: await tasksOf(db, actor, fields.taskIds),
    priority: await priorityNamed(db, fields.priorityId),
    today,
    allowed: campaignsAllowed(actor, organization),
  }
})

const countedOf = ({ fields }: StoredCampaign, held: readonly CampaignHeld[], names: Names) =>
  fields.counts.map(({ kindCode, parts }) => ({
    ...{ kindCode, kindName: names.get(kindCode) ?? kindCode, parts },
    sums: sumOf(held.filter((one) => one.kindCode === kindCode)),
  }))

/** Tasks whose plans the caller may read; of others not even the name. */
async function tasksOf(db: Kysely<Tables>, actor: Actor, ids: readonly string[]) {
  const found = await Promise.all(ids.map((id) => findTask(db, id)))
  return found.flatMap((task) =>
    task === null || !mayOn(actor, 'planning.read', task.organization)
      ? []
      : [{ id: task.id, name: task.name, planId: task.planId, planName: task.planName }],
  )
}

export const campaignRow = ({ id, organization, fields, version }: StoredCampaign, names: Names, today: string) => ({
  ...{ id, organizationId: organization.id, organizationName: organization.name, version },
  ...{ name: fields.name, purpose: fields.purpose, fromOn: fields.fromOn, toOn: fields.toOn },
  state: campaignState(fields, today),
  kindNames: fields.counts.map(({ kindCode }) => names.get(kindCode) ?? kindCode),
})
