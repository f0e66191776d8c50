import { expect, type Page } from '@playwright/test'
import { openRenewalPlan, planNow, showView } from './support/plans.ts'
import { expectGoodScreen, settled } from './support/screens.ts'
import { test } from './support/test.ts'

const first = '落实片区改造资金'
const second = '一期施工招标'
const contested = '党员监督岗驻点'

test('Two people edit one plan: both keep their changes, each sees the other’s, and a clash shows both versions', async ({
  people,
}) => {
  const here = await people.as('zhujian.dangwei')
  const there = await people.as('zhujian.yewu')
  const planId = await openRenewalPlan(here)
  await openRenewalPlan(there)
  await showView(here, '清单')
  await showView(there, '清单')
  const before = await planNow(here, planId)

  await Promise.all([rename(here, first, `${first}（甲）`), rename(there, second, `${second}（乙）`)])
  for (const page of [here, there]) {
    await expect(nameCell(page, `${first}（甲）`)).toBeVisible()
    await expect(nameCell(page, `${second}（乙）`)).toBeVisible()
  }
  await expect(there.getByRole('status').filter({ hasText: '刚刚修改了' })).toContainText(first)
  await expect(here.getByRole('status').filter({ hasText: '刚刚修改了' })).toContainText(second)

  await edit(there, contested)
  await there.keyboard.type('业务科室的写法')
  await rename(here, contested, '机关党委的写法')
  await expect(there.getByRole('status').filter({ hasText: '刚刚修改了' })).toContainText(contested)
  await settled(there)
  const typed = there.getByRole('textbox', { name: '任务' })
  await expect(typed).toHaveValue('业务科室的写法')
  await typed.press('Enter')
  const clash = there.getByRole('dialog', { name: '这部分内容刚刚被别人修改过' })
  await expect(clash).toContainText('机关党委的写法')
  await expect(clash).toContainText('业务科室的写法')
  await expectGoodScreen(there)
  await clash.getByRole('button', { name: '保留我填写的' }).click()
  await expect(nameCell(there, '业务科室的写法')).toBeVisible()
  await expect(nameCell(here, '业务科室的写法')).toBeVisible()

  await rename(here, '业务科室的写法', contested)
  await rename(here, `${first}（甲）`, first)
  await rename(here, `${second}（乙）`, second)
  const names = (plan: typeof before) => plan.tasks.map((each) => each.name).sort()
  await expect.poll(async () => names(await planNow(here, planId))).toEqual(names(before))
})

const nameCell = (page: Page, name: string) => page.getByRole('rowheader', { name })

async function edit(page: Page, name: string): Promise<void> {
  await nameCell(page, name).dblclick()
  await expect(page.getByRole('textbox', { name: '任务' })).toBeFocused()
}

async function rename(page: Page, from: string, to: string): Promise<void> {
  await edit(page, from)
  await page.keyboard.type(to)
  const saved = page.waitForResponse((answer) => answer.url().includes('/api/planning.editPlan'))
  await page.keyboard.press('Enter')
  expect((await saved).status()).toBe(200)
}
