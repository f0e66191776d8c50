import ExcelJs from '@protobi/exceljs'
import { expect } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { test } from './support/test.ts'

const head = ['序号', '日期', '活动类型', '活动主题', '地点', '主持人', '应到人数', '实到人数', '请假']

test('A branch secretary finds the ledger import in the navigation and brings in an old year of the own branch', async ({
  people,
}) => {
  const page = await people.as('zhujian.zhibu1')
  await page.goto('/duties')
  const navigation = page.getByRole('navigation', { name: '主导航' })
  await expect(navigation.getByRole('link', { name: '导入导出', exact: true })).toHaveCount(0)
  await navigation.getByRole('link', { name: '台账导入导出' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '台账导入导出' })).toBeVisible()
  await expect(page.getByText('归属组织：第一党支部（城市更新）')).toBeVisible()
  await expect(page.getByRole('combobox')).toHaveCount(0)
  await expectGoodAtBothSizes(page)

  // A day of its own for every run, so that a broken-off one does not stand in the way.
  const day = new Date(Date.UTC(2020, 0, 1) + (Math.floor(Date.now() / 1000) % 1400) * 86_400_000).toISOString()
  const book = new ExcelJs.Workbook()
  const sheet = book.addWorksheet('台账')
  sheet.addRow(head)
  sheet.addRow([1, day.slice(0, 10), '主题党日', '老手册里的一次', '社区', '书记', 13, 12, '一人（出差）'])
  await page.getByLabel('选择表格').setInputFiles({
    name: '台账.xlsx',
    mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    buffer: Buffer.from(await book.xlsx.writeBuffer()),
  })
  await page.getByRole('button', { name: '导入：补录 1 次活动' }).click()
  await expect(page.getByText('已补录 1 次活动。')).toBeVisible()
  await expectGoodScreen(page)
  await page.getByRole('link', { name: '查看活动记录' }).click()
  await page.goto(`/activities?from=${day.slice(0, 10)}&to=${day.slice(0, 10)}`)
  await expect(page.getByRole('row', { name: /老手册里的一次/u })).toContainText('12')
})
