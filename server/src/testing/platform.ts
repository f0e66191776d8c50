import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import type { Role } from '@hepai/contract/permissions'
import { pino } from 'pino'
import { permissionsOf } from '../modules/access/permissions.ts'
import { chineseCalendar } from '../platform/calendar.ts'
import { findChildrenWith } from '../platform/child-entry.ts'
import { clockAt, dayOf } from '../platform/clock.ts'
import { standardCrypto } from '../platform/crypto.ts'
import type { Database } from '../platform/database/open.ts'
import type { Actor } from '../platform/grant.ts'
import { newId } from '../platform/ids.ts'
import type { Answer, Bound, Cookies } from '../platform/operations.ts'
import type { Platform } from '../platform/platform.ts'
import { bundledChild } from './children.ts'
import { freshDatabase } from './fresh-database.ts'

export type TestPlatform = {
  readonly platform: Platform
  readonly clock: ReturnType<typeof clockAt>
  readonly database: Database
  readonly close: () => Promise<void>
}

/** A platform on a fresh clone of the migrated database; its clock stands at 2026-11-23 10:00 in Shanghai. */
export async function testPlatform(): Promise<TestPlatform> {
  findChildrenWith(bundledChild)
  const database = await freshDatabase()
  const clock = clockAt('2026-11-23T02:00:00Z')
  const dataDirectory = mkdtempSync(join(tmpdir(), 'hepai-test-'))
  const platform: Platform = {
    db: database.db,
    clock,
    dayOf,
    crypto: standardCrypto(Buffer.alloc(32, 7)),
    calendar: chineseCalendar(database.db, () => clock.now().getTime()),
    newId,
    chance: () => 0.5,
    log: pino({ level: 'silent' }),
    isSample: false,
    checksAnswers: true,
    dataDirectory,
    outgoing: { smtpUrl: undefined, mailFrom: undefined, robotHosts: [], publicUrl: undefined },
    fileRules: { maxBytes: 20_000_000, scanner: null },
  }
  return {
    platform,
    clock,
    database,
    close: async () => {
      await database.close()
      rmSync(dataDirectory, { recursive: true, force: true })
    },
  }
}

type Held = { readonly role: Role; readonly on: { readonly id: string; readonly path: string } }

/** Someone who holds roles, without an account in the database. */
export function actorWith(held: readonly Held[], name = '测试人员'): Actor {
  return {
    accountId: newId(),
    sessionId: newId(),
    personId: null,
    login: 'test',
    name,
    assignments: held.flatMap(({ role, on }) =>
      permissionsOf[role].map((permission) => ({ role, permission, organizationId: on.id, path: on.path })),
    ),
  }
}

export type CallOptions = {
  readonly idempotencyKey?: string
  readonly file?: Buffer | Readable
  readonly deviceToken?: string
  readonly sessionToken?: string
  readonly address?: string
}

/** Runs an operation as the route would, without HTTP. Answers the whole answer. */
export function callAs(
  test: TestPlatform,
  actor: Actor | null,
  bound: Bound,
  input: unknown,
  options: CallOptions = {},
): Promise<Answer> {
  return bound.run(test.platform, {
    input,
    actor,
    idempotencyKey: options.idempotencyKey,
    file: options.file,
    request: {
      requestId: newId(),
      address: options.address ?? '127.0.0.1',
      userAgent: 'vitest',
      sessionToken: options.sessionToken ?? null,
      deviceToken: options.deviceToken ?? null,
    },
  })
}

/** The output of a query or command, read through the schema the caller names. */
export async function outputOf<T>(answer: Promise<Answer>, schema: { parse: (value: unknown) => T }): Promise<T> {
  const { kind, ...rest } = await answer
  if (kind !== 'json' || !('output' in rest)) throw new Error(`answered ${kind}, not json`)
  return schema.parse(rest.output)
}

export async function cookiesOf(answer: Promise<Answer>): Promise<Cookies> {
  const done = await answer
  return done.kind === 'json' ? (done.cookies ?? {}) : {}
}
