import * as contract from '@hepai/contract/access'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorizeSelf } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { saveSessionsEnded } from '../store/sessions.ts'

export const signOut = command(contract.signOut, async ({ actor, tx, now }) => {
  const grant = authorizeSelf(actor)
  await bumpAccessEpoch(tx)
  await saveSessionsEnded(tx, grant, {
    accountId: actor.accountId,
    only: actor.sessionId,
    at: now,
    reason: 'signedOut',
  })
  return {
    output: { done: true as const },
    audit: { grant, subjectId: actor.sessionId, change: {} },
    cookies: { session: null },
    afterCommit: announceAccessChanged,
  }
})
