import { expect } from '@playwright/test'
import { expectGoodAtBothSizes } from './support/screens.ts'
import { test } from './support/test.ts'

test('A record is found by words of its minutes, in the list and by Ctrl-K', async ({ people }) => {
  const page = await people.as('zhujian.zhibu1')
  await page.goto('/activities')
  await page.getByLabel('查找名称、内容').fill('交纳党费')
  const found = page.locator('mark').first()
  await expect(found).toHaveText('交纳党费')
  await expectGoodAtBothSizes(page)

  await page.getByLabel('查找名称、内容').fill('没有人写过的字句')
  await expect(page.getByText('没有符合的记录')).toBeVisible()

  await page.keyboard.press('Control+k')
  await page.getByRole('dialog').getByRole('combobox').fill('交纳党费')
  const option = page.getByRole('option', { name: '活动' }).first()
  await expect(option).toContainText('交纳党费')
  await expectGoodAtBothSizes(page)
  await option.click()
  await expect(page).toHaveURL(/\/activities\/[0-9a-f-]{36}/)
})
