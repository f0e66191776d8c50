import { expect, type Locator, type Page } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen, phone } from './support/screens.ts'
import { dayFromNow } from './support/days.ts'
import { test } from './support/test.ts'

const task = '召开居民议事会，讨论方案'
const did = '党员分楼栋上门，收集加装电梯意见 36 条'

test('A branch secretary records the month’s 主题党日 on a phone from 待办 within 12 taps; the duty is met and the task shows it', async ({
  people,
}) => {
  const page = await people.as('zhujian.zhibu1')
  await page.setViewportSize(phone)
  await page.goto('/todo')
  const bar = page.getByRole('navigation', { name: '待办' })
  await expect(bar.getByRole('link', { name: '记录会议' })).toHaveAttribute('href', '/activities/new')
  const due = page
    .getByRole('listitem')
    .filter({ hasText: '规定动作' })
    .filter({ hasText: /主题党日.*还没有记录/u })
  await expect(due).toContainText('期限')
  await expectGoodScreen(page)

  let taps = 0
  const tap = async (place: Locator): Promise<void> => {
    taps += 1
    await place.click()
  }
  const begun = Date.now()
  await tap(due.getByRole('link', { name: '主题党日' }))
  await expect(page.getByText('填好，请核对')).toBeVisible()
  // The meeting was held today at midnight, whenever this journey runs.
  taps += 1
  await page.getByLabel('开始', { exact: true }).fill('00:00')

  const roll = page.getByRole('group', { name: '到会' })
  const [first, second] = await absentees(roll)
  for (const [name, reason] of [
    [first, '出差'],
    [second, '病假'],
  ] as const) {
    await tap(roll.getByRole('checkbox', { name: new RegExp(name, 'u') }))
    await tap(page.getByRole('group', { name: `${name}缺席的原因` }).getByRole('button', { name: reason }))
  }
  // One more is on secondment, and the list knows it.
  await expect(roll.getByRole('status')).toContainText('缺席 3 人')
  await tap(page.getByRole('radio', { name: new RegExp(task, 'u') }))
  await tap(page.getByRole('textbox', { name: '支部具体做了什么' }))
  await page.keyboard.type(did)
  await expectGoodScreen(page)
  await tap(page.getByRole('button', { name: '记录会议' }))
  await expect(page.getByRole('region', { name: '服务了哪项业务' })).toContainText(did)
  expect(taps).toBeLessThanOrEqual(12)
  expect(Date.now() - begun).toBeLessThan(60_000)
  await expect(page.getByRole('region', { name: '到会' })).toContainText(`${first}（出差）`)
  await expectGoodAtBothSizes(page)
  await page.setViewportSize(phone)

  await page.goto('/todo')
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: '规定动作' }).first()).toBeVisible()
  await expect(due).toHaveCount(0)
  await page.goto('/duties')
  // Early in a month, what the months before still owe stands there too.
  const duty = page
    .getByRole('listitem')
    .filter({ hasText: '主题党日' })
    .filter({ hasText: '规定' })
    .filter({ hasText: '已完成' })
  await expect(duty).toHaveCount(1)
  await duty.getByRole('link').click()
  await page.getByRole('region', { name: '服务了哪项业务' }).getByRole('link', { name: task }).click()
  await expect(page.getByRole('region', { name: '支部做了什么' })).toContainText(did)
})

async function absentees(roll: Locator): Promise<readonly [string, string]> {
  const names = await roll.getByRole('listitem').locator('.hp-name').allInnerTexts()
  return [names[1] ?? '', names[2] ?? '']
}

test('What the branches of a unit owe, the list of what was held, and a new record are good screens', async ({
  people,
}) => {
  const page = await people.as('dangxiao.dangwei')
  for (const [address, title] of [
    ['/duties', '本月应办'],
    ['/activities', '活动记录'],
    ['/activities/new', '记录活动'],
  ] as const) {
    await page.goto(address)
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible()
    await shown(page)
    await expectGoodAtBothSizes(page)
  }
  await page.goto('/duties')
  await page.getByRole('link', { name: '全年安排：第一党支部' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /年应办/u })).toBeVisible()
  await shown(page)
  await expectGoodAtBothSizes(page)
})

