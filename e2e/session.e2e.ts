import { expect } from '@playwright/test'
import { plansOf } from './support/plans.ts'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { samplePassword, test } from './support/test.ts'

const account = 'yancao.dangwei'

test('A session ended elsewhere closes an open plan within 5 seconds; what was typed is there after signing in again', async ({
  people,
}) => {
  const here = await people.as(account)
  const [plan] = await plansOf(here)
  await here.goto(`/plans/${plan?.id}`)
  await expect(here.getByRole('heading', { level: 1, name: plan?.name ?? '' })).toBeVisible()

  const typing = await here.context().newPage()
  await typing.goto('/people/new')
  await typing.getByRole('textbox', { name: '姓名' }).fill('周未存')

  const there = await people.as(account)
  await there.goto('/settings/me')
  await expect(there.getByRole('button', { name: '结束其他全部会话' })).toBeVisible()
  await expectGoodAtBothSizes(there)
  await there.getByRole('button', { name: '结束其他全部会话' }).click()
  const question = there.getByRole('dialog', { name: '结束其他全部会话' })
  await question.getByRole('button', { name: '结束', exact: true }).click()
  await expect(here.getByText('您已不能查看这份计划，内容不再更新。')).toBeVisible({ timeout: 5_000 })
  await expectGoodScreen(here)

  await typing.reload()
  await expect(typing).toHaveURL(/\/sign-in\?back=/u)
  await expect(typing.getByText('登录已过期，请重新登录；未提交的内容已保留。')).toBeVisible()
  await expectGoodAtBothSizes(typing)
  await typing.getByRole('textbox', { name: '账号' }).fill(account)
  await typing.getByLabel('密码').fill(samplePassword)
  await typing.getByRole('button', { name: '登录', exact: true }).click()
  await expect(typing).toHaveURL(/\/people\/new/u)
  await expect(typing.getByRole('textbox', { name: '姓名' })).toHaveValue('周未存')
  await expect(typing.getByText('已恢复上次未提交的内容')).toBeVisible()
})

test('A page that does not exist says so and offers a way on', async ({ people }) => {
  const page = await people.as('gongwei')
  await page.goto('/no-such-page')
  await expect(page.getByRole('heading', { name: '没有这个页面' })).toBeVisible()
  await expectGoodAtBothSizes(page)
})
