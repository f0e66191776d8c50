import * as contract from '@hepai/contract/reviews'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { listReviews } from '../../modules/reviews/queries/list-reviews.ts'
import { showReview } from '../../modules/reviews/queries/show-review.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../testing/platform.ts'
import { loadSampleIfEmpty } from '../load.ts'
import { sampleId } from './ids.ts'

let testing: TestPlatform
beforeAll(async () => {
  testing = await testPlatform()
  await loadSampleIfEmpty(testing.platform, () => undefined)
}, 60_000)
afterAll(() => testing.close())

async function ofUnit(slug: string) {
  const unit = await testing.platform.db
    .selectFrom('organization')
    .select(['id', 'path'])
    .where('id', '=', sampleId('organization', slug))
    .executeTakeFirstOrThrow()
  const actor = actorWith([{ role: 'partyOffice', on: unit }])
  const { items } = await outputOf(callAs(testing, actor, listReviews, { limit: '50' }), contract.listReviews.output)
  const show = (reviewId: string | undefined) =>
    outputOf(callAs(testing, actor, showReview, { reviewId }), contract.showReview.output)
  return { items, show }
}

test('last year’s 民主评议 of a branch of twenty is whole and keeps its own limit', async () => {
  const { items, show } = await ofUnit('yancao')
  const view = await show(items[0]?.id)
  expect(view.people).toHaveLength(20)
  const best = view.people.filter((one) => one.grade === 'A').length
  expect([best > 0, best <= (view.limit?.allowed ?? 0)]).toEqual([true, true])
  expect(view.result?.rows).toHaveLength(20)
  for (const row of view.result?.rows ?? []) expect(row.counts.reduce((sum, one) => sum + one, 0)).toBe(20)
  expect(view.findings.every((one) => one.closedOn !== null)).toBe(true)
})

test('one review is at its ballot and shows no sums; the 双述双评 has findings that go on', async () => {
  const canlian = await ofUnit('canlian')
  const open = await canlian.show(canlian.items.find((one) => one.state === 'ballot')?.id)
  expect([open.result, open.turnout]).toEqual([null, { voters: 17, received: 9 }])
  const shuiwu = await ofUnit('shuiwu')
  const dual = shuiwu.items.find((one) => one.kind === 'dualReport')
  const view = await shuiwu.show(dual?.id)
  expect(view.findings.filter((one) => one.closedOn === null)).toHaveLength(dual?.openFindings ?? -1)
  expect(view.weighted?.rows.every((one) => one.result !== null && one.result > 80)).toBe(true)
})
