import { Readable } from 'node:stream'
import type { Operation } from '@hepai/contract/operation'
import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import { type AuditNote, writeAudit } from './audit.ts'
import { inTransaction } from './database/in-transaction.ts'
import type { Actor } from './grant.ts'
import { claimKey, keepAnswer } from './idempotency.ts'
import type { Platform } from './platform.ts'
import { type FieldProblem, Refusal } from './refusal.ts'
import type { Tables } from './tables.ts'

z.config(z.locales.zhCN())

/** Facts of the request that a handler may need; addresses come from the socket, never from a header. */
export type RequestFacts = {
  readonly requestId: string
  readonly address: string
  readonly userAgent: string
  readonly sessionToken: string | null
  readonly deviceToken: string | null
}

/** One call as the HTTP layer (or a test) hands it over. */
export type Call = {
  readonly input: unknown
  readonly actor: Actor | null
  readonly request: RequestFacts
  readonly idempotencyKey?: string | undefined
  /** The raw body of an upload; a stream where the operation takes it as it arrives. */
  readonly file?: Buffer | Readable | undefined
  /** Digest of a streamed file, which is gone when two requests of one key are compared. */
  readonly fingerprint?: string
  /** Aborted when the caller hangs up; for streams. */
  readonly signal?: AbortSignal | undefined
}

type Base<In> = {
  readonly input: In
  readonly platform: Platform
  readonly request: RequestFacts
  readonly now: Date
  /** Calendar day in Asia/Shanghai. */
  readonly today: string
}
type ActorFor<O extends Operation> = O['guard'] extends 'public' ? Actor | null : Actor

export type QueryContext<O extends Operation> = Base<z.output<O['input']>> & {
  readonly actor: ActorFor<O>
  readonly db: Kysely<Tables>
}
export type CommandContext<O extends Operation> = Base<z.output<O['input']>> & {
  readonly actor: ActorFor<O>
  readonly tx: Transaction<Tables>
}

/** Cookies that an answer sets: a token, or null to clear it. */
export type Cookies = { readonly session?: string | null; readonly device?: string }

/** A handler cannot compile without saying what to write in the audit trail. */
export type Handled<Out> = {
  readonly output: Out
  readonly audit: AuditNote
  readonly cookies?: Cookies
  /** Runs once the transaction is committed: drop a cache, wake a stream. */
  readonly afterCommit?: () => void
}

export type FileAnswer = {
  readonly fileName: string
  readonly contentType: string
  readonly body: Buffer | NodeJS.ReadableStream
  /** Null only where the same reader was noted today already and asks again by itself, as a calendar program does. */
  readonly audit: AuditNote | null
}
export type StreamEvent = { readonly event: string; readonly data: unknown; readonly id?: string }

export type Answer =
  | { readonly kind: 'json'; readonly output: unknown; readonly cookies?: Cookies }
  | { readonly kind: 'file'; readonly file: FileAnswer }
  | { readonly kind: 'stream'; readonly events: AsyncIterable<StreamEvent> }

/** An operation with its handler: the only thing a route can be made from. */
export type Bound = {
  readonly operation: Operation
  readonly run: (platform: Platform, call: Call) => Promise<Answer>
}

export function query<O extends Operation<string, 'query'>>(
  operation: O,
  handle: (context: QueryContext<O>) => Promise<z.input<O['output']>>,
): Bound {
  return {
    operation,
    run: async (platform, call) => {
      const output = await handle({
        ...base<O>(operation, platform, call),
        actor: actorOf<O>(operation, call),
        db: platform.db,
      })
      return { kind: 'json', output: checked(operation, platform, output) }
    },
  }
}

export function command<O extends Operation<string, 'command'>>(
  operation: O,
  handle: (context: CommandContext<O>) => Promise<Handled<z.input<O['output']>>>,
): Bound {
  return { operation, run: (platform, call) => runCommand(operation, platform, call, handle) }
}

/** As a command, with the uploaded file beside the input. */
export function upload<O extends Operation<string, 'upload'>>(
  operation: O,
  handle: (context: CommandContext<O> & { readonly file: Buffer }) => Promise<Handled<z.input<O['output']>>>,
): Bound {
  return {
    operation,
    run: (platform, call) =>
      runCommand(operation, platform, call, (context) =>
        handle({ ...context, file: Buffer.isBuffer(call.file) ? call.file : Buffer.alloc(0) }),
      ),
  }
}

/** As an upload whose file is received, checked and kept before the transaction opens, so that none waits for a slow line. */
export function streamedUpload<
  O extends Operation<string, 'upload'>,
  Received extends { readonly fingerprint: string },
>(
  operation: O,
  receive: (context: QueryContext<O> & { readonly incoming: Readable }) => Promise<Received>,
  handle: (context: CommandContext<O> & { readonly received: Received }) => Promise<Handled<z.input<O['output']>>>,
): Bound {
  return {
    operation,
    run: async (platform, call) => {
      const context = base<O>(operation, platform, call)
      const incoming = call.file instanceof Readable ? call.file : Readable.from([call.file ?? Buffer.alloc(0)])
      // A line that breaks before its first piece is read must not end the process.
      incoming.on('error', () => undefined)
      const actor = actorOf<O>(operation, call)
      const received = await receive({ ...context, actor, db: platform.db, incoming })
      const { fingerprint } = received
      return runCommand(operation, platform, { ...call, fingerprint }, (inside) => handle({ ...inside, received }))
    },
  }
}

