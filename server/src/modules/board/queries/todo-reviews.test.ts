import { listTodo as contract } from '@hepai/contract/board'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { type ReviewHouse, givenReview, moved, reviewHouse, seen, voted } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { addFinding } from '../../reviews/commands/add-finding.ts'
import { listTodo } from './list-todo.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

const itemsOf = async (actor: Actor) =>
  (await outputOf(callAs(testing, actor, listTodo, {}), contract.output)).items.filter((item) => item.reviewId !== null)

test('a ballot is reached from the to-do page, once; its counting and the grades by those who do them', async () => {
  const reviewId = await givenReview(testing, house, 'ballot')
  const [voter] = house.members
  if (voter === undefined) throw new Error('nobody')
  const [row, ...more] = await itemsOf(house.asMember(voter))
  expect(more).toEqual([])
  expect(row).toMatchObject({
    ...{ kind: 'review', group: 'waiting', reviewId, reviewAt: 'ballot', onDay: '2026-11-30', line: 'party' },
    title: '填测评票：2026年度民主评议党员',
    why: '现在是“民主测评”；我有测评资格，还没有投票；无记名，每人一次；建议 2026年11月30日前办',
  })
  await voted(testing, house, reviewId, voter, 'B')
  expect(await itemsOf(house.asMember(voter))).toEqual([])
  expect(await itemsOf(house.asMember(house.probationer))).toEqual([])
  expect(await itemsOf(house.outsider)).toEqual([])
  await moved(testing, house, reviewId, 'closeBallot', '只为试验')
  const [grading] = await itemsOf(house.secretary)
  expect(grading).toMatchObject({ title: '提出等次建议：2026年度民主评议党员', reviewAt: 'grades' })
})

test('an entry of the 整改清单 waits for who answers for it, and is late after its day', async () => {
  const reviewId = (await itemsOf(house.secretary))[0]?.reviewId ?? ''
  const [, owner] = house.members
  if (owner === undefined) throw new Error('nobody')
  for (const dueOn of ['2026-11-20', '2026-11-29', '2026-12-20'])
    await callAs(testing, house.secretary, addFinding, { reviewId, text: `到${dueOn}`, ownerId: owner.id, dueOn })
  const rows = await itemsOf(house.asMember(owner))
  expect(rows.map((one) => [one.group, one.onDay, one.light, one.kind, one.reviewAt])).toEqual([
    ['due', '2026-11-20', 'late', 'finding', 'page'],
    ['waiting', '2026-11-29', null, 'finding', 'page'],
    ['coming', '2026-12-20', null, 'finding', 'page'],
  ])
  expect(rows[0]?.title).toBe('报告整改：到2026-11-20')
  expect((await seen(testing, house.asMember(owner), reviewId)).findings).toHaveLength(3)
})
