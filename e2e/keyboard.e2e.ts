import { expect, type Locator, type Page } from '@playwright/test'
import { contentOf, planIdOf, planNow, taskNamed } from './support/plans.ts'
import { expectGoodScreen } from './support/screens.ts'
import { samplePassword, test } from './support/test.ts'

const planName = '市住建局2026年党建与业务工作计划'
const task = '编制片区更新方案'
const renamed = '编制片区更新方案（第二稿）'

test('Signing in, finding a plan, changing views, editing and undoing need no mouse', async ({ people }) => {
  const page = await people.stranger()
  await page.goto('/')
  await tabTo(page, page.getByRole('textbox', { name: '账号' }))
  await page.keyboard.type('zhujian.dangwei')
  await tabTo(page, page.getByLabel('密码'))
  await page.keyboard.type(samplePassword)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()

  await page.keyboard.press('Control+k')
  await expect(page.getByRole('combobox')).toBeFocused()
  await page.keyboard.type(planName)
  const plan = page.getByRole('option', { name: planName }).first()
  await expect(plan).toBeVisible()
  await expectGoodScreen(page)
  for (let step = 0; step < 10 && (await plan.getAttribute('aria-selected')) !== 'true'; step += 1) {
    await page.keyboard.press('ArrowDown')
  }
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: planName })).toBeVisible()

  for (const [key, view] of ['流程图', '时间表', '路线图', '清单'].entries()) {
    await page.keyboard.press(String(key + 1))
    await expect(page.getByRole('button', { name: view, exact: true })).toHaveAttribute('aria-pressed', 'true')
  }

  const before = await planNow(page, planIdOf(page))
  const cell = page.getByRole('rowheader', { name: task })
  await tabTo(page, page.getByRole('treegrid').getByRole('rowheader').first())
  for (let step = 0; step < 30 && !(await isFocused(cell)); step += 1) await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await page.keyboard.type(renamed)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('rowheader', { name: renamed })).toBeVisible()
  await expect.poll(async () => (await planNow(page, before.id)).tasks.map((each) => each.name)).toContain(renamed)
  expect(taskNamed(await planNow(page, before.id), renamed).id).toBe(taskNamed(before, task).id)

  await page.keyboard.press('Control+z')
  await expect(page.getByRole('rowheader', { name: renamed })).toHaveCount(0)
  await expect.poll(async () => contentOf(await planNow(page, before.id))).toEqual(contentOf(before))
})

async function tabTo(page: Page, place: Locator): Promise<void> {
  await expect(place).toBeVisible()
  for (let step = 0; step < 60; step += 1) {
    if (await isFocused(place)) return
    await page.keyboard.press('Tab')
  }
  await expect(place).toBeFocused()
}

const isFocused = (place: Locator): Promise<boolean> =>
  place.evaluateAll((found) => found.some((each) => each === document.activeElement))
