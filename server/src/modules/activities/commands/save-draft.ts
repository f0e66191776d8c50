import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { versionConflict } from '../../../platform/refusal.ts'
import { findOrganization } from '../../organizations/index.ts'
import { nextDraftVersion } from '../domain/drafts.ts'
import { lockDraft, putDraft } from '../store/drafts.ts'

export const saveDraft = command(contract.saveDraft, async ({ input, actor, tx, now }) => {
  const { organizationId, about, content, sendKey } = input
  const grant = authorize(actor, 'activities.record', await findOrganization(tx, organizationId))
  const place = { accountId: actor.accountId, organizationId, about }
  const standing = await lockDraft(tx, place)
  const version = nextDraftVersion(standing?.version ?? null, input.version)
  if (version === null)
    throw versionConflict(
      { ...standing, savedAt: standing?.savedAt.toISOString() },
      { version: input.version, content },
    )
  await putDraft(tx, grant, place, { content, sendKey, version, savedAt: now })
  return {
    output: { version, savedAt: now.toISOString() },
    // Who kept a draft and when, never its words: they are not yet said to anybody.
    audit: { grant, subjectId: organizationId, change: { about, version } },
  }
})
