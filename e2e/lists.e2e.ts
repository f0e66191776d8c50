import { readFile } from 'node:fs/promises'
import { expect, type Page } from '@playwright/test'
import { contentOf, openRenewalPlan, planNow, showView, undo } from './support/plans.ts'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { test } from './support/test.ts'

test('A plan is put away, found again by its filter and taken out; columns are chosen and the list is taken out', async ({
  people,
}) => {
  const page = await people.as('canlian.dangwei')
  await toPlans(page)
  await hideColumn(page)
  const file = page.waitForEvent('download')
  await page.getByRole('button', { name: '导出表格' }).click()
  expect((await readFile(await (await file).path())).subarray(0, 2).toString()).toBe('PK')

  const name = await page.getByRole('rowheader').first().innerText()
  await page.getByRole('checkbox', { name: `选择${name}` }).check()
  await page.getByRole('button', { name: '归档 1 份' }).click()
  await expect(page.getByText(`已归档“${name}”`)).toBeVisible()
  await expect(page.getByRole('link', { name, exact: true })).toHaveCount(0)
  await page.getByRole('combobox', { name: '状态' }).selectOption('已归档')
  await expect(page).toHaveURL(/archived=true/u)
  await expectGoodAtBothSizes(page)

  await page.getByRole('link', { name, exact: true }).click()
  await expect(page.getByText(/这份计划已于.*归档，只能查看/u)).toBeVisible()
  await expect(page.getByRole('button', { name: '新增任务' })).toHaveCount(0)
  await page.getByRole('button', { name: '恢复计划' }).click()
  await expect(page.getByRole('button', { name: '新增任务' })).toBeVisible()
  await toPlans(page)
  await expect(page.getByRole('link', { name, exact: true })).toBeVisible()
})

test('A task goes to the next quarter by hand and by key, and both are taken back', async ({ people }) => {
  const page = await people.as('shuiwu.dangwei')
  await toPlans(page)
  await page.getByRole('rowheader').first().getByRole('link').click()
  await expect(page.getByRole('group', { name: '查看方式' })).toBeVisible()
  const planId = /\/plans\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? ''
  const before = await planNow(page, planId)
  const parents = new Set(before.tasks.map((task) => task.parentId))
  const task = before.tasks.find(
    (each) =>
      each.startedOn === null && each.kind === 'milestone' && !parents.has(each.id) && each.objectiveId !== null,
  )
  if (task === undefined) throw new Error('no milestone that may move')
  await showView(page, '路线图')
  await expectGoodAtBothSizes(page)

  await page.locator(`[data-chip="${task.id}"]`).focus()
  await page.keyboard.press('Alt+ArrowRight')
  await expect.poll(async () => startOf(page, planId, task.id)).not.toBe(task.startOn)
  await expect(page.locator(`[data-chip="${task.id}"]`)).toBeFocused()
  await undo(page)
  await expect.poll(async () => startOf(page, planId, task.id)).toBe(task.startOn)

  await dragToNextQuarter(page, task.id)
  await expect.poll(async () => startOf(page, planId, task.id)).not.toBe(task.startOn)
  await undo(page)
  expect(contentOf(await planNow(page, planId))).toEqual(contentOf(before))
})

test('A pasted 责任人 is the person of that name; an unknown one is named with what to do', async ({ people }) => {
  const page = await people.as('zhujian.dangwei')
  const planId = await openRenewalPlan(page)
  const before = await planNow(page, planId)
  const owner = before.tasks.find((each) => each.ownerName !== null)?.ownerName ?? ''
  await showView(page, '清单')
  await page.getByRole('button', { name: '粘贴表格' }).click()
  const area = page.getByRole('textbox', { name: '表格内容' })
  await area.fill('任务\t责任人\n核对名册\t查无此人')
  await expect(page.getByText(/本单位没有“查无此人”，请核对姓名/u)).toBeVisible()
  await expect(page.getByRole('button', { name: '新增 1 项' })).toBeDisabled()
  await expectGoodScreen(page)
  await area.fill(`任务\t责任人\n核对名册\t${owner}`)
  await page.getByRole('button', { name: '新增 1 项' }).click()
  await expect
    .poll(async () => (await planNow(page, planId)).tasks.find((each) => each.name === '核对名册')?.ownerName)
    .toBe(owner)
  // What was done can still be taken back after the page was loaded anew.
  await page.reload()
  await undo(page)
  expect(contentOf(await planNow(page, planId))).toEqual(contentOf(before))
})

test('Every list takes its filter from the address and reads well at both sizes', async ({ people }) => {
  const office = await people.as('zhujian.dangwei')
  for (const address of [
    '/indicators?search=审批',
    '/organizations?search=党支部',
    '/people?search=陈',
    '/activities',
  ]) {
    await office.goto(address)
    await expect(office.getByRole('button', { name: '导出表格' })).toBeVisible()
    await expect(office.getByText(/显示的列/u)).toBeVisible()
    await expectGoodAtBothSizes(office)
  }
  const system = await people.as('sysadmin')
  await system.goto('/settings/accounts?state=active')
  await expectGoodAtBothSizes(system)
  const auditor = await people.as('auditor')
  await auditor.goto('/settings/audit')
  await expect(auditor.getByRole('button', { name: '导出表格' })).toBeVisible()
})

async function toPlans(page: Page): Promise<void> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '计划', exact: true }).click()
  await expect(page.getByRole('table', { name: '计划' })).toBeVisible()
}

/** The choice outlives a reload. */
async function hideColumn(page: Page): Promise<void> {
  await page.getByRole('button', { name: '显示的列' }).click()
  await page.getByRole('group', { name: '显示的列' }).getByRole('checkbox', { name: '起止' }).uncheck()
  await expect(page.getByRole('columnheader', { name: '起止' })).toHaveCount(0)
  await page.reload()
  await expect(page.getByRole('columnheader', { name: '单位' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: '起止' })).toHaveCount(0)
  await page.getByRole('button', { name: '显示的列（隐藏 1 列）' }).click()
  await page.getByRole('button', { name: '全部显示' }).click()
  await expect(page.getByRole('columnheader', { name: '起止' })).toBeVisible()
  await page.keyboard.press('Escape')
}

const startOf = async (page: Page, planId: string, taskId: string) =>
  (await planNow(page, planId)).tasks.find((each) => each.id === taskId)?.startOn

async function dragToNextQuarter(page: Page, taskId: string): Promise<void> {
  const chip = page.locator(`[data-chip="${taskId}"]`)
  const next = chip.locator('xpath=ancestor::*[@role="cell"]/following-sibling::*[1]')
  await chip.scrollIntoViewIfNeeded()
  await next.scrollIntoViewIfNeeded()
  const [from, to] = [await chip.boundingBox(), await next.boundingBox()]
  if (from === null || to === null) throw new Error('nothing to drag')
  await page.mouse.move(from.x + 12, from.y + 8)
  await page.mouse.down()
  await page.mouse.move(from.x + 40, from.y + 8, { steps: 3 })
  await page.mouse.move(to.x + 20, to.y + 10, { steps: 6 })
  await page.mouse.up()
}
