import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lockOrganization } from '../../organizations/index.ts'
import { hasSomethingToSummarize, summaryDocument, summaryNumber } from '../domain/summary-document.ts'
import type { WholeActivity } from '../domain/whole-activity.ts'
import { grantedWhole, mustBeHeld } from '../queries/whole-activities.ts'
import { lockActivity } from '../store/activity.ts'
import { insertSummary, nextSummaryNumber, summariesOf } from '../store/summaries.ts'

export const issueSummary = command(contract.issueSummary, async ({ input, actor, tx, platform, now, today }) => {
  const { activityId, issuedOn, copiesTo } = input
  const activity = await lockActivity(tx, activityId)
  const grant = authorize(actor, 'activities.record', activity.organization)
  await lockOrganization(tx, activity.organization.id)
  const { whole, version } = await grantedWhole({ db: tx, dayOf: platform.dayOf }, actor, activityId)
  mayBeIssued(whole, issuedOn, today)
  const [last] = await summariesOf(tx, activityId)
  if (last?.activityVersion === version) throw new Refusal('activities.summaryIssued', { number: summaryNumber(last) })
  const year = Number(issuedOn.slice(0, 4))
  const number = await nextSummaryNumber(tx, activity.organization.id, year)
  const document = summaryDocument(whole, { year, number, issuedOn, copiesTo })
  const id = platform.newId()
  const written = { id, activityId, activityVersion: version, year, number, issuedOn, copiesTo, document, at: now }
  await insertSummary(tx, grant, written)
  return {
    output: { id, year, number },
    audit: { grant, subjectId: activityId, change: { number: summaryNumber({ year, number }), issuedOn, copiesTo } },
  }
})

function mayBeIssued(whole: WholeActivity, issuedOn: string, today: string): void {
  mustBeHeld(whole)
  if (whole.isWithheld) throw new Refusal('activities.summaryWithheld')
  if (!hasSomethingToSummarize(whole)) throw new Refusal('activities.nothingToSummarize')
  if (issuedOn < whole.occurredOn || issuedOn > today)
    throw new Refusal('activities.summaryDate', { heldOn: whole.occurredOn })
}
