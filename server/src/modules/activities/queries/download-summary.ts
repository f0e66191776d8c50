import * as contract from '@hepai/contract/activities'
import { OfficialDocument } from '@hepai/contract/documents'
import { authorize } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { documentFile } from '../../documents/index.ts'
import { summaryDocument, summaryNumber, summaryTitle } from '../domain/summary-document.ts'
import { summariesOf } from '../store/summaries.ts'
import { mustBeHeld, readableWhole } from './whole-activities.ts'

/** The latest that was issued, as it was then; else a draft of what the record says now. */
export const downloadSummary = download(contract.downloadSummary, async ({ input, actor, db, platform }) => {
  const { whole, place } = await readableWhole(platform, actor, input.activityId)
  const grant = authorize(actor, 'activities.read', place)
  mustBeHeld(whole)
  if (whole.isWithheld) throw new Refusal('activities.summaryWithheld')
  const [issued] = await summariesOf(db, whole.id)
  const document = issued === undefined ? summaryDocument(whole, null) : OfficialDocument.parse(issued.document)
  const number = issued === undefined ? '（草稿）' : summaryNumber(issued)
  const file = await documentFile(
    platform,
    document,
    input.form,
    `${whole.organizationName} ${summaryTitle(whole)}${number}`,
  )
  return { ...file, audit: { grant, subjectId: whole.id, change: { form: input.form, number } } }
})
