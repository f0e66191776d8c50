import { streamPlan as contract } from '@hepai/contract/planning'
import { stream } from '../../../platform/operations.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { identify } from '../../access/index.ts'
import { openStreams, planEvents } from './plan-events.ts'
import { readablePlan } from './plan-picture.ts'

/** A person with more windows open than this reads most of them later anyway. */
const MOST_STREAMS = 3
const RETRY_AFTER_SECONDS = 30

export const streamPlan = stream(contract, async ({ input, actor, db, platform, request, signal }) => {
  const plan = await readablePlan(db, actor, input.planId)
  if (openStreams(actor.accountId) >= MOST_STREAMS)
    throw new Refusal('platform.tooMany', { seconds: RETRY_AFTER_SECONDS })
  return planEvents({
    db,
    planId: plan.id,
    accountId: actor.accountId,
    afterSeq: input.afterSeq,
    signal,
    stillMay: () => stillMay(platform, request.sessionToken, plan.id),
  })
})

/** Looks the session up again: it may have ended, the role may be gone, or the organisation may stand elsewhere now. */
async function stillMay(platform: Platform, sessionToken: string | null, planId: string): Promise<boolean> {
  const actor = sessionToken === null ? null : await identify(platform, sessionToken, { touches: false })
  if (actor === null) return false
  try {
    await readablePlan(platform.db, actor, planId)
    return true
  } catch (error) {
    if (error instanceof Refusal) return false
    throw error
  }
}
