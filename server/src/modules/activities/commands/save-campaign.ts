import * as contract from '@hepai/contract/activities'
import type { CampaignFields } from '@hepai/contract/activities-campaigns'
import { type Actor, authorize, mayOn } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { type Organization, findOrganization } from '../../organizations/index.ts'
import { breachOfTexts } from '../domain/compliance.ts'
import { type KindVersion, kindsOn } from '../domain/kinds.ts'
import { insertCampaign, lockCampaign, priorityNamed, updateCampaign } from '../store/campaigns.ts'
import { loadKinds } from '../store/kinds.ts'
import { type Tx, findTask } from '../store/links.ts'

export const saveCampaign = command(contract.saveCampaign, async ({ input, actor, tx, platform, now }) => {
  const place = await findOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'activities.manageKinds', place)
  const { fields, campaignId } = input
  const current = campaignId === undefined ? null : await lockCampaign(tx, campaignId)
  if (current !== null && current.organization.id !== place.id) throw notFoundOrNotAllowed()
  await refuseWrong(tx, actor, place, fields)
  const campaign = { id: current?.id ?? platform.newId(), fields, at: now }
  const seen = input.version ?? 0
  if (current === null) await insertCampaign(tx, grant, campaign)
  else await updateCampaign(tx, grant, current, seen, campaign)
  return {
    output: { id: campaign.id, version: current === null ? 1 : seen + 1 },
    audit: { grant, subjectId: campaign.id, change: { ...fields } },
  }
})

async function refuseWrong(tx: Tx, actor: Actor, place: Organization, fields: CampaignFields): Promise<void> {
  const { fromOn, toOn, taskIds, priorityId } = fields
  if (toOn < fromOn) throw new Refusal('activities.campaignDates', { fromOn, toOn })
  const breach = breachOfTexts([fields.name, fields.purpose])
  if (breach !== null) throw new Refusal('activities.kindAgainstRules', breach)
  refuseUnknownKinds(fields, kindsOn(await loadKinds(tx), place.path, fromOn))
  for (const taskId of taskIds) {
    const task = await findTask(tx, taskId)
    if (task === null || !mayOn(actor, 'planning.read', task.organization)) throw new Refusal('activities.campaignTask')
  }
  if (priorityId !== null && (await priorityNamed(tx, priorityId)) === null)
    throw new Refusal('activities.campaignPriority')
}

function refuseUnknownKinds({ counts, fromOn }: CampaignFields, kinds: ReadonlyMap<string, KindVersion>): void {
  for (const { kindCode, parts } of counts) {
    const kind = kinds.get(kindCode)?.fields
    if (kind === undefined || parts.some((part) => !kind.parts.includes(part)))
      throw new Refusal('activities.campaignKindUnknown', { words: kind?.name ?? kindCode, fromOn })
  }
}
