import { createHash } from 'node:crypto'
import type { Kysely, Transaction } from 'kysely'
import { CITY } from './city.ts'
import { compiled, type Put } from './database/compiled.ts'
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

const ALGORITHM = 'sha256'

/** JSON with sorted keys, so that the same content always has the same hash (RFC 8785 for the values we use). */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => canonicalJson(item ?? null)).join(',')}]`
  if (value !== null && typeof value === 'object') {
    const present = Object.entries(value).filter(([, item]) => item !== undefined)
    const fields = [...new Map(present.map(([key, item]) => [storable(key), canonicalJson(item)]))]
    const sorted = fields.sort(([a], [b]) => (a < b ? -1 : 1))
    return `{${sorted.map(([key, json]) => `${JSON.stringify(key)}:${json}`).join(',')}}`
  }
  return JSON.stringify(typeof value === 'string' ? storable(value) : (value ?? null))
}

/** PostgreSQL keeps neither NUL nor half a surrogate pair; what the hash covers must be what is stored. */
const storable = (text: string): string => text.replace(/\p{Surrogate}|\0/gu, '\ufffd')

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
  const [head] = await lockHead(tx, {})
  if (head === undefined) throw new Error('the audit trail has no head')
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
  const { at, result } = circumstances
  await writeEntry(tx, { ...entry, at, result, previousHash: head.hash, hash: entryHash(head.hash, entry) })
}

const lockHead = compiled((db) =>
  db.selectFrom('audit_head').select(['seq', 'hash']).where('city_id', '=', CITY).forUpdate(),
)

type Written = Omit<Hashed, 'at' | 'result'> &
  Pick<AuditCircumstances, 'at' | 'result'> & { readonly previousHash: string; readonly hash: string }

/** The entry and the head in one statement: every other writer waits meanwhile. */
const writeEntry = compiled((db, put: Put<Written>) =>
  db
    .with('entry', (statement) =>
      statement.insertInto('audit_entry').values({
        city_id: CITY,
        seq: put(({ seq }) => seq),
        at: put(({ at }) => at),
        operation: put(({ operation }) => operation),
        permission: put(({ permission }) => permission),
        result: put(({ result }) => result),
        actor_id: put(({ actorId }) => actorId),
        actor_name: put(({ actorName }) => actorName),
        organization_id: put(({ organizationId }) => organizationId),
        subject_id: put(({ subjectId }) => subjectId),
        change: put(({ change }) => change),
        address: put(({ address }) => address),
        request_id: put(({ requestId }) => requestId),
        algorithm: ALGORITHM,
        previous_hash: put(({ previousHash }) => previousHash),
        hash: put(({ hash }) => hash),
      }),
    )
    .updateTable('audit_head')
    .set({ seq: put(({ seq }) => seq), hash: put(({ hash }) => hash) })
    .where('city_id', '=', CITY),
)

/** `beyondHead`: entries that the head does not know, put in past the writers. */
export type ChainFault = 'gap' | 'changed' | 'relinked' | 'tailCut' | 'beyondHead'

export type ChainReport = {
  readonly entries: number
  readonly intact: boolean
  readonly brokenAtSeq: number | null
  readonly why: ChainFault | null
  readonly headHash: string
}

/** An entry's place and hash as noted down elsewhere. */
export type ChainLink = { readonly seq: number; readonly hash: string }

/**
 * Recomputes every hash in order, a thousand rows at a time, on one snapshot. A chain can be written anew as a whole by who
 * owns the database; only a link that was noted outside shows that.
 *
 * @param noted a link kept elsewhere (a printed head); it must still be in the chain
 */
export function verifyAuditChain(db: Kysely<Tables>, noted?: ChainLink): Promise<ChainReport> {
  const walk = async (snapshot: Kysely<Tables>): Promise<ChainReport> => {
    const head = (await readHead(snapshot)) ?? { seq: 0, hash: '' }
    const fault = await firstFault(snapshot, head, noted)
    return {
      entries: head.seq,
      intact: fault === null,
      brokenAtSeq: fault?.seq ?? null,
      why: fault?.why ?? null,
      headHash: head.hash,
    }
  }
  if (db.isTransaction) return walk(db)
  return db.transaction().setIsolationLevel('repeatable read').setAccessMode('read only').execute(walk)
}

const readHead = (db: Kysely<Tables>): Promise<ChainLink | undefined> =>
  db.selectFrom('audit_head').select(['seq', 'hash']).where('city_id', '=', CITY).executeTakeFirst()

type Fault = { readonly seq: number; readonly why: ChainFault }

async function firstFault(db: Kysely<Tables>, head: ChainLink, noted: ChainLink | undefined): Promise<Fault | null> {
  let previous: ChainLink = { seq: 0, hash: '' }
  for (;;) {
    const rows = await rowsAfter(db, previous.seq)
    for (const row of rows) {
      const why = row.seq > head.seq ? 'beyondHead' : faultOf(row, previous, noted)
      if (why !== null) return { seq: row.seq, why }
      previous = { seq: row.seq, hash: row.hash }
    }
    if (rows.length < BATCH) break
  }
  return endsAt(previous, head, noted) ? null : { seq: previous.seq + 1, why: 'tailCut' }
}

const endsAt = (last: ChainLink, head: ChainLink, noted: ChainLink | undefined): boolean =>
  last.seq === head.seq && last.hash === head.hash && (noted === undefined || noted.seq <= last.seq)

const BATCH = 1000

const rowsAfter = (db: Kysely<Tables>, seq: number) =>
  db
    .selectFrom('audit_entry')
    .selectAll()
    .where('city_id', '=', CITY)
    .where('seq', '>', seq)
    .orderBy('seq')
    .limit(BATCH)
    .execute()

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
  readonly algorithm: string
  readonly previous_hash: string
  readonly hash: string
}

function faultOf(row: StoredEntry, previous: ChainLink, noted: ChainLink | undefined): ChainFault | null {
  if (row.seq !== previous.seq + 1) return 'gap'
  if (row.previous_hash !== previous.hash) return 'relinked'
  if (row.algorithm !== ALGORITHM || (noted?.seq === row.seq && noted.hash !== row.hash)) return 'changed'
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
