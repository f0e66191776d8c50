import { type PlanView, PlanView as planShape } from '@hepai/contract/planning-shapes'
import { expect, type Locator, type Page } from '@playwright/test'
import { z } from 'zod'

const PlanList = z.object({ items: z.array(z.object({ id: z.string(), name: z.string() })) })

/** The plan of 市住建局 with 城市更新, found as a person of that unit finds it: two clicks from 待办. */
export async function openRenewalPlan(page: Page): Promise<string> {
  await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '计划', exact: true }).click()
  await page.getByRole('link', { name: /市住建局.*工作计划/u }).click()
  await expect(page.getByText('城市更新', { exact: true }).first()).toBeVisible()
  return planIdOf(page)
}

export function planIdOf(page: Page): string {
  return /\/plans\/([0-9a-f-]{36})/u.exec(page.url())?.[1] ?? ''
}

export async function plansOf(page: Page) {
  const answer = await page.request.get('/api/planning.listPlans')
  return PlanList.parse(await answer.json()).items
}

/** The plan as the server has it now, for comparing before and after. */
export async function planNow(page: Page, planId: string): Promise<PlanView> {
  const answer = await page.request.get(`/api/planning.showPlan?planId=${planId}`, { maxRetries: 3 })
  return planShape.parse(await answer.json())
}

/** Grow with every change, or change at midnight. */
const passing = new Set(['version', 'seq', 'today', 'light'])

/** All that people wrote and all that follows from it, in an order of its own, to compare before and after. */
export function contentOf(plan: PlanView): unknown {
  const byId = <T extends { readonly id: string }>(things: readonly T[]) =>
    [...things].sort((one, other) => one.id.localeCompare(other.id))
  const { tasks, dependencies, objectives, initiatives, indicators } = plan
  const ordered = {
    ...plan,
    tasks: byId(tasks),
    dependencies: byId(dependencies),
    objectives: byId(objectives),
    initiatives: byId(initiatives),
    indicators: byId(indicators),
  }
  const text = JSON.stringify(ordered, (key, value: unknown) => (passing.has(key) ? undefined : value))
  return z.unknown().parse(JSON.parse(text))
}

export function taskNamed(plan: PlanView, name: string) {
  const task = plan.tasks.find((each) => each.name === name)
  if (task === undefined) throw new Error(`no task named ${name}`)
  return task
}

export async function showView(page: Page, name: '流程图' | '时间表' | '路线图' | '清单'): Promise<void> {
  const button = page.getByRole('group', { name: '查看方式' }).getByRole('button', { name, exact: true })
  await button.click()
  await expect(button).toHaveAttribute('aria-pressed', 'true')
}

/** One row of the timetable or of the list, by the name of its task. */
export function rowOf(page: Page, task: string): Locator {
  return page.getByRole('treegrid').getByRole('row').filter({ hasText: task })
}

export async function undo(page: Page): Promise<void> {
  const answer = page.waitForResponse((each) => each.url().includes('/api/planning.editPlan'))
  await page.getByRole('button', { name: '撤销', exact: true }).first().click()
  expect((await answer).status()).toBe(200)
}

/** 2026-03-05 as 2026年3月5日. */
export function inWords(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
