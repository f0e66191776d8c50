import { expect, type Page } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen, phone } from './support/screens.ts'
import { reviewNote as note, reviewStep as step } from './support/reviews.ts'
import { test } from './support/test.ts'

test('One vote from an account beside paper goes back to its voter, who is told; the rest get the usual grade in one press', async ({
  people,
}) => {
  test.setTimeout(180_000)
  const page = await people.as('zhujian.zhibu1')
  await page.goto('/reviews')
  await page.getByRole('button', { name: '发起评议' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '发起评议' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /民主评议党员/u })).toBeVisible()
  for (const kind of ['会前学习', '谈心谈话', '征求意见']) await note(page, kind)
  await step(page, '开始自评')
  await step(page, '开始互评', '全部书面提交，留支部存档')

  // One is on secondment, and the list knows it.
  await page.getByRole('button', { name: '登记会议' }).click()
  const meeting = page.getByRole('dialog')
  await expect(meeting.getByRole('textbox', { name: '丁示阳缺席的原因' })).toHaveValue(/借调/u)
  await expectGoodAtBothSizes(page)
  await meeting.getByRole('button', { name: '登记会议' }).click()
  await expect(page.getByRole('region', { name: '评议会议' }).getByRole('link')).toBeVisible()
  await step(page, '开始测评', null)
  const address = page.url()

  await page.getByRole('link', { name: '填测评票' }).click()
  for (const choice of await page.getByRole('radio', { name: '合格', exact: true }).all()) await choice.check()
  await page.getByRole('button', { name: '投出测评票' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '投出测评票' }).click()
  await expect(page.getByText('您的测评票已收到')).toBeVisible()
  await page.goto(address)
  await expectGoodAtBothSizes(page)
  await page.getByRole('button', { name: '撤回线上票' }).click()
  await expectGoodScreen(page)
  await page.getByRole('dialog').getByRole('button', { name: '撤回线上票' }).click()
  await expect(page.getByText(/收到 0 票/u)).toBeVisible()

  await page.goto('/notices')
  await page.getByRole('link', { name: /线上票已撤回/u }).click()
  await expect(page).toHaveURL(address)
  await countOnPaper(page)
  await step(page, '结束测评', null)
  await page.getByRole('link', { name: '提出等次建议' }).click()
  await page
    .getByRole('combobox', { name: /的等次/u })
    .first()
    .selectOption({ label: '优秀' })
  await page
    .getByRole('textbox', { name: /的依据/u })
    .first()
    .fill('测评优秀票居前')
  await page.setViewportSize(phone)
  await page.getByRole('button', { name: /^其余 \d+ 人评为合格$/u }).click()
  await expectGoodScreen(page)
  await page.getByRole('button', { name: '提交等次建议' }).click()
  await expect(page).toHaveURL(address)
})

async function countOnPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: '录入纸质票' }).click()
  const paper = page.getByRole('dialog')
  const voters = await paper.getByRole('checkbox').all()
  for (const box of voters) await box.check()
  await paper.getByRole('combobox', { name: '计票人 1' }).selectOption({ index: 1 })
  await paper.getByRole('combobox', { name: '计票人 2' }).selectOption({ index: 2 })
  for (const group of await paper.getByRole('group').all())
    await group.getByRole('textbox', { name: '合格', exact: true }).fill(String(voters.length))
  await paper.getByRole('button', { name: '录入纸质票' }).click()
  await expect(paper).toHaveCount(0)
}
