import { type Download, expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { madeUpRoster, recordsIn, type RosterRow, spreadsheetOf } from './support/roster.ts'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { test } from './support/test.ts'

const unit = '市烟草专卖局'
const branch = '诚信互助党支部'

/** Which cell of which row, what stands in it, and what Hepai says about it. */
const mistakes = [
  { row: 5, column: '姓名', at: 0, value: '', what: '没有填写' },
  { row: 21, column: '性别', at: 1, value: '不详', what: '性别只能是男或女' },
  { row: 48, column: '身份证号码', at: 2, value: '110105194912310021', what: '校验位不符' },
  { row: 77, column: '政治面貌', at: 3, value: '党外', what: '不是已知的人员类别' },
  { row: 102, column: '所在支部', at: 4, value: '没有的支部', what: '没有这个组织' },
  { row: 150, column: '入党时间', at: 5, value: '2020-13-01', what: '日历上没有这一天' },
  { row: 199, column: '联系电话', at: 7, value: '123', what: '手机号应为' },
] as const

test('A roster of 200 with 7 mistakes is named row by row and not imported; mended it is, and comes out as it went in', async ({
  people,
}) => {
  const page = await people.as('sysadmin')
  const right = madeUpRoster(200, branch, Math.floor(Date.now() / 60_000))
  const before = await countOfPeople(page)
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '导入导出' }).click()
  await chooseUnit(page)
  await expectGoodAtBothSizes(page)

  await upload(page, right.map(withMistake))
  const table = page.getByRole('table', { name: '7 行共 7 处需要修改' })
  for (const { row, column, value, what } of mistakes) {
    const said = table.getByRole('row').filter({ has: page.getByRole('cell', { name: String(row), exact: true }) })
    await expect(said).toContainText(column)
    await expect(said).toContainText(value)
    await expect(said).toContainText(what)
    await expect(said.getByRole('cell').last()).toContainText('。')
  }
  await expect(table.getByRole('row')).toHaveCount(1 + mistakes.length)
  await expect(page.getByRole('button', { name: /^导入：/u })).toHaveCount(0)
  await expectGoodAtBothSizes(page)
  expect(await countOfPeople(page)).toBe(before)

  await page.getByRole('button', { name: '换一份表格' }).click()
  await upload(page, right)
  await page.getByRole('button', { name: '导入：新增 200 行，修改 0 行' }).click()
  await expect(page.getByText('已导入：新增 200 行，修改 0 行，0 行不变。')).toBeVisible()
  await expectGoodScreen(page)
  expect(await countOfPeople(page)).toBe(before + 200)

  const exported = page.waitForEvent('download')
  await page.getByRole('link', { name: '导出现有数据' }).click()
  const file = await saved(await exported)
  const records = await recordsIn(file)
  const known = new Set(
    records.map((record) =>
      ['姓名', '性别', '人员类别', '所在党支部', '入党日期', '转正日期'].map((name) => record.get(name)).join('|'),
    ),
  )
  const expected = right.map(([name, gender, , kind, place]) =>
    [name, gender, kind, place, '1999-07-01', '2000-07-01'].join('|'),
  )
  expect(expected.filter((each) => !known.has(each))).toEqual([])

  await page.getByRole('button', { name: '换一份表格' }).click()
  await page.getByLabel('选择表格').setInputFiles(file)
  await expect(page.getByText('表格内容与现有数据完全一致，不需要导入。')).toBeVisible()
})

/** Under the name that Hepai gave it. */
async function saved(download: Download): Promise<string> {
  const path = test.info().outputPath(download.suggestedFilename())
  await download.saveAs(path)
  return path
}

function withMistake(row: RosterRow, index: number): RosterRow {
  const mistake = mistakes.find((each) => each.row === index + 2)
  return mistake === undefined ? row : row.map((cell, at) => (at === mistake.at ? mistake.value : cell))
}

async function chooseUnit(page: Page): Promise<void> {
  await page.getByRole('combobox', { name: '归属组织' }).fill(unit)
  await page
    .getByRole('treeitem', { name: new RegExp(`^${unit}`, 'u') })
    .first()
    .click()
}

async function upload(page: Page, rows: readonly RosterRow[]): Promise<void> {
  const buffer = await spreadsheetOf(rows)
  const mimeType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  await page.getByLabel('选择表格').setInputFiles({ name: '花名册.xlsx', mimeType, buffer })
  await expect(page.getByText('共 200 行')).toBeVisible()
}

const List = z.object({ items: z.array(z.unknown()), nextCursor: z.string().nullable() })

async function countOfPeople(page: Page): Promise<number> {
  let count = 0
  let cursor: string | null = ''
  while (cursor !== null) {
    const params: Record<string, string> = cursor === '' ? { limit: '100' } : { limit: '100', cursor }
    const answer = await page.request.get('/api/people.listPeople', { params, maxRetries: 3 })
    const list: z.infer<typeof List> = List.parse(await answer.json())
    count += list.items.length
    cursor = list.nextCursor
  }
  return count
}
