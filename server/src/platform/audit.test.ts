import fc from 'fast-check'
import { type Transaction, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../testing/platform.ts'
import { canonicalJson, verifyAuditChain, writeAudit, writeRefusal } from './audit.ts'
import { after } from './clock.ts'
import { authorizeSystem } from './grant.ts'
import type { Tables } from './tables.ts'

let house: TestPlatform
const LENGTH = 24

async function append(count: number): Promise<void> {
  const { db, clock, newId } = house.platform
  for (let index = 0; index < count; index += 1) {
    const circumstances = {
      operation: `access.step${String(index % 3)}`,
      at: after(clock.now(), index * 1000),
      address: index % 4 === 0 ? null : '127.0.0.1',
      requestId: `r${String(index)}`,
      result: 'done' as const,
    }
    const change = { index, name: '住建局', 键: [1, 2.5, null], nested: { b: true, a: '"引号"' } }
    const note = { grant: authorizeSystem('access.grantRoles', newId()), subjectId: newId(), change }
    await db.transaction().execute((tx) => writeAudit(tx, note, circumstances))
  }
}

beforeAll(async () => {
  house = await testPlatform()
  await append(LENGTH)
})
afterAll(() => house.close())

class Undone extends Error {}

/** Verifies what a tampering leaves, and undoes it. */
async function verifyAfter(
  tamper: (tx: Transaction<Tables>) => Promise<unknown>,
  noted?: { readonly seq: number; readonly hash: string },
) {
  const reports: Awaited<ReturnType<typeof verifyAuditChain>>[] = []
  const tried = house.platform.db.transaction().execute(async (tx) => {
    await tamper(tx)
    reports.push(await verifyAuditChain(tx, noted))
    throw new Undone()
  })
  await expect(tried).rejects.toThrow(Undone)
  return reports[0]
}

const columns = {
  at: sql`at + interval '1 second'`,
  operation: sql`operation || 'x'`,
  permission: sql`permission || 'x'`,
  result: sql`case result when 'done' then 'refused' else 'done' end`,
  actor_id: sql`case when actor_id is null then '00000000-0000-4000-8000-000000000000'::uuid end`,
  actor_name: sql`actor_name || '甲'`,
  organization_id: sql`null`,
  subject_id: sql`null`,
  change: sql`jsonb_set(change, '{index}', '-1')`,
  address: sql`coalesce(address, '') || '1'`,
  request_id: sql`request_id || 'x'`,
  algorithm: sql`'none'`,
  previous_hash: sql`reverse(previous_hash) || 'x'`,
  hash: sql`reverse(hash) || 'x'`,
}
const content = sql.raw('at, operation, permission, result, actor_id, actor_name, organization_id, subject_id, change')

const seq = fc.integer({ min: 1, max: LENGTH })
const tamperings = fc.oneof(
  fc.record({ kind: fc.constant('edit' as const), seq, column: fc.constantFrom(...Object.keys(columns)) }),
  fc.record({ kind: fc.constant('delete' as const), seq }),
  fc.record({ kind: fc.constant('tail' as const), seq }),
  fc.record({ kind: fc.constant('swap' as const), seq, other: seq }).filter((one) => one.seq !== one.other),
  fc.record({ kind: fc.constant('insert' as const), seq }),
  fc.record({ kind: fc.constant('append' as const) }),
  fc.record({ kind: fc.constant('restamp' as const), seq }),
  fc.record({ kind: fc.constant('head' as const) }),
)
type Tampering = typeof tamperings extends fc.Arbitrary<infer T> ? T : never

async function tamperWith(tx: Transaction<Tables>, one: Tampering): Promise<void> {
  switch (one.kind) {
    case 'edit': {
      const value = Object.entries(columns).find(([name]) => name === one.column)?.[1]
      await sql`update audit_entry set ${sql.ref(one.column)} = ${value} where seq = ${one.seq}`.execute(tx)
      return
    }
    case 'delete':
      await sql`delete from audit_entry where seq = ${one.seq}`.execute(tx)
      return
    case 'tail':
      await sql`delete from audit_entry where seq >= ${one.seq}`.execute(tx)
      return
    case 'swap':
      await sql`update audit_entry set seq = -seq where seq in (${one.seq}, ${one.other})`.execute(tx)
      await sql`update audit_entry set seq = ${one.seq} where seq = ${-one.other}`.execute(tx)
      await sql`update audit_entry set seq = ${one.other} where seq = ${-one.seq}`.execute(tx)
      return
    case 'insert':
      await sql`update audit_entry set seq = -seq - 1 where seq > ${one.seq}`.execute(tx)
      await sql`update audit_entry set seq = -seq where seq < 0`.execute(tx)
      await copyTo(tx, one.seq, one.seq + 1)
      return
    case 'append':
      await copyTo(tx, LENGTH, LENGTH + 1)
      return
    case 'restamp':
      await restamp(tx, one.seq)
      return
    case 'head':
      await sql`delete from audit_head`.execute(tx)
      return
  }
}

const copyTo = (tx: Transaction<Tables>, from: number, to: number) =>
  sql`insert into audit_entry (seq, ${content}, address, request_id, algorithm, previous_hash, hash)
    select ${to}::bigint, ${content}, address, request_id, algorithm, hash, md5(hash) from audit_entry
    where seq = ${from}`.execute(tx)

/** Changes one entry and writes the chain anew from it on, as the program itself would, but for the head. */
async function restamp(tx: Transaction<Tables>, from: number): Promise<void> {
  const kept = await tx.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow()
  await restampWithHead(tx, from)
  await tx.updateTable('audit_head').set({ seq: kept.seq, hash: kept.hash }).execute()
}

async function restampWithHead(tx: Transaction<Tables>, from: number): Promise<void> {
  const rows = await tx.selectFrom('audit_entry').selectAll().where('seq', '>=', from).orderBy('seq').execute()
  await tx.deleteFrom('audit_entry').where('seq', '>=', from).execute()
  const before = await tx
    .selectFrom('audit_entry')
    .select('hash')
    .where('seq', '=', from - 1)
    .executeTakeFirst()
  await tx
    .updateTable('audit_head')
    .set({ seq: from - 1, hash: before?.hash ?? '' })
    .execute()
  for (const row of rows) {
    const note = { grant: authorizeSystem('access.grantRoles', row.organization_id), subjectId: row.subject_id }
    const change = { rewritten: row.seq }
    await writeAudit(tx, { ...note, change }, { ...row, requestId: row.request_id })
  }
}

describe('the audit chain', () => {
  test('is intact as written, however many write at once', async () => {
    const { db, clock } = house.platform
    const fresh = await testPlatform()
    await Promise.all(
      Array.from({ length: 16 }, (_, index) =>
        fresh.platform.db
          .transaction()
          .execute((tx) =>
            writeRefusal(
              tx,
              { permission: 'planning.edit', actor: null, subjectId: null, change: { index } },
              { operation: 'planning.editPlan', at: clock.now(), address: null, requestId: String(index) },
            ),
          ),
      ),
    )
    expect(await verifyAuditChain(fresh.platform.db)).toMatchObject({ entries: 16, intact: true, brokenAtSeq: null })
    await fresh.close()
    expect(await verifyAuditChain(db)).toMatchObject({ entries: LENGTH, intact: true, why: null })
  })

  test('edits, deletions, swaps, insertions, restamps and cut tails are all found', async () => {
    const found = new Map<string, number>()
    await fc.assert(
      fc.asyncProperty(tamperings, async (one) => {
        const report = await verifyAfter((tx) => tamperWith(tx, one))
        expect(report?.intact, JSON.stringify(one)).toBe(false)
        found.set(one.kind, (found.get(one.kind) ?? 0) + 1)
      }),
      { numRuns: 300 },
    )
    expect(found.size).toBe(8)
  })

  test('an edit is found in every column at its own place', async () => {
    for (const column of Object.keys(columns)) {
      const report = await verifyAfter((tx) => tamperWith(tx, { kind: 'edit', seq: 7, column }))
      expect([report?.intact, report?.brokenAtSeq], column).toEqual([false, 7])
    }
  })

  test('a chain written anew with its head is found by a link noted outside, as is a tail cut with its head', async () => {
    const { seq: at, hash } = await house.platform.db.selectFrom('audit_head').selectAll().executeTakeFirstOrThrow()
    const noted = { seq: at, hash }
    const rewritten = (tx: Transaction<Tables>) => restampWithHead(tx, 5)
    expect(await verifyAfter(rewritten)).toMatchObject({ intact: true })
    expect(await verifyAfter(rewritten, noted)).toMatchObject({ intact: false, why: 'changed' })
    const cut = async (tx: Transaction<Tables>) => {
      await sql`delete from audit_entry where seq > 20`.execute(tx)
      await sql`update audit_head set seq = 20, hash = (select hash from audit_entry where seq = 20)`.execute(tx)
    }
    expect(await verifyAfter(cut, noted)).toMatchObject({ intact: false, why: 'tailCut' })
  })

  test('any text can be written down and stays verifiable', async () => {
    const texts = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\0', '\ud800', '\udfff甲', '😀', 'e\u0301'))
    await fc.assert(
      fc.asyncProperty(fc.dictionary(texts, texts), async (change) => {
        const report = await verifyAfter((tx) =>
          writeRefusal(
            tx,
            { permission: 'signedIn', actor: null, subjectId: null, change },
            { operation: 'a.b', at: house.clock.now(), address: null, requestId: 'r' },
          ),
        )
        expect(report).toMatchObject({ intact: true, entries: LENGTH + 1 })
      }),
      { numRuns: 60 },
    )
  })
})

test('canonical JSON does not depend on the order of keys', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.jsonValue()), (value) => {
      const turned = Object.fromEntries(Object.entries(value).reverse())
      expect(canonicalJson(turned)).toBe(canonicalJson(value))
    }),
  )
})
