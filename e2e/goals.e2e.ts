import { expect, type Locator, type Page } from '@playwright/test'
import { contentOf, openRenewalPlan, planNow, showView, undo } from './support/plans.ts'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { test } from './support/test.ts'

const objective = '支部到一线解难题'
const partner = '审批再提速'
const initiative = '红色先锋助审批'
const indicator = '群众来访积案'

test('Objectives of two lines, what joins them and an indicator are written, read in the roadmap, and taken back', async ({
  people,
}) => {
  const page = await people.as('zhujian.dangwei')
  const planId = await openRenewalPlan(page)
  const before = await planNow(page, planId)
  await page.getByRole('button', { name: '目标与指标' }).click()
  await expect(drawer(page, '目标与指标').getByRole('region', { name: '党建目标' })).toBeVisible()
  await expectGoodAtBothSizes(page)

  await addObjective(page)
  await joinObjectives(page)
  await addIndicator(page)

  await showInRoadmap(page)
  await enterReading(page)
  await undoIndicator(page, planId)

  await undo(page)
  await undo(page)
  expect(contentOf(await planNow(page, planId))).toEqual(contentOf(before))
})

const drawer = (page: Page, name: string): Locator => page.getByRole('dialog', { name })
const list = (page: Page): Locator => drawer(page, '目标与指标')
const item = (page: Page, part: string, name: string): Locator =>
  list(page).getByRole('region', { name: part }).getByRole('listitem', { name, exact: true })

async function addObjective(page: Page): Promise<void> {
  await list(page).getByRole('button', { name: '新增党建目标' }).click()
  const form = drawer(page, '新增目标')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form.getByRole('textbox', { name: '名称' })).toBeFocused()
  await expect(form).toContainText('请填写名称。')
  await form.getByText('更多', { exact: true }).click()
  await expectGoodAtBothSizes(page)
  await form.getByRole('textbox', { name: '名称' }).fill(objective)
  await form.getByRole('button', { name: '保存' }).click()
  await expect(item(page, '党建目标', objective)).toBeVisible()
}

async function joinObjectives(page: Page): Promise<void> {
  await list(page).getByRole('button', { name: '新增融合项目' }).click()
  const form = drawer(page, '新增融合项目')
  await form.getByRole('textbox', { name: '名称' }).fill(initiative)
  await form.getByRole('checkbox', { name: objective }).check()
  await expect(form).toContainText('再连上一个业务目标')
  await expectGoodAtBothSizes(page)
  await form.getByRole('checkbox', { name: partner }).check()
  await expect(form).not.toContainText('再连上一个业务目标')
  await form.getByRole('combobox', { name: '结合点' }).selectOption('痛点')
  await form.getByRole('textbox', { name: '结合点说明' }).fill('审批慢，群众反复跑')
  await form.getByRole('combobox', { name: '模式' }).selectOption('党建+为民服务')
  await form.getByRole('button', { name: '保存' }).click()
  const band = item(page, '融合项目', initiative)
  await expect(band).toContainText('痛点 · 党建+为民服务')
  await expect(band).toContainText(partner)
}

async function addIndicator(page: Page): Promise<void> {
  await list(page)
    .getByRole('button', { name: `为“${objective}”新增指标` })
    .click()
  const form = drawer(page, '新增指标')
  await form.getByRole('textbox', { name: '名称' }).fill(indicator)
  await form.getByRole('textbox', { name: '单位' }).fill('件')
  await form.getByRole('textbox', { name: '基期值' }).fill('十')
  await form.getByRole('textbox', { name: '目标值' }).fill('5')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(form).toContainText('请填数字')
  await form.getByText('更多', { exact: true }).click()
  await expectGoodAtBothSizes(page)
  await form.getByRole('textbox', { name: '基期值' }).fill('10')
  await form.getByRole('button', { name: '保存' }).click()
  await expect(item(page, '党建目标', objective)).toContainText('基期 10 → 现在 未填报 → 目标 5 件')
  await expectGoodAtBothSizes(page)
}

async function showInRoadmap(page: Page): Promise<void> {
  await page.keyboard.press('Escape')
  await expect(list(page)).toBeHidden()
  await showView(page, '路线图')
  const table = page.getByRole('table', { name: /路线图/u })
  await expect(table.getByRole('link', { name: indicator })).toContainText('10 → 5 件')
  await expectGoodScreen(page)
  await table.getByRole('button', { name: initiative }).click()
  await expect(list(page).getByRole('button', { name: `修改融合项目“${initiative}”` })).toBeFocused()
  await page.keyboard.press('Escape')
  await table.getByRole('link', { name: indicator }).click()
}

async function enterReading(page: Page): Promise<void> {
  await page.getByRole('textbox', { name: '读数（件）' }).fill('8')
  await page.getByRole('button', { name: '填报', exact: true }).click()
  await expect(page.getByText('已填报：8 件')).toBeVisible()
  await page
    .getByRole('navigation', { name: '位置' })
    .getByRole('link', { name: /工作计划/u })
    .click()
  await page.getByRole('button', { name: '目标与指标' }).click()
  await expect(item(page, '党建目标', objective)).toContainText('基期 10 → 现在 8 → 目标 5 件')
}

/** Removed with its reading told of, brought back by the toast, and then its adding taken back. */
async function undoIndicator(page: Page, planId: string): Promise<void> {
  await item(page, '党建目标', objective)
    .getByRole('button', { name: `修改指标“${indicator}”` })
    .click()
  await drawer(page, '修改指标').getByRole('button', { name: '删除' }).click()
  const ask = drawer(page, `删除指标“${indicator}”`)
  await expect(ask).toContainText('它的 1 条读数随之不再显示。')
  await expectGoodScreen(page)
  await ask.getByRole('button', { name: '删除指标' }).click()
  await expect(list(page).getByRole('link', { name: indicator })).toHaveCount(0)
  // Notices of the steps before may still be standing, each with its own button.
  const notice = list(page).getByRole('status').locator('.hp-toast').filter({ hasText: indicator }).last()
  await notice.getByRole('button', { name: '撤销' }).click()
  await expect(list(page).getByRole('link', { name: indicator })).toBeVisible()
  await expect(item(page, '党建目标', objective)).toContainText('现在 8')
  await page.keyboard.press('Escape')
  await undo(page)
  expect((await planNow(page, planId)).indicators.map((each) => each.name)).not.toContain(indicator)
}
