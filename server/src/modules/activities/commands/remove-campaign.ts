import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { lockCampaign, removeCampaignRow } from '../store/campaigns.ts'

export const removeCampaign = command(contract.removeCampaign, async ({ input, actor, tx, now }) => {
  const { campaignId, version, reason } = input
  const current = await lockCampaign(tx, campaignId)
  const grant = authorize(actor, 'activities.manageKinds', current.organization)
  await removeCampaignRow(tx, grant, current, { version, reason, at: now })
  return { output: { id: campaignId }, audit: { grant, subjectId: campaignId, change: { reason } } }
})
