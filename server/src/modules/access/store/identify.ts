import { sha256 } from '../../../platform/crypto.ts'
import { onAccessChanged, readAccessEpoch } from '../../../platform/epoch.ts'
import type { Actor } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import { isSessionOver, isTouchDue } from '../domain/session-life.ts'
import { permissionsOf } from '../permissions.ts'
import { type SignedInAccount, accountOfSession } from './actor.ts'
import { touchSession } from './sessions.ts'

type Known = { readonly actor: Actor; readonly day: string; readonly expiresAt: number; lastSeenAt: number }

/** Who is signed in, remembered by this process until any right changes. */
type Memory = {
  readonly actors: Map<string, Known>
  /** Grows whenever `actors` is emptied, so that what was read before is not put in after. */
  generation: number
  epoch: number | null
  epochReadAt: number
}

const memories = new WeakMap<Platform, Memory>()
/** Other processes' changes of rights are seen at most so much later. */
const EPOCH_MS = 1_000
const LARGEST = 10_000

/**
 * The holder of a session token, or null when it opens nothing (any more). `touches: false` for a stream that only asks
 * whether it may go on: an open page is not use.
 */
export async function identify(
  platform: Platform,
  sessionToken: string,
  options: { readonly touches: boolean } = { touches: true },
): Promise<Actor | null> {
  const memory = memoryOf(platform)
  const now = platform.clock.now()
  await forgetWhenOthersChanged(platform, memory, now.getTime())
  const tokenHash = sha256(sessionToken)
  const known = remembered(memory, tokenHash, platform.dayOf(now), now.getTime())
  const current = known ?? (await recall(platform, memory, tokenHash, now))
  if (current === null) return null
  if (options.touches && isTouchDue(current, now.getTime())) {
    current.lastSeenAt = now.getTime()
    await touchSession(platform.db, current.actor.sessionId, now)
  }
  return current.actor
}

function remembered(memory: Memory, tokenHash: string, day: string, now: number): Known | null {
  const known = memory.actors.get(tokenHash)
  // Another process may have seen the session in use, so an idle one is read again before it is refused.
  return known === undefined || known.day !== day || isSessionOver(known, now) ? null : known
}

async function recall(platform: Platform, memory: Memory, tokenHash: string, now: Date): Promise<Known | null> {
  const { generation } = memory
  const day = platform.dayOf(now)
  const found = await accountOfSession(platform.db, tokenHash, day)
  if (found === null || isSessionOver(found, now.getTime())) {
    memory.actors.delete(tokenHash)
    return null
  }
  const known: Known = { actor: actorFrom(found), day, expiresAt: found.expiresAt, lastSeenAt: found.lastSeenAt }
  if (memory.actors.size >= LARGEST) memory.actors.clear()
  if (generation === memory.generation) memory.actors.set(tokenHash, known)
  return known
}

/** Until a one-time password is replaced, its holder may do nothing but replace it. */
const actorFrom = (found: SignedInAccount): Actor => ({
  accountId: found.accountId,
  sessionId: found.sessionId,
  personId: found.personId,
  login: found.login,
  name: found.name,
  assignments: found.mustChangePassword
    ? []
    : found.roles.flatMap((held) => permissionsOf[held.role].map((permission) => ({ ...held, permission }))),
})

function memoryOf(platform: Platform): Memory {
  const existing = memories.get(platform)
  if (existing !== undefined) return existing
  const memory: Memory = { actors: new Map(), generation: 0, epoch: null, epochReadAt: 0 }
  onAccessChanged(() => {
    forget(memory)
  })
  memories.set(platform, memory)
  return memory
}

function forget(memory: Memory): void {
  memory.actors.clear()
  memory.generation += 1
}

async function forgetWhenOthersChanged(platform: Platform, memory: Memory, now: number): Promise<void> {
  if (Math.abs(now - memory.epochReadAt) < EPOCH_MS) return
  const epoch = await readAccessEpoch(platform.db)
  memory.epochReadAt = now
  if (memory.epoch !== null && memory.epoch !== epoch) forget(memory)
  memory.epoch = epoch
}
