import { listOwners as contract } from '@hepai/contract/planning'
import { expect, type Page } from '@playwright/test'
import { openRenewalPlan, planNow, rowOf, showView, taskNamed } from './support/plans.ts'
import { expectGoodScreen } from './support/screens.ts'
import { thisYear } from './support/days.ts'
import { test } from './support/test.ts'

const task = '方案审查和批复'

test('An owner is found by typing, in the panel and in the list, with the keyboard alone', async ({ people }) => {
  const page = await people.as('zhujian.dangwei')
  const planId = await openRenewalPlan(page)
  await showView(page, '清单')
  const before = taskNamed(await planNow(page, planId), task)
  const { name, initials } = await somebodyFarDown(page, planId)
  const owner = async () => taskNamed(await planNow(page, planId), task).ownerName

  await rowOf(page, task).getByRole('button', { name: task }).click()
  const panel = page.getByRole('dialog', { name: task })
  const field = panel.getByRole('combobox', { name: '责任人' })
  await field.click()
  await expect(panel.getByText(/^只列出前 50 人/u)).toBeVisible()
  await field.fill(initials)
  await expect(panel.locator('.ant-select-item-option').filter({ hasText: name })).toBeVisible()
  await field.fill('查无此人')
  await expect(panel.getByText('没有符合的结果')).toBeVisible()
  await expectGoodScreen(page)
  await field.fill(name)
  await expect(panel.locator('.ant-select-item-option')).toHaveCount(1)
  await field.press('Enter')
  await expect.poll(owner).toBe(name)
  await expect(panel.locator('.ant-select').filter({ hasText: name })).toBeVisible()
  await page.reload()
  await expect(panel.locator('.ant-select').filter({ hasText: name })).toBeVisible()
  await page.keyboard.press('Escape')

  const cell = rowOf(page, task).getByRole('gridcell', { name })
  await cell.click()
  await page.keyboard.press('Enter')
  const editor = rowOf(page, task).getByRole('combobox', { name: '责任人' })
  await expect(editor).toBeFocused()
  await page.keyboard.press('Escape')
  await expect(editor).toHaveCount(0)
  await page.keyboard.press('Enter')
  await expect(page.locator('.ant-select-item-option').first()).toBeVisible()
  await page.keyboard.press('Tab')
  await expect(editor).toHaveCount(0)
  expect(await owner()).toBe(name)
  await cell.click()
  await page.keyboard.press('Enter')
  await editor.fill(before.ownerName ?? '')
  await expect(page.locator('.ant-select-item-option')).toHaveCount(1)
  await page.keyboard.press('Enter')
  await expect.poll(owner).toBe(before.ownerName)
})

test('A typed day is taken on leaving the field; what is no day is said and kept', async ({ people }) => {
  const page = await people.as('zhujian.dangwei')
  await openRenewalPlan(page)
  await page.getByRole('button', { name: '新增任务' }).click()
  const dialog = page.getByRole('dialog', { name: '新增任务' })
  await dialog.getByRole('textbox', { name: '名称' }).fill('只看日期')
  const day = dialog.getByRole('textbox', { name: /^不早于/u })
  for (const typed of ['2026.3.5', '2026/3/5', '20260305', '3月5日']) {
    await day.fill(typed)
    await day.press('Tab')
    await expect(day).toHaveValue(`${typed.startsWith('2026') ? 2026 : thisYear()}年3月5日`)
    await day.fill('')
    await day.press('Tab')
    await expect(day).toHaveValue('')
  }
  await day.fill('下周二')
  await day.press('Tab')
  await expect(dialog.getByText('看不懂“下周二”')).toBeVisible()
  await expect(day).toHaveValue('下周二')
  await expect(page.locator('.ant-picker-dropdown:visible')).toHaveCount(0)
  await expectGoodScreen(page)
  await dialog.getByRole('button', { name: '新增', exact: true }).click()
  await expect(day).toBeFocused()
  await day.fill('2026年3月6日')
  await day.press('Tab')
  await expect(dialog.getByText('看不懂“下周二”')).toHaveCount(0)
})

test('What is pasted stays when the window is made narrow and wide again', async ({ people }) => {
  const page = await people.as('zhujian.dangwei')
  await openRenewalPlan(page)
  await showView(page, '清单')
  await page.getByRole('button', { name: '粘贴表格' }).click()
  const area = page.getByRole('textbox', { name: '表格内容' })
  await area.fill('任务\t工期\n核对名册\t3')
  const size = page.viewportSize() ?? { width: 1280, height: 800 }
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('button', { name: '新增 1 项' })).toBeEnabled()
  await page.setViewportSize(size)
  await expect(area).toHaveValue('任务\t工期\n核对名册\t3')
})

/** Somebody whom the list does not hold before anything is typed. */
async function somebodyFarDown(page: Page, planId: string) {
  const owners = async (search: string) =>
    contract.output.parse(
      await (await page.request.get(`/api/planning.listOwners?planId=${planId}&search=${search}`)).json(),
    )
  const first = new Set((await owners('')).items.map((each) => each.id))
  for (const initials of 'abcdefghijklmnopqrstuvwxyz') {
    const found = (await owners(initials)).items.find((each) => !first.has(each.id))
    if (found !== undefined) return { name: found.name, initials }
  }
  throw new Error('nobody beyond the first fifty')
}
