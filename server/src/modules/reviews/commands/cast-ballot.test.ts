import type { BallotMark } from '@hepai/contract/reviews-shapes'
import { sql } from 'kysely'
import { pino } from 'pino'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { auditOf } from '../../../testing/given-access.ts'
import {
  type ReviewHouse,
  givenReview,
  marksFor,
  moved,
  reviewHouse,
  seen,
  voted,
} from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { BOX } from '../domain/sealed.ts'
import { castBallot } from './cast-ballot.ts'
import { withdrawAccountBallots } from './withdraw-account-ballots.ts'

let testing: TestPlatform
let house: ReviewHouse
const opened: TestPlatform[] = []
beforeEach(async () => {
  testing = await testPlatform()
  opened.push(testing)
  house = await reviewHouse(testing)
})
afterAll(async () => {
  for (const one of opened) await one.close()
})

test('each voter votes once, whole and from the scale; others and other times are refused', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  const [voter, other] = house.members
  if (voter === undefined || other === undefined) throw new Error('nobody')
  const as = house.asMember(voter)
  const marks = marksFor(await seen(testing, as, reviewId), 'B')
  const cast = (sent: object, actor = as, key?: string) =>
    callAs(testing, actor, castBallot, { reviewId, marks: sent }, key === undefined ? {} : { idempotencyKey: key })
  await expect(cast(marks.slice(1))).rejects.toMatchObject({ code: 'reviews.ballotIncomplete' })
  await expect(cast(marks, house.asMember(house.probationer))).rejects.toMatchObject({ code: 'reviews.notYours' })
  await expect(cast(marks, house.asMember(house.stranger))).rejects.toMatchObject({ code: 'reviews.notYours' })
  await expect(cast(marks, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await cast(marks, as, 'a-key')
  await expect(cast(marks, as, 'a-key')).rejects.toMatchObject({ code: 'reviews.alreadyVoted' })
  expect((await seen(testing, as, reviewId)).mine).toMatchObject({ isVoter: true, hasVoted: true })
  expect((await seen(testing, house.secretary, reviewId)).turnout).toEqual({ voters: 8, received: 1 })
  expect(await auditOf(testing, 'reviews.castBallot')).toMatchObject([{ change: {} }])
  await moved(testing, house, reviewId, 'closeBallot', '只为试验')
  await expect(cast(marks, house.asMember(other))).rejects.toMatchObject({ code: 'reviews.notNow' })
})

test('two votes at the same moment from one account are one', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  const [voter] = house.members
  if (voter === undefined) throw new Error('nobody')
  const as = house.asMember(voter)
  const marks = marksFor(await seen(testing, as, reviewId), 'A')
  const both = await Promise.allSettled([1, 2].map(() => callAs(testing, as, castBallot, { reviewId, marks })))
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  expect((await seen(testing, house.secretary, reviewId)).turnout.received).toBe(1)
})

/**
 * Two worlds that differ only in who chose what: the same people vote in the same order, and two of them swap their ballots. If
 * any column, order of rows, place on the disk, transaction, audit entry or log line told who chose what, they would differ.
 */
test('a voter cannot be linked to a vote: two worlds with swapped ballots look the same', async () => {
  const plain = await world(['A', 'D', 'B', 'B', 'X', 'B'])
  const swapped = await world(['D', 'A', 'B', 'B', 'X', 'B'])
  expect(plain.open).toEqual(swapped.open)
  expect(plain.closed).toEqual(swapped.closed)
  expect(plain.log).toEqual(swapped.log)
  expect(plain.open.length).toBeGreaterThan(60)
  // And the look is sharp: another vote, rather than another voter, is seen.
  const other = await world(['D', 'D', 'B', 'B', 'X', 'B'])
  expect(other.open).not.toEqual(plain.open)
})

test('votes that were withdrawn leave nothing of what was chosen: worlds with other votes look the same', async () => {
  const withdrawn = async (votes: readonly BallotMark[]) => {
    const place = await worldWith(votes)
    await callAs(place.test, place.house.secretary, withdrawAccountBallots, { reviewId: place.reviewId })
    return everything(place.test)
  }
  expect(await withdrawn(['A', 'D'])).toEqual(await withdrawn(['B', 'X']))
})

async function worldWith(votes: readonly BallotMark[]) {
  const test = await testPlatform()
  opened.push(test)
  const place = await reviewHouse(test)
  const reviewId = await givenReview(test, place, 'ballot')
  for (const [index, mark] of votes.entries()) {
    const person = place.members[index]
    if (person !== undefined) await voted(test, place, reviewId, person, mark)
  }
  return { test, house: place, reviewId }
}

async function world(votes: readonly BallotMark[]) {
  const test = await testPlatform()
  opened.push(test)
  const lines: string[] = []
  const log = pino({ level: 'trace', base: null, timestamp: false }, { write: (line) => lines.push(line) })
  const watched: TestPlatform = { ...test, platform: { ...test.platform, log } }
  const place = await reviewHouse(watched)
  const reviewId = await givenReview(watched, place, 'ballot')
  for (const [index, mark] of votes.entries()) {
    const person = place.members[index]
    if (person !== undefined) await voted(watched, place, reviewId, person, mark)
  }
  const open = await everything(watched)
  await moved(watched, place, reviewId, 'closeBallot')
  return { open, closed: await everything(watched), log: lines }
}

/** Every row of every table in the order in which it lies on the disk, with the transaction that wrote it. */
async function everything(test: TestPlatform): Promise<readonly string[]> {
  const { db } = test.platform
  const tables = await sql<{ name: string }>`select table_name as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE' order by 1`.execute(db)
  const rows: string[] = []
  for (const { name } of tables.rows) {
    const found = await sql<{ row: string }>`select ctid::text || ' ' || xmin::text || ' ' || xmax::text || ' ' ||
      to_jsonb(t)::text as row from ${sql.table(name)} as t order by ctid`.execute(db)
    rows.push(...found.rows.map(({ row }) => `${name} ${opaque(test, row)}`))
  }
  return renamed(rows)
}

/** The box is opened, since a link may hide in it; other ciphers and hashes are random in both worlds. */
const opaque = (test: TestPlatform, row: string): string =>
  row
    .replaceAll(/g1\.[\w-]+/g, (cipher) => boxText(test, cipher))
    .replaceAll(/\b[0-9a-f]{64}\b/g, 'hash')
    .replaceAll(/h1\.[\w-]+/g, 'digest')
    .replaceAll(/"(applied_at|sha256)": "[^"]*"/g, '"$1": "-"')

function boxText({ platform: { crypto } }: TestPlatform, cipher: string): string {
  try {
    return crypto.decrypt(BOX, cipher)
  } catch {
    return `cipher of ${String(cipher.length)}`
  }
}

/** Ids, path segments and transactions by the order in which they first appear, so that two databases can be compared. */
function renamed(rows: readonly string[]): readonly string[] {
  const names = new Map<string, string>()
  const name = (found: string): string => {
    const known = names.get(found) ?? `#${String(names.size)}`
    names.set(found, known)
    return known
  }
  const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g
  return rows
    .map((row) => row.replaceAll(ids, name).replaceAll(/\/[0-9a-f]{12}(?=\/)/g, name))
    .map((row) =>
      row.replace(/^(\w+ \(\d+,\d+\)) (\d+) (\d+)/, (_all, at: string, by: string, to: string) =>
        [at, name(`x${by}`), to === '0' ? '0' : name(`x${to}`)].join(' '),
      ),
    )
}
