import { expect, type Locator, type Page } from '@playwright/test'
import { dayFromNow } from './support/days.ts'
import { expectGoodAtBothSizes, expectGoodScreen, phone } from './support/screens.ts'
import { test } from './support/test.ts'

/** Yesterday in Shanghai, so that the hour is past whenever this journey runs. */
const yesterday = dayFromNow(-1)

const word =
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.</span><![endif]>传达学习文件</p>` +
  `<p class=MsoListParagraph style='mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>2.</span><![endif]>讨论<b>加装电梯</b></p><script>document.title='x'</script>`

const paste = (into: Locator, html: string) =>
  into.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/html', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, html)

async function begin(page: Page, kind: string, startsAt: string): Promise<void> {
  await page.goto(`/activities/new?kind=${kind}`)
  await expect(page.getByLabel('名称')).toBeVisible()
  // A run that was broken off leaves its draft behind.
  const restart = page.getByRole('button', { name: '重新填写' })
  if (await restart.isVisible()) await restart.click()
  await expect(restart).toHaveCount(0)
  await page.getByLabel('日期', { exact: true }).fill(yesterday)
  await page.getByLabel('开始', { exact: true }).fill(startsAt)
}

test('The connection is lost while a meeting is being saved on a phone: nothing typed is lost and there is one record', async ({
  people,
}) => {
  const page = await people.as('zhujian.zhibu1')
  await page.setViewportSize(phone)
  await begin(page, 'party_lecture', '03:00')
  await page.getByLabel('名称').fill('断网也只记一次的党课')
  await page.getByText('合并召开', { exact: true }).click()
  await page.getByRole('checkbox', { name: '主题教育学习' }).check()
  await expect(page.getByText('合并召开：党课、主题教育学习，各自计入应办。')).toBeVisible()

  await page.getByText('会议记录正文', { exact: true }).click()
  const editor = page.getByRole('textbox', { name: '会议记录正文' })
  await editor.click()
  await paste(editor, word)
  await expect(editor.getByRole('listitem')).toHaveCount(2)
  await expectGoodScreen(page)
  const kept = page.getByRole('status').filter({ hasText: '已保存' })
  await expect(kept).toBeVisible({ timeout: 20_000 })

  await page.context().setOffline(true)
  await page.getByLabel('地点').fill('三楼会议室')
  await expect(page.getByText('离线，已暂存在本机')).toBeVisible({ timeout: 20_000 })
  await page.context().setOffline(false)
  await expect(kept).toBeVisible({ timeout: 40_000 })
  await page.reload()
  await expect(page.getByText('没有记完的内容')).toBeVisible()
  await expect(page.getByLabel('地点')).toHaveValue('三楼会议室')
  await expect(editor.getByRole('listitem')).toHaveCount(2)

  // The server records it, and its answer never arrives.
  await page.route(
    '**/api/activities.recordActivity',
    async (route) => {
      await route.fetch()
      await page.context().setOffline(true)
      await route.abort('internetdisconnected')
    },
    { times: 1 },
  )
  await page.getByRole('button', { name: '记录会议' }).click()
  await expect(page.getByText('联网后自动提交')).toBeVisible({ timeout: 20_000 })
  await page.context().setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: '断网也只记一次的党课' })).toBeVisible({ timeout: 30_000 })
  await expect(page.getByRole('region', { name: '记录内容' }).getByRole('list').last()).toContainText('讨论加装电梯')
  await expect(page.getByRole('region', { name: '基本情况' })).toContainText('主题教育学习')
  await expectGoodAtBothSizes(page)

  await page.goto('/activities?search=断网也只记一次的党课')
  await expect(page.getByRole('link', { name: '断网也只记一次的党课' })).toHaveCount(1)
  await page.goto('/activities/new?kind=party_lecture')
  await expect(page.getByText('没有记完的内容')).toHaveCount(0)
})

test('Who is away is entered once and fills the list; a vote is judged as it is typed; who was forgotten is entered later', async ({
  people,
}) => {
  const page = await people.as('zhujian.zhibu1')
  await page.setViewportSize(phone)
  await page.goto('/leaves')
  await page.getByRole('button', { name: '登记请假外出' }).click()
  const person = page.getByRole('combobox', { name: '人员' })
  await person.click()
  const [name = ''] = (await page.locator('.ant-select-item-option').nth(2).innerText()).split(' · ')
  await person.fill(name)
  await expect(page.locator('.ant-select-item-option')).toHaveCount(1)
  await person.press('Enter')
  await page.getByRole('combobox', { name: '类别' }).selectOption({ label: '借调' })
  await page.getByLabel('开始日期').fill(yesterday)
  // For that day only: other journeys find everybody here.
  await page.getByLabel('结束日期').fill(yesterday)
  await page.getByLabel('原因').fill('市专班')
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByRole('listitem').filter({ hasText: name })).toContainText('借调')
  await expectGoodAtBothSizes(page)
  await page.setViewportSize(phone)

  await begin(page, 'general_meeting', '04:00')
  const roll = page.getByRole('group', { name: '到会' })
  await page.getByRole('button', { name: '填为缺席' }).click()
  await expect(roll.getByRole('checkbox', { name: new RegExp(name, 'u') })).toBeChecked()
  await expect(roll.getByRole('textbox', { name: `${name}缺席的其他原因` })).toHaveValue('借调：市专班')
  await page.getByText('表决', { exact: true }).click()
  await page.getByRole('button', { name: '添加表决' }).click()
  const vote = page.getByRole('group', { name: '表决 1' })
  await vote.getByRole('textbox', { name: '表决事项' }).fill('年度计划')
  for (const [label, count] of [
    ['应到会有表决权人数', '20'],
    ['实到有表决权人数', '10'],
    ['赞成', '9'],
  ] as const)
    await vote.getByRole('textbox', { name: label, exact: true }).fill(count)
  await expect(vote.getByText('20 人应到、10 人实到：会议有效，但赞成最多 10 票，不过半数，不能通过。')).toBeVisible()
  await expect(vote.getByText('合计 9 票，应等于实到 10 人')).toBeVisible()
  await vote.getByRole('checkbox', { name: '无记名投票' }).check()
  await expect(vote.getByRole('textbox', { name: '收回票数' })).toBeVisible()
  await expectGoodAtBothSizes(page)
  await page.setViewportSize(phone)
  await vote.getByRole('button', { name: '删去表决 1' }).click()
  await page.getByRole('button', { name: '记录会议' }).click()

  const attendance = page.getByRole('region', { name: '到会' })
  await expect(attendance).toContainText(`${name}（借调：市专班）`)
  await attendance.getByRole('button', { name: '补记到会' }).click()
  await attendance.getByRole('combobox', { name: `${name}的到会情况` }).selectOption({ label: '到会' })
  await attendance.getByRole('textbox', { name: /列席人员/u }).fill('王某 社区书记')
  await expectGoodAtBothSizes(page)
  await page.setViewportSize(phone)
  await attendance.getByRole('button', { name: '保存' }).click()
  await expect(attendance).not.toContainText('借调')
  await expect(page.getByRole('region', { name: '记录内容' })).toContainText('王某 社区书记')
})
