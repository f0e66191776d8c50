import { expect, type Page } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { sampleYear, thisYear } from './support/days.ts'
import { test } from './support/test.ts'

test('A party office sets a campaign, sees what each branch held of it, and every figure opens its records', async ({
  people,
}) => {
  const page = await people.as('dangxiao.dangwei')
  await page.goto('/activities/campaigns')
  await expect(page.getByRole('row', { name: /一月一课一片一实践/u })).toBeVisible()
  await expectGoodAtBothSizes(page)

  await page.getByRole('button', { name: '设置专题' }).click()
  await page.getByRole('textbox', { name: '名称' }).fill('冬季宣讲')
  await page.getByLabel('开始日期').fill('2025年1月1日')
  await page.keyboard.press('Enter')
  await page.getByRole('checkbox', { name: '微宣讲' }).check()
  await page.getByRole('combobox', { name: '次数要求' }).selectOption({ label: '不作要求' })
  // Early in a year the city has not set its priorities yet.
  const hasPriorities = sampleYear() === thisYear()
  if (hasPriorities) await page.getByRole('combobox', { name: '服务的中心工作' }).selectOption({ label: '基层治理' })
  await expectGoodScreen(page)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '冬季宣讲' })).toBeVisible()
  await expect(page.getByRole('region', { name: '各组织开展情况' })).toContainText('不排名')
  if (hasPriorities) await expect(page.getByRole('region', { name: '要求与合计' })).toContainText('基层治理')
  await expectGoodAtBothSizes(page)

  const total = page.getByRole('region', { name: '要求与合计' }).getByRole('link').first()
  const [, sessions = ''] = /^(\d+) 场次/u.exec(await total.innerText()) ?? []
  expect(Number(sessions)).toBeGreaterThan(0)
  await total.click()
  await expect(page).toHaveURL(/campaign=/u)
  await expect(page.getByRole('list', { name: '合计' })).toContainText(`${sessions} 场次`)
  await expect(page.getByRole('search').locator('..').getByRole('status')).toContainText(sessions)

  await page.goBack()
  await page.getByRole('button', { name: '撤下' }).click()
  await page.getByRole('textbox', { name: '原因' }).fill('与“理论宣讲进基层”重复')
  await page.getByRole('dialog').getByRole('button', { name: '撤下' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '专题活动' })).toBeVisible()
  await expect(page.getByRole('row', { name: /冬季宣讲/u })).toHaveCount(0)
})

test('The sums at the head of the list are those of the page: 42 talks, 8,064 listeners', async ({ people }) => {
  const page = await people.as('dangxiao.dangwei')
  await page.goto('/activities?kind=micro_talk')
  const sums = page.getByRole('list', { name: '合计' })
  await expect(sums).toContainText('42 场次')
  await expect(sums).toContainText('受众 8,064 人次')
  await page.goto('/activities?kind=micro_service')
  await expect(sums).toContainText('服务 1,716 小时')
  await expectGoodAtBothSizes(page)
})

