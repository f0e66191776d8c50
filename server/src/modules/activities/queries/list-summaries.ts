import * as contract from '@hepai/contract/activities'
import { z } from 'zod'
import { mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { hasSomethingToSummarize, summaryNumber } from '../domain/summary-document.ts'
import type { WholeActivity } from '../domain/whole-activity.ts'
import { summariesOf } from '../store/summaries.ts'
import { readableWhole } from './whole-activities.ts'

export const listSummaries = query(contract.listSummaries, async ({ input, actor, db, platform }) => {
  const { whole, place, version } = await readableWhole(platform, actor, input.activityId)
  const issued = whole.isWithheld ? [] : await summariesOf(db, whole.id)
  const isOutdated = issued[0] !== undefined && issued[0].activityVersion !== version
  const isUpToDate = issued.length > 0 && !isOutdated
  return {
    items: issued.map(({ id, year, number, issuedOn, issuedByName, copiesTo }) => ({
      ...{ id, issuedOn, issuedByName, number: summaryNumber({ year, number }) },
      copiesTo: z.array(z.string()).parse(copiesTo),
    })),
    isOutdated,
    allowed: allowedOn(whole, !isUpToDate && mayOn(actor, 'activities.record', place)),
  }
})

function allowedOn(whole: WholeActivity, mayIssue: boolean): string[] {
  if (whole.state !== 'held') return []
  if (whole.isWithheld || !hasSomethingToSummarize(whole)) return ['activities.downloadRecord']
  const downloads = ['activities.downloadRecord', 'activities.downloadSummary']
  return mayIssue ? [...downloads, 'activities.issueSummary'] : downloads
}
