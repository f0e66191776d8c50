import { inTransaction } from '../../platform/database/in-transaction.ts'
import { authorizeSystem } from '../../platform/grant.ts'
import type { Job } from '../../platform/jobs.ts'
import type { Platform } from '../../platform/platform.ts'
import { roleHolders } from '../access/index.ts'
import { isWorking } from './domain/quiet.ts'
import { TERM_DAYS, termStage, termWords } from './domain/term-words.ts'
import { deliverDue } from './store/deliver.ts'
import { writeDigests } from './store/digest.ts'
import { type NewMessage, announce } from './store/message.ts'
import { type EndingTerm, endingTerms } from './store/terms.ts'

export const noticesJobs: readonly Job[] = [
  {
    name: 'notices.send-outbox',
    schedule: '* * * * *',
    run: async (platform) => {
      await deliverDue(platform)
    },
  },
  { name: 'notices.announce-terms', schedule: '0 8 * * *', run: announceTerms },
  { name: 'notices.send-digest', schedule: '30 8 * * *', run: sendDigest },
]

/** Once a day, and not on days off: what came in meanwhile waits for the next working day. */
async function sendDigest(platform: Platform): Promise<void> {
  const now = platform.clock.now()
  if (!isWorking(platform.dayOf(now), await platform.calendar.workingDays())) return
  const grant = authorizeSystem('notices.send', null)
  await inTransaction(platform.db, (tx) => writeDigests(tx, grant, platform, now), platform.chance)
}

/** 换届: those who prepare it, at half a year, a quarter, a month, and when it is over. */
async function announceTerms(platform: Platform): Promise<void> {
  const { db, clock, dayOf, chance } = platform
  const now = clock.now()
  const today = dayOf(now)
  const terms = await endingTerms(db, today, TERM_DAYS)
  const places = terms.flatMap(({ organizationId, unitId }) => [organizationId, ...(unitId === null ? [] : [unitId])])
  const holders = await roleHolders(db, [...new Set(places)], ['branchSecretary', 'partyOffice'], today)
  const messages = terms.flatMap((term) =>
    holders
      .filter((one) => one.organizationId === term.organizationId || one.organizationId === term.unitId)
      .flatMap((one) => termMessage(term, one.accountId)),
  )
  const grant = authorizeSystem('notices.send', null)
  await inTransaction(db, (tx) => announce(tx, grant, platform, messages, now), chance)
}

function termMessage(
  { id, organizationId, organizationName, endsOn, left }: EndingTerm,
  accountId: string,
): NewMessage[] {
  const stage = termStage(left)
  if (stage === null) return []
  return [
    {
      ...{ accountId, kind: 'termEnding', ...termWords(organizationName, endsOn, left) },
      ...{ target: { page: 'organization', organizationId }, dedupeKey: `term:${id}:${stage}` },
    },
  ]
}
