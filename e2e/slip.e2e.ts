import type { PlanView } from '@hepai/contract/planning-shapes'
import { expect, type Page } from '@playwright/test'
import { contentOf, inWords, openRenewalPlan, planNow, rowOf, showView, taskNamed, undo } from './support/plans.ts'
import { expectGoodScreen } from './support/screens.ts'
import { test } from './support/test.ts'
import { dragBar } from './support/timetable.ts'

const moved = '召开居民议事会，讨论方案'
const successor = '方案审查和批复'
const days = 21

test('A task dragged three weeks later pushes its successors, says why, changes every view, and comes back by undo', async ({
  people,
}) => {
  const page = await people.as('zhujian.dangwei')
  const planId = await openRenewalPlan(page)
  const before = await planNow(page, planId)
  const start = taskNamed(before, moved).startOn
  const steps = await stepsShown(page)
  const roadmap = await roadmapShown(page)
  await showView(page, '时间表')
  await expectGoodScreen(page)

  await dragBar(page, rowOf(page, moved), days)
  const effects = page.getByRole('status').filter({ hasText: '预计完成由' })
  await expect(effects).toContainText(`预计完成由${inWords(before.endOn)}推迟到`)
  await expect(effects).toContainText(/带动 \d+ 项任务/u)
  await effects.getByRole('button', { name: '查看影响' }).click()
  await expect(
    effects.getByRole('listitem').filter({ has: page.getByRole('button', { name: successor }) }),
  ).toContainText(/推迟 \d+ 个工作日/u)
  await expectGoodScreen(page)

  const after = await planNow(page, planId)
  const slipped = taskNamed(after, successor)
  expect(daysBetween(start, taskNamed(after, moved).startOn)).toBe(days)
  expect(after.endOn > before.endOn).toBe(true)
  await expect(page.getByText(inWords(after.endOn)).first()).toBeVisible()
  await expect(page.getByText(/比基线晚 \d+ 个工作日/u).first()).toBeVisible()
  expect(new Set(criticalNames(after))).not.toEqual(new Set(criticalNames(before)))
  await expect(page.getByRole('button', { name: `${criticalNames(after).length} 项`, exact: true })).toBeVisible()

  await successorSaysWhy(page, slipped.slipBecause ?? 'nothing')

  expect(await stepsShown(page)).toEqual(steps)
  expect(await roadmapShown(page)).not.toEqual(roadmap)

  await undo(page)
  await expect(page.getByText(`预计完成由${inWords(after.endOn)}提前到${inWords(before.endOn)}`)).toBeVisible()
  expect(contentOf(await planNow(page, planId))).toEqual(contentOf(before))
})

async function successorSaysWhy(page: Page, why: string): Promise<void> {
  await rowOf(page, successor).getByRole('button', { name: successor }).click()
  const panel = page.getByRole('dialog', { name: successor })
  await expect(panel).toContainText('推迟原因')
  await expect(panel).toContainText(why)
  await expect(panel).toContainText(moved)
  await expectGoodScreen(page)
  await page.keyboard.press('Escape')
}

/** The steps of the flow and what each waits for, as its list tells them. */
async function stepsShown(page: Page): Promise<readonly string[]> {
  await showView(page, '流程图')
  await page.getByRole('button', { name: '步骤清单' }).click()
  const list = page.getByRole('region', { name: '步骤清单' })
  await expect(list.getByRole('button', { name: moved })).toBeVisible()
  await expectGoodScreen(page)
  const steps = await list
    .getByRole('listitem')
    .evaluateAll((items) =>
      items.map((item) => [item.querySelector('button')?.textContent, item.lastElementChild?.textContent].join('，')),
    )
  return steps.sort()
}

async function roadmapShown(page: Page): Promise<string> {
  await showView(page, '路线图')
  const table = page.getByRole('table', { name: /路线图/u })
  await expect(table).toContainText('季度')
  await expectGoodScreen(page)
  return table.innerText()
}

const criticalNames = (plan: PlanView) => plan.tasks.filter((each) => each.isCritical).map((each) => each.name)

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000
