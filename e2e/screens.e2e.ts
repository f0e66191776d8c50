import { expect, type Page } from '@playwright/test'
import { expectGoodAtBothSizes, expectWithinReach, phone } from './support/screens.ts'
import { test } from './support/test.ts'

/** Screens that no journey passes through, by those who work with them. */
const screens = [
  ['gongwei', ['/todo', '/plans', '/priorities', '/settings/calendar']],
  ['zhujian.dangwei', ['/organizations', '/people', '/terms', '/imports', '/settings/review-schemes']],
  ['sysadmin', ['/settings/accounts']],
  ['secadmin', ['/settings/roles']],
] as const

for (const [account, addresses] of screens) {
  test(`Every screen of ${account} reads well on a desk and on a phone`, async ({ people }) => {
    const page = await people.as(account)
    for (const address of addresses) {
      await page.goto(address)
      await expectGood(page)
    }
  })
}

test('The audit trail, which names operations and fields by their codes, keeps to its window and to WCAG', async ({
  people,
}) => {
  const page = await people.as('auditor')
  await page.goto('/settings/audit')
  await expect(page.getByRole('table', { name: '审计' })).toBeVisible()
  await expectWithinReach(page)
  await page.setViewportSize(phone)
  await expectWithinReach(page)
})

test('The page of one organisation, of one of its people and of a new person read well', async ({ people }) => {
  const page = await people.as('zhujian.dangwei')
  await page.goto('/organizations')
  await page.getByRole('treeitem', { name: /第二党支部/u }).click()
  await expect(page.getByRole('heading', { level: 1, name: /第二党支部/u })).toBeVisible()
  await expectGood(page)
  await page.goto('/people')
  await page.getByRole('main').getByRole('table').getByRole('link').first().click()
  await expect(page).toHaveURL(/\/people\/[0-9a-f-]{36}/u)
  await expectGood(page)
  await page.goto('/people/new')
  await expectGood(page)
})

test('The sign-in page reads well and keeps the account after a wrong password', async ({ people }) => {
  const page = await people.stranger()
  await page.goto('/sign-in')
  await expect(page.getByRole('region', { name: '示范城市' })).toBeVisible()
  await expectGood(page)
  await page.getByRole('textbox', { name: '账号' }).fill('nobody.here')
  await page.getByLabel('密码').fill('wrong-password')
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('账号或密码不正确')
  await expect(page.getByRole('textbox', { name: '账号' })).toHaveValue('nobody.here')
  await expectGood(page)
})

async function expectGood(page: Page): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expectGoodAtBothSizes(page)
}
