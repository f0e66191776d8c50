import { expect, type Page } from '@playwright/test'
import { startEmptyServer } from './support/own-server.ts'
import { expectGoodAtBothSizes, expectGoodScreen } from './support/screens.ts'
import { signIn, test } from './support/test.ts'

const password = 'xiang-yang-2026'
const administrators = [
  { title: '系统管理员', login: 'wang.xitong', name: '王系统' },
  { title: '安全管理员', login: 'li.anquan', name: '李安全' },
  { title: '审计管理员', login: 'zhao.shenji', name: '赵审计' },
] as const

test('An empty Hepai is set up with the code of its console; nobody becomes administrator of two kinds', async ({
  people,
}) => {
  test.setTimeout(120_000)
  const server = await startEmptyServer()
  try {
    const page = await people.stranger(server.url)
    await page.goto('/')
    await expect(page.getByRole('heading', { name: '首次设置' })).toBeVisible()
    await expectGoodAtBothSizes(page)
    await fillSetUp(page, 'not-the-code')
    await expect(page.getByRole('alert').first()).toContainText('设置码')
    await expect(page.getByRole('textbox', { name: '根组织名称' })).toHaveValue('示例市市直机关工委')
    await fillSetUp(page, server.code)
    await expect(page.getByText('设置已完成，请用系统管理员账号登录。')).toBeVisible()

    for (const { login } of administrators) {
      const other = await people.stranger(server.url)
      await signIn(other, login, password)
      await expectGoodScreen(other)
    }
    await signIn(page, 'li.anquan', password)
    await page.getByRole('navigation', { name: '主导航' }).getByRole('link', { name: '角色' }).click()
    await grant(page, '王系统', '审计管理员')
    const refusal = page.getByRole('alert').filter({ hasText: '管理员' }).first()
    await expect(refusal).toContainText(/不能|须由/u)
    await expectGoodScreen(page)
  } finally {
    await server.stop()
  }
})

async function fillSetUp(page: Page, code: string): Promise<void> {
  await page.getByRole('textbox', { name: '一次性设置码' }).fill(code)
  await page.getByRole('textbox', { name: '根组织名称' }).fill('示例市市直机关工委')
  for (const { title, login, name } of administrators) {
    const fields = page.getByRole('group', { name: title })
    await fields.getByRole('textbox', { name: '账号' }).fill(login)
    await fields.getByRole('textbox', { name: '姓名' }).fill(name)
    await fields.getByLabel('密码').fill(password)
  }
  await page.getByRole('button', { name: '完成设置' }).click()
}

async function grant(page: Page, who: string, role: string): Promise<void> {
  await page.getByRole('button', { name: '授予角色' }).click()
  const form = page.getByRole('region', { name: '授予角色' })
  await form.getByRole('combobox', { name: '账号' }).fill(who)
  await expect(page.getByRole('option', { name: new RegExp(who, 'u') })).toBeAttached()
  await page.keyboard.press('Enter')
  await form.getByRole('combobox', { name: '角色' }).selectOption({ label: role })
  await form.getByRole('combobox', { name: '在哪个组织' }).fill('示例市')
  await page.getByRole('treeitem', { name: /示例市/u }).click()
  await form.getByRole('textbox', { name: '理由' }).fill('试一试')
  await form.getByRole('button', { name: '授予角色' }).click()
}
