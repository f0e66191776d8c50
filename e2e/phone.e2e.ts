import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectGoodScreen, phone } from './support/screens.ts'
import { test } from './support/test.ts'

const pictures = join(import.meta.dirname, '..', '.cache', 'e2e-pictures')

/** Each view, and something that must be readable in it. */
const contents = [
  ['清单', '辅具使用回访'],
  ['时间表', '辅具使用回访'],
  ['路线图', '残疾预防和康复服务'],
  ['流程图', '辅具使用回访'],
] as const

test('A member reads what to do, the list of plans and a plan on a phone', async ({ people }) => {
  mkdirSync(pictures, { recursive: true })
  const page = await people.as('canlian.dangyuan')
  await page.setViewportSize(phone)
  await page.goto('/todo')
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
  await expect(page.getByRole('link', { name: '辅具使用回访' })).toBeVisible()
  await keep(page, 'todo')

  await page.getByRole('link', { name: '谋划' }).click()
  const plan = page.getByRole('link', { name: /市残联.*工作计划/u })
  await expect(plan).toBeVisible()
  await keep(page, 'plans')

  await plan.click()
  await expect(page.getByRole('heading', { level: 1, name: /市残联.*工作计划/u })).toBeVisible()
  for (const [view, content] of contents) {
    await page.getByRole('button', { name: view, exact: true }).click()
    await expect(page.getByText(content).filter({ visible: true }).first()).toBeVisible()
    await keep(page, view)
  }
  await page.getByRole('button', { name: '清单', exact: true }).click()
  await page
    .getByRole('button', { name: /辅具使用回访/u })
    .first()
    .click()
  await expect(page.getByRole('dialog', { name: '辅具使用回访' })).toBeVisible()
  await keep(page, 'task')
})

/** The picture is for people to look at. */
async function keep(page: Page, name: string): Promise<void> {
  await expectGoodScreen(page)
  await page.screenshot({ path: join(pictures, `phone-${name}.png`) })
}
