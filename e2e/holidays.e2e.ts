import { expect } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { test } from './support/test.ts'

const notice = `一、元旦：1月1日至3日放假，共3天。
二、春节：2月5日至11日放假调休，共8天。1月31日（周日）、2月13日（周六）上班。
三、清明节：4月5日（周一）放假，与周末连休。
四、劳动节：5月1日至5日放假调休，共5天。5月8日（周六）上班。`

test('The system administrator pastes the notice of the holidays, mends what does not add up, and takes it back', async ({
  people,
}) => {
  const page = await people.as('sysadmin')
  await page.goto('/settings/calendar?year=2027')
  await expect(page.getByText('2027年的放假安排还没有录入')).toBeVisible()
  await page.getByRole('button', { name: '录入放假安排' }).click()
  const dialog = page.getByRole('dialog', { name: '录入2027年放假安排' })
  const text = dialog.getByRole('textbox', { name: '放假通知原文' })
  await text.fill('请各单位做好值班')
  await expect(dialog.getByText('没有找到节日')).toBeVisible()
  await text.fill(notice)
  await expect(dialog.getByText('原文写的是共8天，读出7天，请核对。')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /^录入 \d+ 天$/ })).toHaveCount(0)
  await expectGoodScreen(page)
  await text.fill(notice.replace('共8天', '共7天'))
  await expect(dialog.getByText('2月5日至2月11日放假，共7天。')).toBeVisible()
  await dialog.getByRole('button', { name: '录入 13 天' }).click()
  await expect(page.getByText('已录入2027年放假安排 13 天')).toBeVisible()
  await expect(page.getByText('2027年的放假安排还没有录入')).toHaveCount(0)
  await expectGoodAtBothSizes(page)

  await page.getByRole('button', { name: '撤销', exact: true }).click()
  await expect(page.getByText('2027年的放假安排还没有录入')).toBeVisible()
})
