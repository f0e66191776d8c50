import { expect, type Page } from '@playwright/test'

/** Presses the step's button; `asked` is the reason to give, null only to confirm, undefined when nothing is asked. */
export async function reviewStep(page: Page, name: string, asked?: string | null): Promise<void> {
  const next = page.getByRole('region', { name: '下一步' })
  await next.getByRole('button', { name }).click()
  if (asked !== undefined) {
    const dialog = page.getByRole('dialog')
    if (asked !== null) await dialog.getByRole('textbox').fill(asked)
    await dialog.getByRole('button', { name }).click()
  }
  await expect(next.getByRole('button', { name })).toHaveCount(0)
}

export async function reviewNote(page: Page, kind: string): Promise<void> {
  await page.getByRole('button', { name: '添加记录' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('combobox', { name: '记什么' }).selectOption({ label: kind })
  await dialog.getByRole('textbox', { name: '内容' }).fill('按方案开展')
  await dialog.getByRole('button', { name: '添加记录' }).click()
  await expect(dialog).toHaveCount(0)
}