const shown = (page: Page) =>
  expect(page.getByRole('main').getByRole('listitem').or(page.getByRole('row')).first()).toBeVisible()

test('A 第一议题 left open is answered where it is listed, a vote that cannot pass says why, a correction stays visible', async ({
  people,
}) => {
  const page = await people.as('dangxiao.dangwei')
  await page.goto('/duties')
  const problems = page.getByRole('region', { name: '两张皮问题' })
  await problems.getByRole('button', { name: /列出全部/u }).click()
  const open = problems.getByRole('listitem').filter({ hasText: '第一议题尚未落实' }).first()
  const reason = await open.locator('p').nth(1).innerText()
  await open.getByRole('button', { name: /落实/u }).click()
  await open.getByRole('combobox', { name: '落实' }).selectOption({ label: '无需行动' })
  await open.getByRole('textbox', { name: '为什么无需行动' }).fill('已纳入本年教学计划，不另设任务')
  await expectGoodScreen(page)
  await open.getByRole('button', { name: '保存' }).click()
  await expect(problems.getByText(reason)).toHaveCount(0)

  const secretary = await people.as('zhujian.zhibu1')
  await secretary.goto('/activities/new?kind=general_meeting')
  await secretary.getByLabel('开始', { exact: true }).fill('00:00')
  await secretary.getByText('表决', { exact: true }).click()
  await secretary.getByRole('button', { name: '添加表决' }).click()
  const vote = secretary.getByRole('group', { name: '表决 1' })
  await vote.getByRole('textbox', { name: '表决事项' }).fill('年度工作报告')
  for (const [name, count] of [
    ['实到有表决权人数', '6'],
    ['赞成', '6'],
  ] as const) {
    await vote.getByRole('textbox', { name, exact: true }).fill(count)
  }
  await vote.getByRole('textbox', { name: '应到会有表决权人数' }).fill('12')
  await secretary.getByText('议定事项', { exact: true }).click()
  await secretary.getByRole('button', { name: '添加议定事项' }).click()
  await secretary.getByRole('textbox', { name: '议定内容' }).fill('月底前走访签约住户')
  await expectGoodScreen(secretary)
  await secretary.getByRole('button', { name: '记录会议' }).click()
  const votes = secretary.getByRole('region', { name: '表决' })
  await expect(votes).toContainText('不足以通过')
  await expectGoodAtBothSizes(secretary)

  await secretary.getByRole('button', { name: '转为任务' }).click()
  const resolved = secretary.getByRole('region', { name: '议定事项' })
  // The only plan is chosen beforehand.
  await expect(resolved.getByRole('combobox', { name: '计划' })).toHaveValue(/.+/u)
  await resolved.getByLabel('完成期限').fill(dayFromNow(30))
  await secretary.keyboard.press('Enter')
  await resolved.getByRole('link', { name: '月底前走访签约住户' }).click()
  await expect(secretary.getByRole('dialog', { name: '月底前走访签约住户' })).toBeVisible()

  await secretary.goto('/activities/new?kind=party_lecture')
  await secretary.getByRole('button', { name: '其他计划的任务' }).click()
  const tasks = secretary.getByRole('group', { name: '任务', exact: true })
  await tasks.getByRole('searchbox', { name: '按名称查找任务' }).fill('没有这样的任务')
  await expect(tasks.getByText('没有名称含“没有这样的任务”的任务')).toBeVisible()
  await tasks.getByRole('searchbox', { name: '按名称查找任务' }).fill('ydqzfqyzh')
  await tasks.getByRole('radio', { name: /^月底前走访签约住户/ }).check()
  await expectGoodAtBothSizes(secretary)

  await secretary.goto('/activities?kind=general_meeting')
  await secretary.getByRole('link', { name: '第1次支部党员大会' }).click()
  await secretary.getByRole('button', { name: '更正' }).click()
  await secretary.getByLabel('地点').fill('二楼会议室')
  await secretary.getByRole('button', { name: '更正' }).click()
  await expect(secretary.getByText('请写明理由')).toBeVisible()
  await secretary.getByLabel('更正理由').fill('地点填错')
  await secretary.getByRole('button', { name: '更正' }).click()
  await expect(secretary.getByRole('region', { name: '更正情况' })).toContainText('地点原为')
  await expectGoodAtBothSizes(secretary)
})
