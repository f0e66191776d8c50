import * as contract from '@hepai/contract/reviews'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ReviewHouse, reviewHouse, seen, started } from '../../../testing/given-review.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showScheme } from '../queries/show-scheme.ts'
import { saveScheme } from './save-scheme.ts'

let testing: TestPlatform
let house: ReviewHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await reviewHouse(testing)
})
afterAll(() => testing.close())

const wish = { kind: 'memberReview', validFrom: '2026-01-01', limitBase: 'graded', voters: 'members', minBallots: 7 }

test('a unit’s version holds for its branches from its day on, with its source; what was started keeps its own', async () => {
  const before = await started(testing, house)
  const save = (validFrom: string, actor = house.office) =>
    callAs(testing, actor, saveScheme, {
      ...{ ...wish, organizationId: house.city.unit.id, validFrom, limitSource: '市直机关党员评议办法第六条' },
    })
  await expect(save('2026-01-01', house.secretary)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await expect(save('2026-01-01', house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await save('2026-01-01')
  await expect(save('2026-01-01')).rejects.toMatchObject({ code: 'reviews.schemeExists' })
  const shown = await outputOf(
    callAs(testing, house.secretary, showScheme, { organizationId: house.city.branch.id }),
    contract.showScheme.output,
  )
  expect(shown.items[0]?.limit?.source).toBe('市直机关党员评议办法第六条')
  expect((await seen(testing, house.secretary, before.id)).limit).toMatchObject({ base: 9, allowed: 3 })
  await testing.platform.db
    .updateTable('review')
    .set({ removed_at: new Date(0) })
    .execute()
  const after = await started(testing, house)
  expect((await seen(testing, house.secretary, after.id)).limit).toMatchObject({
    ...{ base: 8, allowed: 2, baseName: '评定等次的党员数', source: '市直机关党员评议办法第六条' },
  })
})
