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

const source = { title: '市直机关党员评议办法', article: '第六条', confidence: 'A' }
const limit = { base: 'graded', source: '市直机关党员评议办法第六条' }
const wish = {
  ...{ kind: 'memberReview', validFrom: '2026-01-01', voters: 'members', minBallots: 7, source, limit, weights: null },
  gradeNames: ['优秀', '合格', '基本合格', '不合格'],
}
const save = (changed: object = {}, actor = house.office) =>
  outputOf(
    callAs(testing, actor, saveScheme, { ...wish, organizationId: house.city.unit.id, ...changed }),
    contract.saveScheme.output,
  )
const shown = (actor = house.secretary) =>
  outputOf(callAs(testing, actor, showScheme, { organizationId: house.city.branch.id }), contract.showScheme.output)

test('a unit’s version holds for its branches from its day on, with its source; what was started keeps its own', async () => {
  const before = await started(testing, house)
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(save({}, house.secretary)).rejects.toMatchObject(refused)
  await expect(save({}, house.outsider)).rejects.toMatchObject(refused)
  await save()
  await expect(save()).rejects.toMatchObject({ code: 'reviews.schemeExists' })
  expect((await shown()).items[0]).toMatchObject({ limit: { ...limit, most: 1, of: 3 }, source, version: 1 })
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

test('a saved version is put right in its place; another unit’s, another kind’s and an old one are refused', async () => {
  const { id, version } = await save({ validFrom: '2027-01-01' })
  const again = { schemeId: id, version, validFrom: '2027-02-01', gradeNames: ['好', '较好', '一般', '差'] }
  await save(again)
  expect((await shown()).versions[0]).toMatchObject({
    id,
    version: 2,
    validFrom: '2027-02-01',
    grades: [{ name: '好' }, {}, {}, {}],
  })
  await expect(save(again)).rejects.toMatchObject({ code: 'platform.versionConflict' })
  const refused = { code: 'platform.notFoundOrNotAllowed' }
  await expect(save({ ...again, version: 2, kind: 'secretaryReview', limit: null })).rejects.toMatchObject(refused)
  await expect(
    save({ ...again, version: 2, organizationId: house.city.otherUnit.id }, house.outsider),
  ).rejects.toMatchObject(refused)
})

test('a scale of one or with a name twice, a limit where there is none, and weights short of 100 are refused', async () => {
  const refused = (changed: object, code: string) =>
    expect(save({ validFrom: '2028-01-01', ...changed })).rejects.toMatchObject({ code })
  await refused({ gradeNames: ['优秀'] }, 'reviews.schemeGrades')
  await refused({ gradeNames: ['优秀', '优秀'] }, 'reviews.schemeGrades')
  await refused({ kind: 'orgLife', limit: null }, 'reviews.schemeGrades')
  await refused({ limit: null }, 'reviews.schemeLimit')
  await refused({ kind: 'dualReport' }, 'reviews.schemeLimit')
  const part = { name: '日常考核', line: 'party', weight: 90, from: 'above' }
  const weights = { parts: [part], points: [100, 80, 60, 40], source: '本单位决定' }
  await expect(save({ validFrom: '2028-01-01', kind: 'dualReport', limit: null, weights })).rejects.toMatchObject({
    ...{ code: 'reviews.weightsSum', detail: { sum: 90 } },
  })
  await save({
    validFrom: '2028-01-01',
    kind: 'dualReport',
    limit: null,
    weights: { ...weights, parts: [{ ...part, weight: 100 }] },
  })
})
