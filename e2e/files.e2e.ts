import { readFile } from 'node:fs/promises'
import { expect } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen, phone } from './support/screens.ts'
import { sampleYear } from './support/days.ts'
import { test } from './support/test.ts'

test('A branch secretary attaches a file to a record on a phone, is told why a web page is not taken, removes and puts back', async ({
  people,
}) => {
  const page = await people.as('zhujian.zhibu1')
  await page.goto('/activities')
  await page.getByRole('table').getByRole('link').first().click()
  const files = page.getByRole('region', { name: '附件' })
  const name = `提纲${Date.now()}.txt`
  await page.setViewportSize(phone)
  const choosing = page.waitForEvent('filechooser')
  await files.getByRole('button', { name: '选择文件' }).click()
  await (
    await choosing
  ).setFiles([
    { name, mimeType: 'text/plain', buffer: Buffer.from(`第一讲 ${name}`) },
    { name: '网页.html', mimeType: 'text/html', buffer: Buffer.from('<html><script>1</script></html>') },
  ])
  await expect(files.getByRole('link', { name })).toBeVisible()
  await expect(files.getByRole('alert')).toContainText('请另存为')
  await expectGoodScreen(page)
  const downloading = page.waitForEvent('download')
  await files.getByRole('link', { name }).click()
  expect((await downloading).suggestedFilename()).toBe(name)
  await files.getByRole('button', { name: `移除 ${name}` }).click()
  await expect(files.getByRole('link', { name })).toHaveCount(0)
  await page.getByRole('button', { name: '撤销' }).click()
  await expect(files.getByRole('link', { name })).toBeVisible()
})

test('A party office adds a kind; one that counts points is refused in words and nothing typed is lost', async ({
  people,
}) => {
  const page = await people.as('shuiwu.dangwei')
  await page.goto('/settings/kinds')
  await expectGoodAtBothSizes(page)
  await page.getByRole('link', { name: '新增种类' }).click()
  const name = `先锋讲堂${Date.now() % 100_000}`
  await page.getByLabel('名称', { exact: true }).fill(name)
  await page.getByLabel('依据', { exact: true }).fill('局机关党委会议纪要')
  await page.getByLabel('分为哪几部分').fill('积分')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('alert')).toContainText('国办函')
  await expectGoodAtBothSizes(page)
  await page.getByLabel('分为哪几部分').fill('讲\n议')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('region', { name: '本地版本' })).toContainText(name)
})

test('The year goes into a calendar by a link that is shown once and can be stopped; the ledger imports its own export', async ({
  people,
}) => {
  const page = await people.as('dangxiao.dangwei')
  await page.goto('/duties/year')
  await page.getByRole('button', { name: '订阅日历' }).click()
  await page.getByRole('button', { name: '生成链接' }).click()
  const address = await page.getByLabel('订阅链接').inputValue()
  const calendar = await page.request.get(address, { headers: { cookie: '' } })
  expect(await calendar.text()).toContain('BEGIN:VCALENDAR')
  await expectGoodScreen(page)
  await page.getByRole('button', { name: /^停用/u }).first().click()
  await expect(page.getByRole('button', { name: /^停用/u })).toHaveCount(0)
  expect((await page.request.get(address)).status()).toBe(404)
  await page.getByRole('button', { name: '关闭', exact: true }).last().click()

  await page.goto('/activities')
  await page.getByRole('link', { name: '导入、导出台账' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('link', { name: `导出 ${sampleYear()} 年台账`, exact: true }).click()
  const file = await (await saving).path()
  await page
    .locator('input[type="file"]')
    .setInputFiles({ name: '台账.xlsx', mimeType: '', buffer: await readFile(file) })
  await expect(page.getByText('已有记录', { exact: true })).toBeVisible()
  await expect(page.getByText('原记录不动')).toBeVisible()
  await expectGoodAtBothSizes(page)
})
