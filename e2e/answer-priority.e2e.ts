import { expect, type Page } from '@playwright/test'
import { expectGoodAtBothSizes } from './support/screens.ts'
import { test } from './support/test.ts'

const answer = '产业链党建联盟牵头，住房保障科和第三党支部负责重点项目用地服务。'
const changed = `${answer}每季度通报一次。`

test('A unit writes how it answers a priority of the city, changes it, and the 工委 reads it', async ({ people }) => {
  const page = await people.as('zhujian.dangwei')
  await toPriorities(page)
  const unit = page.getByRole('row').filter({ hasText: '市住房和城乡建设局' })
  await unit.getByRole('button', { name: /如何承接.*重点产业链/u }).click()
  const dialog = page.getByRole('dialog', { name: /市住房和城乡建设局承接“.*重点产业链/u })
  await expectGoodAtBothSizes(page)
  await write(page, answer)
  await expect(dialog).toBeHidden()
  await expect(unit.getByRole('button', { name: '已写明' })).toBeVisible()

  await unit.getByRole('button', { name: '已写明' }).click()
  await page.getByRole('button', { name: '修改承接安排' }).click()
  await expect(page.getByRole('textbox', { name: '承接安排' })).toHaveValue(answer)
  await write(page, changed)

  const staff = await people.as('gongwei')
  await toPriorities(staff)
  const seen = staff.getByRole('row').filter({ hasText: '市住房和城乡建设局' })
  await seen.getByRole('button', { name: '已写明' }).click()
  await expect(staff.getByText(changed)).toBeVisible()
  await expect(staff.getByRole('button', { name: '修改承接安排' })).toHaveCount(0)

  // Blank means that the unit does not answer it any more.
  await unit.getByRole('button', { name: '已写明' }).click()
  await page.getByRole('button', { name: '修改承接安排' }).click()
  await write(page, '')
  await expect(unit.getByRole('button', { name: /如何承接.*重点产业链/u })).toBeVisible()
})

async function toPriorities(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '中心工作' }).click()
  await expect(page.getByRole('heading', { name: '中心工作', exact: true, level: 1 })).toBeVisible()
}

async function write(page: Page, text: string): Promise<void> {
  await page.getByRole('textbox', { name: '承接安排' }).fill(text)
  await page.getByRole('button', { name: '保存', exact: true }).click()
}
