import { type BrowserContext, expect, test as base } from '@playwright/test'
import { expectGoodScreen, phone } from './support/screens.ts'
import { signIn } from './support/test.ts'

/** A phone: what lies on the device is kept there only. */
const test = base.extend<{ handset: BrowserContext }>({
  handset: async ({ browser }, use) => {
    const context = await browser.newContext({ hasTouch: true, isMobile: true })
    await use(context)
    await context.close()
  },
})

const title = '没有信号的地下室里开的党课'

test('In a cellar without a signal the recording page opens on the phone, and the meeting is sent once when there is one', async ({
  handset,
}) => {
  const page = await handset.newPage()
  await signIn(page, 'zhujian.zhibu1')
  await page.setViewportSize(phone)
  await page.waitForFunction(() => localStorage.getItem('hepai.ready') !== null, undefined, { timeout: 30_000 })
  const kept = await page.evaluate(async () => {
    const answers = await caches.open('hepai-answers')
    const all = await answers.matchAll()
    return (await Promise.all(all.map((answer) => answer.text()))).join('\n')
  })
  expect(kept).toContain('party_lecture')
  expect(kept).not.toContain('病假')

  await handset.setOffline(true)
  await page.goto('/todo')
  await page.getByRole('link', { name: '仍可登记会议' }).click()
  await page.getByRole('link', { name: '党课', exact: true }).click()
  await expect(page.getByPlaceholder(/^\d{4}年\d{1,2}月党课$/)).toBeVisible()
  await expectGoodScreen(page)
  await page.getByLabel('名称').fill(title)
  await page.getByLabel('开始', { exact: true }).fill('00:05')
  await page.getByLabel('地点').fill('地下一层活动室')
  await expect(page.getByText('离线，已暂存在本机')).toBeVisible()

  // The phone is put away, and taken out again.
  await page.goto('about:blank')
  await page.goto('/activities/new?kind=party_lecture')
  await expect(page.getByLabel('名称')).toHaveValue(title)
  // Why somebody is away was not on the phone.
  await page.getByRole('group', { name: '丁示阳缺席的原因' }).getByRole('button', { name: '病假' }).click()
  await page.getByRole('button', { name: '记录会议' }).click()
  await expect(page.getByText('联网后自动提交')).toBeVisible({ timeout: 30_000 })
  await handset.setOffline(false)
  await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible({ timeout: 30_000 })
  await page.goto(`/activities?search=${title}`)
  await expect(page.getByRole('link', { name: title })).toHaveCount(1)

  await page.goto('/sign-in')
  await expect(page.getByRole('textbox', { name: '账号' })).toBeVisible()
  expect(await page.evaluate(() => caches.has('hepai-answers'))).toBe(false)
})

test('A desk keeps nothing of it', async ({ page }) => {
  await signIn(page, 'zhujian.zhibu1')
  await page.waitForTimeout(5_000)
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})
