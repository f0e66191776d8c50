import { expect, type Page } from '@playwright/test'
import { z } from 'zod'
import { inWords, openRenewalPlan, planIdOf, planNow, showView } from './support/plans.ts'
import { expectGoodAtBothSizes, expectGoodScreen, settled } from './support/screens.ts'
import { test } from './support/test.ts'

const indicator = '审批时间'
const objective = '审批再提速'
const planName = '市住建局2026年党建与业务工作计划'

test('A reading changes the picture of before and after and the progress of its objective', async ({ people }) => {
  const page = await people.as('zhujian.yewu')
  const planId = await openRenewalPlan(page)
  const before = await objectiveNow(page, planId)
  const value = before.value === 60 ? 45 : 60
  await showView(page, '路线图')
  const row = page.getByRole('row').filter({ hasText: objective })
  await expect(row).toContainText(`${before.percent}%`)

  await row.getByRole('link', { name: indicator }).click()
  const picture = page.getByRole('region', { name: '变化' })
  await expect(picture.getByRole('img', { name: `折线：从 180 到 ${before.value}` })).toBeVisible()
  await expectGoodAtBothSizes(page)
  await page.getByRole('textbox', { name: '读数（天）' }).fill('一百天')
  await page.getByRole('button', { name: '填报', exact: true }).click()
  await expect(page.getByText('请填数字，例如 17.69')).toBeVisible()
  await page.getByRole('textbox', { name: '读数（天）' }).fill(String(value))
  await chooseFreeDay(page, before.valueOn)
  await page.getByRole('button', { name: '填报', exact: true }).click()
  await expect(page.getByText(`已填报：${value} 天`)).toBeVisible()
  await expect(picture.getByRole('img', { name: `折线：从 180 到 ${value}` })).toBeVisible()
  await expectGoodScreen(page)

  const after = await objectiveNow(page, planId)
  expect(after.percent).not.toBe(before.percent)
  await page.getByRole('navigation', { name: '位置' }).getByRole('link', { name: planName }).click()
  await showView(page, '路线图')
  await expect(row).toContainText(`${after.percent}%`)
})

test('Another unit finds the plan neither by its link, nor in the list, nor by name', async ({ people }) => {
  const owner = await people.as('zhujian.yewu')
  await openRenewalPlan(owner)
  const planId = planIdOf(owner)

  const page = await people.as('shuiwu.dangwei')
  const missing = await mainOf(page, '/plans/00000000-0000-4000-8000-000000000000')
  expect(await mainOf(page, `/plans/${planId}`)).toBe(missing)
  await expectGoodAtBothSizes(page)

  await page.goto('/plans')
  await expect(page.getByRole('link', { name: /市税务局.*工作计划/u })).toBeVisible()
  await expect(page.getByText('共 1 条')).toBeVisible()
  await expect(page.getByText('市住建局')).toHaveCount(0)

  for (const name of [planName, objective]) {
    await page.keyboard.press('Control+k')
    const palette = page.getByRole('dialog', { name: '查找' })
    await palette.getByRole('combobox').fill(name)
    await expect(palette.getByText('没有找到')).toBeVisible()
    await expect(palette.getByRole('option')).toHaveCount(0)
    await page.keyboard.press('Escape')
  }
})

async function objectiveNow(page: Page, planId: string) {
  const plan = await planNow(page, planId)
  const found = plan.indicators.find((each) => each.name === indicator)
  const of = plan.objectives.find((each) => each.name === objective)
  return { value: found?.value ?? 0, valueOn: found?.valueOn ?? '', percent: of?.progress.percent ?? 0 }
}

const Me = z.object({ today: z.string() })

/** Today stands in the field; where today already has its reading, the day after the last one. */
async function chooseFreeDay(page: Page, lastDay: string): Promise<void> {
  const { today } = Me.parse(await (await page.request.get('/api/access.whoAmI')).json())
  if (lastDay < today) return
  throw new Error(`${inWords(today)} already has a reading: start the server on a fresh directory`)
}

async function mainOf(page: Page, address: string): Promise<string> {
  await page.goto(address)
  await expect(page.getByRole('main').getByRole('heading')).toBeVisible()
  await settled(page)
  return page.getByRole('main').innerText()
}
