import { readFile } from 'node:fs/promises'
import { expect, type Download, type Locator, type Page } from '@playwright/test'
import { expectGoodAtBothSizes, phone } from './support/screens.ts'
import { sampleYear } from './support/days.ts'
import { test } from './support/test.ts'

test('A branch secretary takes out the record of a meeting, issues its 纪要 under a number, and the year’s handbook', async ({
  people,
}) => {
  const page = await people.as('zhujian.zhibu1')
  await page.goto('/activities?kind=general_meeting')
  await page
    .getByRole('link', { name: /党员大会/u })
    .first()
    .click()
  const papers = page.getByRole('region', { name: '文件' })
  await expect(papers).toContainText('尚未印发')
  await expectGoodAtBothSizes(page)

  const record = await taken(page, papers.getByRole('button', { name: '下载会议记录：PDF（打印）' }))
  expect(record.suggestedFilename()).toMatch(/会议记录\.pdf$/u)
  expect(await firstBytes(record)).toBe('%PDF-')
  const editable = await taken(page, papers.getByRole('button', { name: '下载会议记录：Word（可编辑）' }))
  expect(editable.suggestedFilename()).toMatch(/会议记录\.docx$/u)

  await papers.getByRole('button', { name: '印发纪要' }).click()
  const dialog = page.getByRole('dialog', { name: '印发纪要' })
  await dialog.getByLabel('抄送').fill('市住建局机关党委')
  await page.setViewportSize(phone)
  await dialog.getByRole('button', { name: '印发纪要' }).click()
  await expect(papers).toContainText(/〔\d{4}〕\d+号/u)
  await expect(papers.getByRole('button', { name: '印发纪要' })).toHaveCount(0)
  const summary = await taken(page, papers.getByRole('button', { name: '下载纪要：PDF（打印）' }))
  expect(summary.suggestedFilename()).toMatch(/〔\d{4}〕\d+号/u)

  await page.goto(`/duties/year?year=${sampleYear()}`)
  await expectGoodAtBothSizes(page)
  const book = await taken(page, page.getByRole('button', { name: '导出支部工作手册' }))
  expect(book.suggestedFilename()).toContain(`${sampleYear()}年支部工作手册.pdf`)
  expect(await firstBytes(book)).toBe('%PDF-')
})

async function taken(page: Page, button: Locator): Promise<Download> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()])
  return download
}

const firstBytes = async (download: Download): Promise<string> =>
  (await readFile(await download.path())).subarray(0, 5).toString()
