import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen, phone } from './support/screens.ts'
import { reviewNote as note, reviewStep as step } from './support/reviews.ts'
import { test } from './support/test.ts'

const pictures = join(import.meta.dirname, '..', '.cache', 'e2e-pictures')
const keep = (page: Page, name: string) =>
  page.screenshot({ path: join(pictures, `review-${name}.png`), fullPage: true })
const branch = '第三党支部（专卖与信用）'

test('民主评议 of twenty members goes from self-review to grades; seven 优秀 are refused; the result prints', async ({
  people,
}) => {
  test.setTimeout(180_000)
  mkdirSync(pictures, { recursive: true })
  const page = await people.as('yancao.dangwei')
  await page.goto('/reviews')
  await page.getByRole('button', { name: '发起评议' }).click()
  const start = page.getByRole('dialog')
  await start.getByRole('combobox', { name: '组织' }).selectOption({ label: branch })
  await expectGoodScreen(page)
  await start.getByRole('button', { name: '发起评议' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /民主评议党员/u })).toBeVisible()
  await expectGoodAtBothSizes(page)
  await keep(page, 'preparing')
  for (const kind of ['会前学习', '谈心谈话', '征求意见']) await note(page, kind)
  await step(page, '开始自评')
  await page
    .getByRole('link', { name: /代录自评/u })
    .first()
    .click()
  await page.getByRole('textbox', { name: '自评内容' }).fill('联系商户不够经常，明年每月走访一次。')
  await expectGoodAtBothSizes(page)
  await page.getByRole('button', { name: '提交自评' }).click()
  await expect(page.getByText('已交自评')).toHaveCount(1)
  await step(page, '开始互评', '其余 19 人书面提交，留支部存档')
  await page.getByRole('button', { name: '登记会议' }).click()
  const meeting = page.getByRole('dialog')
  await meeting.getByRole('combobox', { name: '合并召开' }).selectOption({ label: '与组织生活会合并召开' })
  await expectGoodScreen(page)
  await meeting.getByRole('button', { name: '登记会议' }).click()
  await expect(page.getByRole('region', { name: '评议会议' }).getByRole('link')).toBeVisible()
  await step(page, '开始测评', null)
  await countOnPaper(page)
  await expect(page.getByText('收到 20 票，共 20 人')).toBeVisible()
  await step(page, '结束测评', null)
  await page.getByRole('link', { name: '提出等次建议' }).click()
  await grade(page)
  await keep(page, 'grades')
  await page.getByRole('button', { name: '提交等次建议' }).click()
  const refusal = page.getByRole('alert')
  await expect(refusal).toContainText('评为“优秀”的有 7 人，超过 6 人')
  await expect(refusal).toContainText('民主评议党员通行办法')
  await expectGoodAtBothSizes(page)
  await page
    .getByRole('combobox', { name: /的等次/u })
    .nth(6)
    .selectOption({ label: '合格' })
  await page.getByRole('button', { name: '提交等次建议' }).click()
  await expect(page).toHaveURL(/\/reviews\/[^/]+$/u)
  const address = page.url()

  const staff = await people.as('gongwei')
  await staff.goto(address)
  await expectGoodAtBothSizes(staff)
  await staff.getByRole('button', { name: '审核同意' }).click()
  await expect(staff.getByText('现在是“反馈本人”')).toBeVisible()
  await page.reload()
  await step(page, '反馈本人', null)
  await page.getByRole('link', { name: '结果（可打印）' }).click()
  await expect(page.getByRole('cell', { name: '优秀', exact: true })).toHaveCount(6)
  await expectGoodAtBothSizes(page)
  await page.emulateMedia({ media: 'print' })
  await expect(page.getByRole('button', { name: '打印' })).toBeHidden()
  await keep(page, 'print')
})

test('A member reaches the ballot from the to-do page on a phone, fills it in once, and sees no sums', async ({
  people,
}) => {
  mkdirSync(pictures, { recursive: true })
  const page = await people.as('canlian.dangyuan')
  await page.setViewportSize(phone)
  await page.goto('/todo')
  const waits = page.getByRole('link', { name: /填测评票：.*年度民主评议党员/u })
  await expectGoodScreen(page)
  await keep(page, 'todo')
  await waits.click()
  await expect(page.getByRole('heading', { level: 1, name: '填测评票' })).toBeVisible()
  await page.getByRole('button', { name: '投出测评票' }).click()
  await expect(page.getByText(/还有 \d+ 人没有选/u)).toBeVisible()
  await expect(page.getByText('请选一项').first()).toBeInViewport()
  for (const choice of await page.getByRole('radio', { name: '合格', exact: true }).all()) await choice.check()
  await expectGoodScreen(page)
  await keep(page, 'ballot')
  await page.getByRole('button', { name: '投出测评票' }).click()
  await page.getByRole('dialog').getByRole('button', { name: '投出测评票' }).click()
  await expect(page.getByText('您的测评票已收到')).toBeVisible()
  await expect(page.getByText('收到 10 票')).toBeVisible()
  await expect(page.getByRole('table')).toHaveCount(0)
  await expectGoodScreen(page)
  await keep(page, 'voted')
  await page.goto('/todo')
  await expect(page.getByRole('heading', { level: 1, name: '待办' })).toBeVisible()
  await expect(waits).toHaveCount(0)
})

async function countOnPaper(page: Page): Promise<void> {
  await page.getByRole('button', { name: '录入纸质票' }).click()
  const paper = page.getByRole('dialog')
  for (const box of await paper.getByRole('checkbox').all()) await box.check()
  await paper.getByRole('combobox', { name: '计票人 1' }).selectOption({ index: 1 })
  await paper.getByRole('combobox', { name: '计票人 2' }).selectOption({ index: 2 })
  const groups: readonly Locator[] = await paper.getByRole('group').all()
  for (const [index, group] of groups.entries()) {
    const best = 18 - (index % 9)
    await group.getByRole('textbox', { name: '优秀' }).fill(String(best))
    await group.getByRole('textbox', { name: '合格', exact: true }).fill(String(20 - best))
  }
  await expectGoodScreen(page)
  await paper.getByRole('button', { name: '录入纸质票' }).click()
  await expect(paper).toHaveCount(0)
}

async function grade(page: Page): Promise<void> {
  const offered = page.getByRole('combobox', { name: /的等次/u })
  await expect(offered).toHaveCount(20)
  const choices = await offered.all()
  const grounds = page.getByRole('textbox', { name: /的依据/u })
  for (const [index, choice] of choices.entries()) {
    await choice.selectOption({ label: index < 7 ? '优秀' : '合格' })
    if (index < 7) await grounds.nth(index).fill('测评优秀票居前')
  }
}
