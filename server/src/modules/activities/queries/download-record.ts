import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { documentFile } from '../../documents/index.ts'
import { recordDocument } from '../domain/record-document.ts'
import { mustBeHeld, readableWhole } from './whole-activities.ts'

export const downloadRecord = download(contract.downloadRecord, async ({ input, actor, platform }) => {
  const { whole, place } = await readableWhole(platform, actor, input.activityId)
  const grant = authorize(actor, 'activities.read', place)
  mustBeHeld(whole)
  const name = `${whole.organizationName} ${whole.occurredOn} ${whole.title}会议记录`
  const file = await documentFile(platform, recordDocument(whole), input.form, name)
  return { ...file, audit: { grant, subjectId: whole.id, change: { form: input.form } } }
})
