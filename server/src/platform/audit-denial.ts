import type { Operation } from '@hepai/contract/operation'
import { writeRefusal } from './audit.ts'
import { inTransaction } from './database/in-transaction.ts'
import type { Actor } from './grant.ts'
import type { RequestFacts } from './operations.ts'
import type { Platform } from './platform.ts'

/**
 * One entry with the result 'refused', in a transaction of its own. `change` says why, such as the refusal's code; like
 * every entry it holds no personal content.
 */
export async function auditDenial(
  platform: Platform,
  operation: Operation,
  actor: Pick<Actor, 'accountId' | 'name'> | null,
  request: Pick<RequestFacts, 'address' | 'requestId'>,
  change: Readonly<Record<string, unknown>> = { code: 'platform.notFoundOrNotAllowed' },
): Promise<void> {
  const note = {
    permission: operation.guard,
    actor: actor === null ? null : { id: actor.accountId, name: actor.name },
    subjectId: null,
    change,
  }
  const circumstances = {
    operation: operation.name,
    at: platform.clock.now(),
    address: request.address,
    requestId: request.requestId,
  }
  await inTransaction(platform.db, (tx) => writeRefusal(tx, note, circumstances), platform.chance)
}
