import { previewLedger as contract } from '@hepai/contract/activities'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type Cells, ledgerHead, sheetOf } from '../../../testing/given-ledger.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { previewLedger } from './preview-ledger.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const preview = async (rows: readonly Cells[], actor = house.secretary, underId = house.city.branch.id) =>
  outputOf(
    callAs(testing, actor, previewLedger, { underId, fileName: '台账.xlsx' }, { file: await sheetOf(rows) }),
    contract.output,
  )

test('a ledger is read in the ways people write, under a title, and nothing is written yet', async () => {
  const shown = await preview([
    ['第一党支部2025年活动台账'],
    ledgerHead,
    [1, '2025.3.5', '主题党日', '学雷锋', '社区', '书记', '13人', 12, '张三（出差）'],
    [2, '2025年4月9日', '支部大会', '讨论发展党员', '', '', 13, 13, '无'],
    [3, 45_789, '党课', '书记讲党课', null, null, null, null, null],
    [4, null, null, null, null, null, null, null, null],
  ])
  expect(shown).toMatchObject({ rows: 3, willAdd: 3, willChange: 0, unchanged: 0, mistakes: [] })
  expect(shown.columns.map((column) => column.label)).toEqual([
    ...['序号', '日期', '活动类型', '主题', '地点', '主持', '应到', '实到', '请假'],
  ])
  expect(shown.sample[0]).toMatchObject({ row: 3, action: 'add' })
  expect(await testing.platform.db.selectFrom('activity').select('id').execute()).toEqual([])
  const kept = await testing.platform.db.selectFrom('ledger_preview').selectAll().executeTakeFirstOrThrow()
  expect(JSON.stringify(kept)).not.toContain('张三')
})

test('every mistake has its row, column, value and remedy', async () => {
  const { mistakes, mistakenRows } = await preview([
    ledgerHead,
    [1, '2025-03', '主题党日', '学雷锋', '', '', 13, 12, ''],
    [2, '2025-02-30', '主题党日', '二月', '', '', 13, 12, ''],
    [3, '2025-04-02', '茶话会', '四月', '', '', 13, 12, ''],
    [4, '2025-05-06', '主题党日', '', '', '', 13, 12, ''],
    [5, '2025-06-03', '主题党日', '六月', '', '', '十三', 12, ''],
    [6, '2025-07-01', '主题党日', '七月', '', '', 12, 13, ''],
  ])
  expect(mistakes.map(({ row, column, what }) => [row, column, what])).toEqual([
    [2, '日期', '只写到月'],
    [3, '日期', '日历上没有这一天'],
    [4, '活动类型', '没有“茶话会”这一种类'],
    [5, '活动主题', '没有填写'],
    [6, '应到人数', '不是人数'],
    [7, '实到人数', '实到多于应到 12 人'],
  ])
  expect(mistakes.every((one) => one.mend !== '')).toBe(true)
  expect(mistakenRows).toBe(6)
})

test('a record that stands is told as such, for a unit by the branch that the row names', async () => {
  await givenActivity(testing, house)
  const head = [...ledgerHead, '支部']
  const row = (branch: string) => [1, '2026-11-20', '主题党日', '十一月', '', '', 8, 3, '', branch]
  const own = house.city.branch
  const shown = await preview([head, row(own.name)], house.office, house.city.unit.id)
  expect(shown).toMatchObject({ willAdd: 0, unchanged: 1, mistakes: [] })
  const { mistakes } = await preview([head, row(house.city.otherBranch.name)], house.office, house.city.unit.id)
  expect(mistakes).toMatchObject([{ row: 2, column: '支部' }])
  expect(mistakes[0]?.what).toContain('没有这个组织')
})

test('another unit’s office, a wrong file and a file without a header are refused', async () => {
  const rows = [ledgerHead, [1, '2025-03-05', '主题党日', '学雷锋', '', '', 13, 12, '']]
  await expect(preview(rows, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await expect(preview([['姓名', '性别']])).rejects.toMatchObject({
    code: 'imports.noHeader',
    detail: { needed: '日期、活动类型、主题' },
  })
  const input = { underId: house.city.branch.id, fileName: '台账.xls' }
  await expect(
    callAs(testing, house.secretary, previewLedger, input, { file: await sheetOf(rows) }),
  ).rejects.toMatchObject({ code: 'imports.notASpreadsheet' })
})
