import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { test } from './support/test.ts'

const pictures = join(import.meta.dirname, '..', '.cache', 'e2e-pictures')
const keep = (page: Page, name: string) =>
  page.screenshot({ path: join(pictures, `review-${name}.png`), fullPage: true })
const branch = '第二党支部（烟叶生产）'

test('A party office sets the scheme of 双述双评, starts one, and sees what the parts come to and why', async ({
  people,
}) => {
  test.setTimeout(120_000)
  mkdirSync(pictures, { recursive: true })
  const page = await people.as('yancao.dangwei')
  await page.getByRole('link', { name: '评议办法' }).click()
  await expect(page.getByRole('heading', { level: 1, name: '评议办法' })).toBeVisible()
  await expectGoodAtBothSizes(page)
  await page.getByRole('link', { name: '给双述双评设本地版本' }).click()
  await expectGoodAtBothSizes(page)
  await page.getByRole('group', { name: '第 3 项' }).getByRole('textbox', { name: '权重（%）' }).fill('40')
  await page.getByRole('group', { name: '第 4 项' }).getByRole('textbox', { name: '名称' }).fill('机关党委测评')
  await expect(page.getByRole('status').filter({ hasText: '合计 110%，应为 100%' })).toBeVisible()
  await page.getByRole('button', { name: '保存' }).click()
  await expect(page.getByText('请写明每一项的名称和权重')).toBeVisible()
  await expectGoodAtBothSizes(page)
  await keep(page, 'scheme')
  // What is typed is still there after the page was opened anew.
  await page.reload()
  await expect(page.getByRole('group', { name: '第 4 项' }).getByRole('textbox', { name: '名称' })).toHaveValue(
    '机关党委测评',
  )
  await page.getByRole('group', { name: '第 4 项' }).getByRole('textbox', { name: '权重（%）' }).fill('10')
  await page.getByRole('textbox', { name: '权重的依据' }).fill('局机关党委会议研究决定')
  await page.getByRole('button', { name: '保存' }).click()
  const versions = page.getByRole('region', { name: '本地版本' })
  await expect(versions.getByText('机关党委测评 10%')).toBeVisible()
  await versions.getByRole('link', { name: /修改双述双评/u }).click()
  await expect(page.getByRole('textbox', { name: '权重的依据' })).toHaveValue('局机关党委会议研究决定')
  await page.getByRole('link', { name: '取消' }).click()

  await report(page)
  const weighted = page.getByRole('region', { name: '综合评分' })
  await expect(weighted.getByText('还没有录入')).toHaveCount(4)
  await weighted.getByRole('button', { name: '录入机关党委测评' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: '录入机关党委测评' }).click()
  await expect(dialog.getByText('请写明评分依据。')).toBeVisible()
  await dialog.getByRole('textbox', { name: '评分依据' }).fill('11月20日机关党委委员测评')
  for (const score of await dialog.getByRole('textbox', { name: /的分$/u }).all()) await score.fill('91.5')
  await expectGoodScreen(page)
  await keep(page, 'scores')
  await dialog.getByRole('button', { name: '录入机关党委测评' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(weighted.getByText(/依据11月20日机关党委委员测评/u)).toBeVisible()
  await expect(
    weighted
      .getByText('机关党委测评 91.5×10%；还缺：日常考核（党建）、日常考核（业务）、调查核实、支部述职测评')
      .first(),
  ).toBeVisible()
  await expectGoodAtBothSizes(page)
  await keep(page, 'weighted')
})

/** 双述双评 of a branch, up to the remarks. */
async function report(page: Page): Promise<void> {
  await page.goto('/reviews')
  await page.getByRole('button', { name: '发起评议' }).click()
  const start = page.getByRole('dialog')
  await start.getByRole('combobox', { name: '种类' }).selectOption({ label: '双述双评' })
  await start.getByRole('combobox', { name: '组织' }).selectOption({ label: branch })
  await start.getByRole('button', { name: '发起评议' }).click()
  await expect(page.getByRole('heading', { level: 1, name: /双述双评/u })).toBeVisible()
  await page.getByRole('button', { name: '添加记录' }).click()
  const note = page.getByRole('dialog')
  await note.getByRole('textbox', { name: '内容' }).fill('征求到 6 条意见')
  await note.getByRole('button', { name: '添加记录' }).click()
  const next = page.getByRole('region', { name: '下一步' })
  await next.getByRole('button', { name: '开始述职' }).click()
  await next.getByRole('button', { name: '开始点评' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('书面述职存支部')
  await page.getByRole('dialog').getByRole('button', { name: '开始点评' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
}
