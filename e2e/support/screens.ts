import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, type Page } from '@playwright/test'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
const runAxe = `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa'] }).then(({ violations }) =>
  violations.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => [id, target.join(' '), failureSummary].join(' | '))))`

/** Keys, formats of files, names of browsers, accounts and the sample's password: what Hepai says in Latin letters. */
const ownCodes =
  /\b(?:Ctrl|Shift|Alt|Esc|Insert|Delete|K|KB|MB|xlsx|XLSX|csv|ics|pdf|PDF|docx|jpg|png|txt|html|HTML|SVG|PNG|Chrome|Edge|Firefox|Safari|Linux|Windows|macOS|Android|iOS|hepai-sample|sysadmin|secadmin|auditor|gongwei|Word|[a-z]+\.[a-z0-9]+)\b/gu

/** What holds for every screen: no violation of WCAG 2.1 AA, nothing wider than the window, no English. */
export async function expectGoodScreen(page: Page): Promise<void> {
  await expectWithinReach(page)
  expect(await englishWords(page), `English on ${page.url()}`).toEqual([])
}

export async function expectWithinReach(page: Page): Promise<void> {
  await settled(page)
  await page.evaluate(axe)
  expect(await page.evaluate(runAxe), `axe on ${page.url()}`).toEqual([])
  await expect.poll(() => overflow(page), `wider than the window: ${page.url()}`).toEqual([])
}

export const phone = { width: 390, height: 844 }
export const desk = { width: 1280, height: 800 }

export async function expectGoodAtBothSizes(page: Page): Promise<void> {
  await expectGoodScreen(page)
  await page.setViewportSize(phone)
  await expectGoodScreen(page)
  await page.setViewportSize(desk)
}

/** Nothing is still being fetched, drawn or faded in. */
export async function settled(page: Page): Promise<void> {
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0)
  await page.evaluate(async () => {
    await Promise.allSettled(document.getAnimations().map((each) => each.finished))
  })
}

const overflow = (page: Page) =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement
    if (scrollWidth <= clientWidth) return []
    const wide = [...document.body.querySelectorAll('*')].filter(
      (each) => each.getBoundingClientRect().right > clientWidth + 1,
    )
    return wide.slice(0, 5).map((each) => each.outerHTML.slice(0, 120))
  })

async function englishWords(page: Page): Promise<readonly string[]> {
  const said = await page.evaluate(() => {
    const named = [...document.body.querySelectorAll('[aria-label], [title], [placeholder], [alt]')]
      .filter((each) => each.closest('[aria-hidden="true"]') === null)
      .flatMap((each) => ['aria-label', 'title', 'placeholder', 'alt'].map((name) => each.getAttribute(name) ?? ''))
    return [document.title, document.body.innerText, ...named].join('\n')
  })
  return [...new Set(said.replace(ownCodes, ' ').match(/[A-Za-z]{2,}/gu) ?? [])]
}
