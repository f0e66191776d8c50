import { expect, type Locator, type Page } from '@playwright/test'

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** Takes the bar of a row by its middle and lets it go `days` further. */
export async function dragBar(page: Page, row: Locator, days: number): Promise<void> {
  await row.scrollIntoViewIfNeeded()
  const [bar] = await grabbable(row)
  if (bar === undefined) throw new Error('no bar to grab')
  const from = { x: bar.x + bar.width / 2, y: bar.y + bar.height / 2 }
  const to = from.x + days * (await pixelsPerDay(page))
  const saved = page.waitForResponse((answer) => answer.url().includes('/api/planning.editPlan'))
  await page.mouse.move(from.x, from.y)
  await page.mouse.down()
  await page.mouse.move((from.x + to) / 2, from.y, { steps: 4 })
  await page.mouse.move(to, from.y, { steps: 4 })
  await page.mouse.up()
  expect((await saved).status()).toBe(200)
}

/** What shows the hand under the mouse: the bar or the diamond of the row. */
const grabbable = (row: Locator): Promise<readonly Box[]> =>
  row.evaluate((element) =>
    [...element.querySelectorAll('*')]
      .filter((each) => ['grab', 'move'].includes(getComputedStyle(each).cursor))
      .map((each) => {
        const { x, y, width, height } = each.getBoundingClientRect()
        return { x, y, width, height }
      }),
  )

/** At the scale of months a day has 4 pixels. */
async function pixelsPerDay(page: Page): Promise<number> {
  const month = page.getByRole('group', { name: '刻度' }).getByRole('button', { name: '月', exact: true })
  await expect(month).toHaveAttribute('aria-pressed', 'true')
  return 4
}
