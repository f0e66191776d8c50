import type { Galley } from '@hepai/contract/galley'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { bundledChild } from '../../testing/children.ts'
import { readPdf, wordsOf } from '../../testing/read-pdf.ts'
import { findChildrenWith } from '../child-entry.ts'
import { print } from './print.ts'

let place: string
beforeAll(() => {
  findChildrenWith(bundledChild)
  place = mkdtempSync(join(tmpdir(), 'hepai-print-'))
})
afterAll(() => rmSync(place, { recursive: true, force: true }))

const saying = (text: string): Galley => ({
  ...{ title: text, author: '', cover: [], foot: [] },
  blocks: [
    {
      ...{
        set: 'paragraph',
        style: 'body',
        runs: [{ text }],
        align: 'justify',
        first: 2,
        hanging: 0,
        left: 0,
        right: 0,
      },
      ...{ outline: 0, isKept: false },
    },
  ],
})

test('of many at once each gets its own', async () => {
  const texts = Array.from({ length: 12 }, (_, index) => `第${String(index)}份文件`)
  const files = await Promise.all(texts.map((text) => print(saying(text), 'pdf', place)))
  const words = await Promise.all(files.map(async (file) => wordsOf((await readPdf(file))[0])))
  for (const [index, text] of texts.entries()) expect(words[index]).toContain(text)
})

test('more than forty waiting is refused, and those who wait still get theirs', async () => {
  const all = await Promise.allSettled(Array.from({ length: 45 }, () => print(saying('排队'), 'pdf', place)))
  const refused = all.filter((one) => one.status === 'rejected')
  expect(refused).toHaveLength(5)
  for (const one of refused) expect(one.reason).toMatchObject({ code: 'platform.tooMany' })
})

test('what cannot be set fails alone; the next one is made', async () => {
  const cell = { lines: [[{ text: '过宽' }]], span: 3, align: 'left' as const, isHead: false }
  const broken: Galley = {
    ...saying('不成'),
    blocks: [{ set: 'table', columns: [1], headRows: 0, rows: [[cell]] }],
  }
  await expect(print(broken, 'pdf', place)).rejects.toThrow('not printed')
  expect(wordsOf((await readPdf(await print(saying('照常'), 'pdf', place)))[0])).toContain('照常')
})
