import { expect } from '@playwright/test'
import { clickLink, drawLink, fitFlow, link, step } from './support/flow.ts'
import { contentOf, openRenewalPlan, planNow, rowOf, showView, taskNamed, undo } from './support/plans.ts'
import { expectGoodScreen } from './support/screens.ts'
import { test } from './support/test.ts'

const from = '一期施工招标'
const to = '清水塘片区一期开工'
const added = '一期开工前党员安全交底'

test('A step of a branch put between two steps of a department is planned at once; a loop is refused by name; undo restores', async ({
  people,
}) => {
  const page = await people.as('zhujian.dangwei')
  const planId = await openRenewalPlan(page)
  const before = await planNow(page, planId)
  const branch = before.lanes.find((lane) => lane.name.startsWith('第一党支部'))?.name ?? ''

  await page.getByRole('searchbox', { name: '查找任务、责任人' }).fill('一期')
  await showView(page, '流程图')
  await expect(step(page, to)).toBeVisible()
  await fitFlow(page)
  await expectGoodScreen(page)
  await clickLink(page, from, to)
  const sheet = page.getByRole('dialog', { name: `${from} → ${to}` })
  await expectGoodScreen(page)
  await sheet.getByRole('button', { name: '在此处插入一步' }).click()
  const naming = page.getByRole('dialog', { name: '在此处插入一步' })
  await naming.getByRole('textbox', { name: '步骤名称' }).fill(added)
  await naming.getByRole('combobox', { name: '责任组织' }).selectOption({ label: branch })
  await naming.getByRole('button', { name: '新增', exact: true }).click()
  await expect(step(page, added)).toBeVisible()
  await expect(link(page, from, added)).toBeAttached()
  await expect(link(page, added, to)).toBeAttached()

  await showView(page, '时间表')
  await expect(rowOf(page, added)).toBeVisible()
  const during = await planNow(page, planId)
  expect(taskNamed(during, added).organizationName).toBe(branch)
  expect(taskNamed(during, added).startOn > taskNamed(during, from).endOn).toBe(true)
  expect(taskNamed(during, to).endOn >= taskNamed(during, added).endOn).toBe(true)

  await showView(page, '流程图')
  await expect(step(page, added)).toBeVisible()
  await fitFlow(page)
  await drawLink(page, to, added)
  const refusal = page.getByRole('alert').filter({ hasText: '循环' })
  await expect(refusal).toContainText(to)
  await expect(refusal).toContainText(added)
  await expectGoodScreen(page)
  await page.keyboard.press('Escape')
  expect(contentOf(await planNow(page, planId))).toEqual(contentOf(during))

  await undo(page)
  await expect(step(page, added)).toHaveCount(0)
  expect(contentOf(await planNow(page, planId))).toEqual(contentOf(before))
})
