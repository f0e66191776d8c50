import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { StreamEvent } from '../../../platform/operations.ts'
import type { Tables } from '../../../platform/tables.ts'
import { onPlanSignal } from '../store/signal.ts'

/** Other processes' changes are seen so much later; this process's own at once. */
const POLL_MS = 1_000
/** In polls: the right to read is asked for again this often, and before anything is told. */
const ASK_EVERY = 2
const HEARTBEAT_EVERY = 15
const BATCH = 200

const open = new Map<string, number>()

/** How many streams an account has open in this process. */
export const openStreams = (accountId: string): number => open.get(accountId) ?? 0

function count(accountId: string, by: 1 | -1): void {
  const left = openStreams(accountId) + by
  if (left > 0) open.set(accountId, left)
  else open.delete(accountId)
}

type Watch = {
  readonly db: Kysely<Tables>
  readonly planId: string
  readonly accountId: string
  readonly afterSeq: number
  readonly signal: AbortSignal
  readonly stillMay: () => Promise<boolean>
}

/** A plan's changes after a number, those to come included, until the caller hangs up or may no longer read. */
export async function* planEvents(watch: Watch): AsyncGenerator<StreamEvent> {
  const { accountId, planId, signal, stillMay } = watch
  count(accountId, 1)
  const bell = bellFor(planId, signal)
  try {
    let seq = watch.afterSeq
    for (let poll = 0; !signal.aborted; poll += 1) {
      const changes = await changesAfter(watch, seq)
      const mustAsk = changes.length > 0 || poll % ASK_EVERY === 0
      if (mustAsk && !(await stillMay())) {
        yield { event: 'closed', data: {} }
        return
      }
      for (const change of changes) {
        seq = change.seq
        yield { event: 'change', data: change, id: String(change.seq) }
      }
      if (poll % HEARTBEAT_EVERY === HEARTBEAT_EVERY - 1) yield { event: 'heartbeat', data: {} }
      if (changes.length < BATCH) await bell.next()
    }
  } finally {
    bell.stop()
    count(accountId, -1)
  }
}

const changesAfter = ({ db, planId }: Watch, seq: number) =>
  db
    .selectFrom('plan_change')
    .select(['seq', 'by_name as byName', 'label', 'task_ids as taskIds'])
    .where('city_id', '=', CITY)
    .where('plan_id', '=', planId)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(BATCH)
    .execute()

/** Rings when the plan changes here, when the caller hangs up, or when a poll is due; a ring while nobody waits is kept. */
function bellFor(planId: string, signal: AbortSignal) {
  let hasRung = false
  let wake: (() => void) | null = null
  const ring = (): void => {
    hasRung = true
    wake?.()
  }
  const off = onPlanSignal(planId, ring)
  signal.addEventListener('abort', ring)
  return {
    next: () =>
      new Promise<void>((resolve) => {
        const done = (): void => {
          clearTimeout(timer)
          wake = null
          hasRung = false
          resolve()
        }
        const timer = setTimeout(done, POLL_MS)
        wake = done
        if (hasRung || signal.aborted) done()
      }),
    stop: () => {
      off()
      signal.removeEventListener('abort', ring)
    },
  }
}
