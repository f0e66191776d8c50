import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { findOrganization } from '../../organizations/index.ts'
import { deleteDraft } from '../store/drafts.ts'

export const dropDraft = command(contract.dropDraft, async ({ input: { organizationId, about }, actor, tx }) => {
  const grant = authorize(actor, 'activities.record', await findOrganization(tx, organizationId))
  await deleteDraft(tx, grant, about)
  return { output: { done: true as const }, audit: { grant, subjectId: organizationId, change: { about } } }
})
