import { type BrowserContext, expect, type Page, test as base } from '@playwright/test'

export const samplePassword = 'hepai-sample'

export type People = {
  /** A page of this person's own, in a browser of their own, signed in through the sign-in page. */
  readonly as: (account: string) => Promise<Page>
  /** A page of somebody not signed in; of another server than the sample's when its address is given. */
  readonly stranger: (address?: string) => Promise<Page>
}

/** Every journey watches its pages: an error in the console, an exception or an answer of 5xx fails it at its end. */
export const test = base.extend<{ people: People }>({
  people: async ({ browser }, use) => {
    const contexts: BrowserContext[] = []
    const faults: string[] = []
    const stranger = async (address?: string) => {
      const context = await browser.newContext(address === undefined ? {} : { baseURL: address })
      contexts.push(context)
      context.on('page', (page) => watch(page, faults))
      return context.newPage()
    }
    const as = async (account: string) => {
      const page = await stranger()
      await signIn(page, account)
      return page
    }
    await use({ as, stranger })
    for (const context of contexts) await context.close()
    expect(faults).toEqual([])
  },
})

export async function signIn(page: Page, account: string, password = samplePassword): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('textbox', { name: '账号' }).fill(account)
  await page.getByLabel('密码').fill(password)
  await page.getByRole('button', { name: '登录', exact: true }).click()
  await expect(page.getByRole('navigation', { name: '主导航' })).toBeAttached()
}

function watch(page: Page, faults: string[]): void {
  page.on('pageerror', (error) => faults.push(`${page.url()}: ${error.message}`))
  page.on('response', (answer) => {
    if (answer.status() >= 500) faults.push(`${answer.status()} ${answer.url()}`)
  })
  page.on('console', (message) => {
    // Chromium reports each refused request; refusals are part of the journeys, and 5xx is counted above.
    if (message.type() !== 'error' || message.text().startsWith('Failed to load resource')) return
    faults.push(`${page.url()}: ${message.text()}`)
  })
}