/** A file leaves the system, so the download is audited before its first byte is sent. */
export function download<O extends Operation<string, 'download'>>(
  operation: O,
  handle: (context: QueryContext<O>) => Promise<FileAnswer>,
): Bound {
  return {
    operation,
    run: async (platform, call) => {
      const context = base<O>(operation, platform, call)
      const file = await handle({ ...context, actor: actorOf<O>(operation, call), db: platform.db })
      await auditDownload(operation, platform, call, file.audit, context.now)
      return { kind: 'file', file }
    },
  }
}

async function auditDownload(
  operation: Operation,
  platform: Platform,
  call: Call,
  note: AuditNote | null,
  at: Date,
): Promise<void> {
  if (note === null) return
  assertGrant(operation, note)
  await inTransaction(platform.db, (tx) => writeAudit(tx, note, circumstances(operation, call, at)), platform.chance)
}

export function stream<O extends Operation<string, 'stream'>>(
  operation: O,
  handle: (context: QueryContext<O> & { readonly signal: AbortSignal }) => Promise<AsyncIterable<StreamEvent>>,
): Bound {
  return {
    operation,
    run: async (platform, call) => {
      const signal = call.signal ?? new AbortController().signal
      const context = {
        ...base<O>(operation, platform, call),
        actor: actorOf<O>(operation, call),
        db: platform.db,
        signal,
      }
      return { kind: 'stream', events: await handle(context) }
    },
  }
}

async function runCommand<O extends Operation>(
  operation: O,
  platform: Platform,
  call: Call,
  handle: (context: CommandContext<O>) => Promise<Handled<z.input<O['output']>>>,
): Promise<Answer> {
  const context = base<O>(operation, platform, call)
  const actor = actorOf<O>(operation, call)
  const claim = claimOf(operation, call, context)
  const done = await inTransaction(
    platform.db,
    async (tx) => {
      const earlier = claim === null ? null : await claimKey(tx, claim)
      if (earlier !== null) return { output: earlier.response, handled: null }
      const handled = await handle({ ...context, actor, tx })
      assertGrant(operation, handled.audit)
      const output = checked(operation, platform, handled.output)
      if (claim !== null) await keepAnswer(tx, claim, output)
      await writeAudit(tx, handled.audit, circumstances(operation, call, context.now))
      return { output, handled }
    },
    platform.chance,
  )
  done.handled?.afterCommit?.()
  const cookies = done.handled?.cookies
  return { kind: 'json', output: done.output, ...(cookies === undefined ? {} : { cookies }) }
}

const claimOf = (operation: Operation, call: Call, context: { readonly now: Date }) =>
  call.idempotencyKey === undefined || call.actor === null
    ? null
    : {
        accountId: call.actor.accountId,
        key: call.idempotencyKey,
        operation: operation.name,
        body: { input: call.input, file: call.fingerprint ?? wholeFile(call.file) },
        at: context.now,
      }

const wholeFile = (file: Call['file']): string | undefined =>
  Buffer.isBuffer(file) ? file.toString('base64') : undefined

export const circumstances = (operation: Operation, call: Call, at: Date) => ({
  operation: operation.name,
  at,
  address: call.request.address,
  requestId: call.request.requestId,
  result: 'done' as const,
})

function base<O extends Operation>(operation: Operation, platform: Platform, call: Call): Base<z.output<O['input']>> {
  const now = platform.clock.now()
  return {
    input: parseInput<O>(operation, call.input),
    platform,
    request: call.request,
    now,
    today: platform.dayOf(now),
  }
}

function actorOf<O extends Operation>(operation: Operation, call: Call): ActorFor<O>
function actorOf(operation: Operation, call: Call): Actor | null {
  if (operation.guard === 'public') return call.actor
  if (call.actor === null) throw new Refusal('platform.notSignedIn')
  return call.actor
}

function parseInput<O extends Operation>(operation: Operation, input: unknown): z.output<O['input']>
function parseInput(operation: Operation, input: unknown): unknown {
  const parsed = operation.input.safeParse(input)
  if (parsed.success) return parsed.data
  const fields = parsed.error.issues.slice(0, 50).flatMap(problemsOf)
  throw new Refusal('platform.badShape', { count: parsed.error.issues.length }, fields)
}

const problemsOf = (issue: z.core.$ZodIssue): readonly FieldProblem[] => {
  const path = issue.path.join('.')
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      message: '没有这一项，请去掉后再提交。',
    }))
  return [{ path, message: issue.message }]
}

function assertGrant(operation: Operation, note: AuditNote): void {
  if (note.grant.guard !== operation.guard)
    throw new Error(`${operation.name} was granted ${note.grant.guard} instead of ${operation.guard}`)
}

/** The serializer strips what the schema does not name; tests also want to know. */
function checked(operation: Operation, platform: Platform, output: unknown): unknown {
  return platform.checksAnswers ? operation.output.parse(output) : output
}
