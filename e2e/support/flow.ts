import { expect, type Locator, type Page } from '@playwright/test'

type Point = { readonly x: number; readonly y: number }

const drawing = (page: Page) => page.getByRole('group', { name: /的流程图$/u })

export const step = (page: Page, name: string): Locator => drawing(page).getByRole('group', { name, exact: true })

export const link = (page: Page, from: string, to: string): Locator =>
  drawing(page).getByRole('group', { name: `${from} → ${to}`, exact: true })

export async function fitFlow(page: Page): Promise<void> {
  await drawing(page).getByRole('button', { name: '看全图' }).click()
}

/** Clicks a link where it lies open, not covered by a step or another link. */
export async function clickLink(page: Page, from: string, to: string): Promise<void> {
  const line = link(page, from, to)
  await expect(line).toBeAttached()
  const open = await line.evaluate((group) => {
    const path = group.querySelector('path')
    const matrix = path?.getScreenCTM()
    if (path == null || matrix == null) return null
    const length = path.getTotalLength()
    for (let part = 0.1; part < 1; part += 0.05) {
      const { x, y } = path.getPointAtLength(length * part).matrixTransform(matrix)
      if (group.contains(document.elementFromPoint(x, y))) return { x, y }
    }
    return null
  })
  if (open === null) throw new Error(`the link ${from} → ${to} is covered everywhere`)
  await page.mouse.click(open.x, open.y)
}

/** Draws a link with the mouse from the right edge of one step to the left edge of another. */
export async function drawLink(page: Page, from: string, to: string): Promise<void> {
  const start = await edgeOf(step(page, from), 'right')
  const end = await edgeOf(step(page, to), 'left')
  await page.mouse.move(start.x, start.y)
  await page.mouse.down()
  await page.mouse.move((start.x + end.x) / 2, (start.y + end.y) / 2, { steps: 5 })
  await page.mouse.move(end.x, end.y, { steps: 5 })
  await page.mouse.up()
}

async function edgeOf(card: Locator, side: 'left' | 'right'): Promise<Point> {
  const box = await card.boundingBox()
  if (box === null) throw new Error('the step is not in the window')
  return { x: side === 'left' ? box.x : box.x + box.width, y: box.y + box.height / 2 }
}
