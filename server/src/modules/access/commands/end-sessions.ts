import * as contract from '@hepai/contract/access'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorizeSelf } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { saveSessionsEnded } from '../store/sessions.ts'

export const endSessions = command(contract.endSessions, async ({ actor, tx, input, now }) => {
  const grant = authorizeSelf(actor)
  const which = input.sessionId === undefined ? { except: actor.sessionId } : { only: input.sessionId }
  await bumpAccessEpoch(tx)
  const ended = await saveSessionsEnded(tx, grant, {
    accountId: actor.accountId,
    ...which,
    at: now,
    reason: 'endedByOwner',
  })
  if (ended === 0 && input.sessionId !== undefined) throw notFoundOrNotAllowed()
  return {
    output: { ended },
    audit: { grant, subjectId: input.sessionId ?? null, change: { ended } },
    ...(input.sessionId === actor.sessionId ? { cookies: { session: null } } : {}),
    afterCommit: announceAccessChanged,
  }
})