test('A question goes from a session of research to a finding, an adoption and a task', async ({ people }) => {
  const page = await people.as('dangxiao.dangwei')
  await page.goto('/activities/topics')
  await expect(page.getByRole('row', { name: /县域产业园区/u })).toBeVisible()
  await expectGoodAtBothSizes(page)
  await page.getByRole('button', { name: '登记课题' }).click()
  await page.getByRole('textbox', { name: '题目' }).fill('宣讲怎样让群众坐得住')
  await page.getByRole('textbox', { name: '要弄清的问题' }).fill('哪些题目群众愿意听，哪些中途离场？')
  await expectGoodScreen(page)
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '宣讲怎样让群众坐得住' })).toBeVisible()

  await page.getByRole('button', { name: '列入活动' }).click()
  await page.getByRole('button', { name: /列入：三个小区/u }).click()
  await expect(page.getByRole('region', { name: '调研活动' }).getByRole('link', { name: /三个小区/u })).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()

  const found = page.getByRole('region', { name: '结论与采纳' })
  await found.getByRole('button', { name: '登记结论' }).click()
  await found.getByRole('textbox', { name: '结论', exact: true }).fill('讲身边事的场次，中途离场最少。')
  await found.getByRole('button', { name: '保存' }).click()
  await found.getByRole('button', { name: /登记采纳/u }).click()
  await found.getByRole('textbox', { name: '谁采纳' }).fill('校（院）委')
  await found.getByRole('textbox', { name: '定了什么' }).fill('宣讲课先到一个社区试讲再排场次')
  await found.getByRole('button', { name: '保存' }).click()
  await expect(found).toContainText('校（院）委采纳')
  await found.getByRole('button', { name: /落到任务/u }).click()
  await found.getByRole('combobox', { name: '方式' }).selectOption({ label: '关联已有任务' })
  await found.getByRole('combobox', { name: '计划' }).selectOption({ index: 1 })
  await found.getByRole('combobox', { name: '任务' }).selectOption({ label: '到各地开展理论宣讲' })
  await found.getByRole('button', { name: '落到任务', exact: true }).click()
  await expect(found.getByRole('link', { name: '到各地开展理论宣讲' })).toBeVisible()
  await expect(page.getByText('由任务继续推进')).toBeVisible()
  await expectGoodAtBothSizes(page)

  await page.getByRole('link', { name: /三个小区/u }).click()
  await expect(page.getByRole('region', { name: '所属调研课题' })).toContainText('宣讲怎样让群众坐得住')
  await expectGoodAtBothSizes(page)
})

test('A unit sees who is late and why, the year of its branches, and mends or puts off a 两张皮问题 on its own page', async ({
  people,
}) => {
  const page = await people.as('dangxiao.dangwei')
  await page.goto('/duties')
  await expect(page.getByRole('table', { name: '一览' })).toBeVisible()
  await expectGoodAtBothSizes(page)
  await page.goto('/duties/year')
  await expect(page.getByRole('link', { name: /第二党支部（教务与学员）5月：已办/u })).toBeVisible()
  await expectGoodAtBothSizes(page)

  await page.goto('/organizations')
  await page.getByRole('main').getByText('市委党校（行政学院）', { exact: true }).click()
  const problems = page.getByRole('region', { name: '两张皮问题' })
  const apart = problems.getByRole('listitem').filter({ hasText: '业务任务没有责任支部' })
  const task = await taskIn(apart.first())
  await apart
    .first()
    .getByRole('button', { name: `暂不处理：${task}` })
    .click()
  await page.getByRole('textbox', { name: '原因' }).fill('由外单位承担')
  await page.getByRole('dialog').getByRole('button', { name: '暂不处理' }).click()
  await problems.getByText(/暂不处理的/u).click()
  await expect(problems).toContainText('由外单位承担')
  await expectGoodScreen(page)
  await problems.getByRole('button', { name: `恢复提示：${task}` }).click()
  await problems.getByRole('button', { name: `指定支部：${task}` }).click()
  await problems.getByRole('combobox', { name: '责任支部' }).selectOption({ label: '第一党支部（行政）' })
  await problems.getByRole('textbox', { name: '支部做什么' }).fill('起草联评办法，收集各支部意见')
  await expectGoodScreen(page)
  await problems.getByRole('button', { name: '指定支部', exact: true }).click()
  await expect(problems.getByText(`业务任务“${task}”没有责任支部`)).toHaveCount(0)
})

/** The name that a finding quotes. */
async function taskIn(row: ReturnType<Page['locator']>): Promise<string> {
  const [, name = ''] = /“([^”]+)”/u.exec(await row.innerText()) ?? []
  return name
}

test('A task without a branch says so where it is opened', async ({ people }) => {
  const page = await people.as('canlian.dangyuan')
  await page.goto('/duties')
  const problems = page.getByRole('region', { name: '两张皮问题' })
  await problems
    .getByRole('link', { name: /查看任务/u })
    .first()
    .click()
  const branches = page.getByRole('region', { name: '支部具体做了什么' })
  await expect(branches).toContainText('没有责任支部')
  await expect(branches).toContainText('指定一个责任支部')
  await expectGoodScreen(page)
})
