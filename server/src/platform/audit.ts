import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { CITY } from './city.ts'
import type { Grant } from './grant.ts'
import type { Tables } from './tables.ts'

/** What a command must say about itself. `change` holds no personal content in the clear: ids, field names, counts. */
export type AuditNote = {
  readonly grant: Grant
  readonly subjectId: string | null
  readonly change: Readonly<Record<string, unknown>>
}

export type AuditCircumstances = {
  readonly operation: string
  readonly at: Date
  readonly address: string | null
  readonly requestId: string
  readonly result: 'done' | 'refused'
}

/** The fields that the hash covers, in this order. */
type Hashed = {
  readonly seq: number
  readonly at: string
  readonly operation: string
  readonly permission: string
  readonly result: string
  readonly actorId: string | null
  readonly actorName: string | null
  readonly organizationId: string | null
  readonly subjectId: string | null
  readonly change: string
  readonly address: string | null
  readonly requestId: string
}

/** JSON with sorted keys, so that the same content always has the same hash (RFC 8785 for the values we use). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, item]) => item !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${entries.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`
  }
  return JSON.stringify(value ?? null)
}

/** SHA-256 over the previous hash and the canonical entry; the algorithm is stored with each entry. */
export const entryHash = (previousHash: string, entry: Hashed): string =>
  createHash('sha256').update(previousHash).update('\n').update(canonicalJson(entry)).digest('hex')

/** Who wanted to do what, when the answer was no: there is no grant to show. */
export type RefusedNote = {
  readonly permission: string
  readonly actor: { readonly id: string; readonly name: string } | null
  readonly subjectId: string | null
  readonly change: Readonly<Record<string, unknown>>
}

/** Appends what was done to the chain, inside the transaction that does it: if it cannot be written, nothing is. */
export async function writeAudit(
  tx: Transaction<Tables>,
  note: AuditNote,
  circumstances: AuditCircumstances,
): Promise<void> {
  const { guard, actorId, actorName, organizationId } = note.grant
  await append(tx, { ...note, permission: guard, actorId, actorName, organizationId }, circumstances)
}

/** Appends what was refused; in a transaction of its own, since the refused one is undone. */
export async function writeRefusal(
  tx: Transaction<Tables>,
  note: RefusedNote,
  circumstances: Omit<AuditCircumstances, 'result'>,
): Promise<void> {
  const actorId = note.actor?.id ?? null
  const actorName = note.actor?.name ?? null
  await append(tx, { ...note, actorId, actorName, organizationId: null }, { ...circumstances, result: 'refused' })
}

type Note = Pick<Hashed, 'permission' | 'actorId' | 'actorName' | 'organizationId' | 'subjectId'> & {
  readonly change: Readonly<Record<string, unknown>>
}

/** The head's row lock puts all writers in one order; it is taken last, so it is held only until the commit. */
async function append(tx: Transaction<Tables>, note: Note, circumstances: AuditCircumstances): Promise<void> {
  const head = await tx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('city_id', '=', CITY)
    .forUpdate()
    .executeTakeFirstOrThrow()
  const entry: Hashed = {
    seq: head.seq + 1,
    at: circumstances.at.toISOString(),
    operation: circumstances.operation,
    permission: note.permission,
    result: circumstances.result,
    actorId: note.actorId,
    actorName: note.actorName,
    organizationId: note.organizationId,
    subjectId: note.subjectId,
    change: canonicalJson(note.change),
    address: circumstances.address,
    requestId: circumstances.requestId,
  }
  const hash = entryHash(head.hash, entry)
  await tx
    .insertInto('audit_entry')
    .values({
      city_id: CITY,
      seq: entry.seq,
      at: circumstances.at,
      operation: entry.operation,
      permission: entry.permission,
      result: circumstances.result,
      actor_id: entry.actorId,
      actor_name: entry.actorName,
      organization_id: entry.organizationId,
      subject_id: entry.subjectId,
      change: entry.change,
      address: entry.address,
      request_id: entry.requestId,
      algorithm: 'sha256',
      previous_hash: head.hash,
      hash,
    })
    .execute()
  await tx.updateTable('audit_head').set({ seq: entry.seq, hash }).where('city_id', '=', CITY).execute()
}

export type ChainReport = {
  readonly entries: number
  readonly intact: boolean
  readonly brokenAtSeq: number | null
  readonly why: 'gap' | 'changed' | 'relinked' | 'tailCut' | null
  readonly headHash: string
}

/** Recomputes every hash in order, a thousand rows at a time. */
export async function verifyAuditChain(db: Kysely<Tables>): Promise<ChainReport> {
  const head = await db
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('city_id', '=', CITY)
    .executeTakeFirstOrThrow()
  let previous = { seq: 0, hash: '' }
  for (;;) {
    const rows = await db
      .selectFrom('audit_entry')
      .selectAll()
      .where('city_id', '=', CITY)
      .where('seq', '>', previous.seq)
      .where('seq', '<=', head.seq)
      .orderBy('seq')
      .limit(1000)
      .execute()
    if (rows.length === 0) break
    for (const row of rows) {
      const why = faultOf(row, previous)
      if (why !== null) return { entries: head.seq, intact: false, brokenAtSeq: row.seq, why, headHash: head.hash }
      previous = { seq: row.seq, hash: row.hash }
    }
  }
  const cut = previous.seq !== head.seq || previous.hash !== head.hash
  return {
    entries: head.seq,
    intact: !cut,
    brokenAtSeq: cut ? previous.seq + 1 : null,
    why: cut ? 'tailCut' : null,
    headHash: head.hash,
  }
}

type StoredEntry = Omit<
  Hashed,
  'at' | 'change' | 'actorId' | 'actorName' | 'organizationId' | 'subjectId' | 'requestId'
> & {
  readonly at: Date
  readonly change: unknown
  readonly actor_id: string | null
  readonly actor_name: string | null
  readonly organization_id: string | null
  readonly subject_id: string | null
  readonly request_id: string
  readonly previous_hash: string
  readonly hash: string
}

function faultOf(row: StoredEntry, previous: { readonly seq: number; readonly hash: string }): ChainReport['why'] {
  if (row.seq !== previous.seq + 1) return 'gap'
  if (row.previous_hash !== previous.hash) return 'relinked'
  const hash = entryHash(previous.hash, {
    seq: row.seq,
    at: row.at.toISOString(),
    operation: row.operation,
    permission: row.permission,
    result: row.result,
    actorId: row.actor_id,
    actorName: row.actor_name,
    organizationId: row.organization_id,
    subjectId: row.subject_id,
    change: canonicalJson(row.change),
    address: row.address,
    requestId: row.request_id,
  })
  return hash === row.hash ? null : 'changed'
}
