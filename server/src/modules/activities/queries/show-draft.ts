import * as contract from '@hepai/contract/activities'
import { query } from '../../../platform/operations.ts'
import { findDraft } from '../store/drafts.ts'
import { visiblePlace } from './within.ts'

export const showDraft = query(contract.showDraft, async ({ input: { organizationId, about }, actor, db }) => {
  await visiblePlace(db, actor, 'activities.record', organizationId)
  const draft = await findDraft(db, { accountId: actor.accountId, organizationId, about })
  return { draft: draft === null ? null : { ...draft, savedAt: draft.savedAt.toISOString() } }
})
