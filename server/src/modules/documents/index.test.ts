import mammoth from 'mammoth'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { findChildrenWith } from '../../platform/child-entry.ts'
import { bundledChild } from '../../testing/children.ts'
import { actingText, wholeNotice } from '../../testing/given-document.ts'
import { type PlacedPage, readPdf, wordsOf } from '../../testing/read-pdf.ts'
import { partOf } from '../../testing/read-docx.ts'
import { documentFile, renderDocx, renderPdf } from './index.ts'

let place: { readonly dataDirectory: string }
beforeAll(() => {
  findChildrenWith(bundledChild)
  place = { dataDirectory: mkdtempSync(join(tmpdir(), 'hepai-print-')) }
})
afterAll(() => rmSync(place.dataDirectory, { recursive: true, force: true }))

/** Of a character of 3号: above and beneath its baseline, in millimetres. */
const CHARACTER = 16 * (25.4 / 72)
const above = 0.88 * CHARACTER
const beneath = 0.12 * CHARACTER
const pdf = async (document: Parameters<typeof renderPdf>[1]) => readPdf(await renderPdf(place, document))
const find = (page: PlacedPage | undefined, text: string) => {
  const found = page?.texts.find((one) => one.text.includes(text))
  if (found === undefined) throw new Error(`${text} is not on the page`)
  return found
}

describe('the page of GB/T 9704-2012 as PDF', () => {
  test('A4, 22 lines of 28 characters, in a text area of 156 × 225 mm, 37 mm from above and 28 mm from the left', async () => {
    const full = '国'.repeat(28 * 44)
    const pages = await pdf({
      kind: 'report',
      title: '满页',
      body: [{ block: 'paragraph', words: full, isFlush: true }],
    })
    const page = pages[1]
    expect(page?.width).toBeCloseTo(210, 1)
    expect(page?.height).toBeCloseTo(297, 1)
    const lines = page?.texts.filter(({ text }) => text.startsWith('国')) ?? []
    expect(lines.map(({ text }) => text.length)).toEqual(Array.from({ length: 22 }, () => 28))
    const [first, last] = [lines[0], lines.at(-1)]
    expect(Math.abs((first?.baseline ?? 0) - above - 37)).toBeLessThan(1)
    expect(Math.abs((first?.left ?? 0) - 28)).toBeLessThan(1)
    expect((first?.right ?? 0) - (first?.left ?? 0)).toBeCloseTo(156, 0)
    expect((last?.baseline ?? 0) + beneath - ((first?.baseline ?? 0) - above)).toBeCloseTo(225, 1)
  })

  test('page numbers — 1 — stand 7 mm beneath the text, one character in, right on odd pages and left on even', async () => {
    const body = [{ block: 'paragraph' as const, words: '国'.repeat(28 * 44) }]
    const [odd, even] = await pdf({ kind: 'report', title: '满页', body })
    const [one, two] = [find(odd, '— 1 —'), find(even, '— 2 —')]
    expect(one.sizePt).toBe(14)
    const em = 14 * (25.4 / 72)
    expect(Math.abs(one.right - (184 - em))).toBeLessThan(1)
    expect(two.left).toBeCloseTo(28 + em, 0)
    expect(one.baseline - 0.38 * em).toBeCloseTo(262 + 7, 0)
  })

  test('the mark stands 35 mm beneath the upper edge, number two lines lower, red line 4 mm beneath, title two lines lower', async () => {
    const [page] = await pdf(wholeNotice)
    const mark = find(page, '示范市直机关工委文件')
    const markMm = mark.sizePt * (25.4 / 72)
    expect(mark.baseline - 0.88 * markMm).toBeCloseTo(37 + 35, 0)
    expect((mark.left + mark.right) / 2).toBeCloseTo(28 + 78, 0)
    const number = find(page, '示直工发〔2026〕12号')
    const red = page?.paths.find(({ left, right }) => right - left > 155)
    expect((red?.top ?? 0) - (number.baseline + beneath)).toBeCloseTo(4, 0)
    expect(red?.left).toBeCloseTo(28, 0)
    expect(red?.right).toBeCloseTo(184, 0)
    const title = find(page, '关于做好第四季度')
    expect(title.sizePt).toBe(22)
    expect(title.baseline - above - (red?.top ?? 0)).toBeGreaterThan(2 * 10.4)
    expect(title.baseline - above - (red?.top ?? 0)).toBeLessThan(3 * 10.5)
  })

  test('版记 hangs at the lower edge of the last page: lines of 0.35 and 0.25 mm, the last one on the edge', async () => {
    const pages = await pdf(wholeNotice)
    const last = pages.at(-1)
    const rules = (last?.paths ?? []).filter(({ left, right }) => right - left > 155)
    expect(rules.map(({ lineMm }) => Number(lineMm.toFixed(2)))).toEqual([0.35, 0.25, 0.35])
    expect(rules.at(-1)?.top).toBeCloseTo(262, 0)
    expect(wordsOf(last)).toContain('抄送：市委办公室，市政府办公室。')
    expect(find(last, '示范市直机关工委办公室').sizePt).toBe(14)
    expect(wordsOf(last)).toContain('2026年11月6日印发')
    expect(wordsOf(pages[0])).not.toContain('抄送')
  })

  test('a 版记 that no longer fits goes to the foot of a page of its own', async () => {
    const body = [{ block: 'paragraph' as const, words: '国'.repeat(28 * 20 - 2) }]
    const pages = await pdf({ kind: 'notice', title: '满页', body, colophon: wholeNotice.colophon })
    expect(pages).toHaveLength(2)
    expect(wordsOf(pages[1])).toContain('印发')
    expect(find(pages[1], '印发').baseline).toBeGreaterThan(250)
  })

  test('every part of a 通知 is there, in order', async () => {
    const pages = await pdf(wholeNotice)
    const words = pages.map(wordsOf).join('')
    const parts = [
      ...['加急', '示范市直机关工委文件', '关于做好第四季度机关党建', '市直各单位机关党委、各直属党支部：'],
      ...['一、总体要求', '（一）坚持问题导向', '1.摸清底数', '（1）建立台账', '（二）坚持结果导向', '二、任务安排'],
      ...['附件：1.重点任务清单', '2.党支部情况统计表', '中共示范市直属机关工作委员会', '2026年11月5日'],
      ...['（此件公开发布）', '附件1', '清单正文。', '抄送'],
    ]
    const places = parts.map((part) => words.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

describe('text of people', () => {
  const document = {
    ...{ kind: 'notice' as const, title: actingText, addressees: [actingText] },
    head: { mark: '示范纪要', number: actingText },
    body: [
      { block: 'heading' as const, level: 1, text: actingText },
      { block: 'paragraph' as const, words: actingText },
      { block: 'table' as const, columns: [1], rows: [[{ words: actingText }]] },
    ],
    closing: { organ: actingText, signedOn: '2026-11-05' },
  }

  test('is data in PDF: nothing of it acts and nothing is lost', async () => {
    const words = (await pdf(document)).map(wordsOf).join('')
    for (const part of ['#panic("x")', '#lety=1', '<script>alert(1)</script>', '*粗*', '//注', '喆堃昇祎玥', '😀'])
      expect(words).toContain(part)
  })

  test('is data in .docx', async () => {
    const file = await renderDocx(place, document)
    const { value } = await mammoth.extractRawText({ buffer: file })
    expect(value.split(actingText).length - 1).toBe(7)
  })

  test('control characters that no XML may hold are left out, line breaks begin a new paragraph', async () => {
    const odd = { ...document, body: [{ block: 'paragraph' as const, words: '前\u0000\u0008后\ud800\n次行' }] }
    const { value } = await mammoth.extractRawText({ buffer: await renderDocx(place, odd) })
    expect(value).toContain('前后\n\n次行')
    expect((await pdf(odd)).map(wordsOf).join('')).toContain('前后次行')
  })
})

describe('the same document as .docx', () => {
  test('has the page, the grid of 22 lines and the faces of the standard', async () => {
    const file = await renderDocx(place, wholeNotice)
    const xml = await partOf(file, 'word/document.xml')
    expect(xml).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>')
    expect(xml).toMatch(/<w:pgSz w:w="11906" w:h="16838"/)
    expect(xml).toMatch(/<w:pgMar w:top="2098" w:right="1474" w:bottom="1984" w:left="1587"/)
    expect(xml).toContain('<w:spacing w:val="-5"/>')
    expect(xml).toMatch(/w:line="579" w:lineRule="exact"/)
    for (const face of ['仿宋_GB2312', '方正小标宋简体', '黑体', '楷体_GB2312']) expect(xml).toContain(face)
    expect(xml).toContain('<w:tblpPr')
    expect(xml).toContain('w:tblpYSpec="bottom"')
    const numbers = await partOf(file, 'word/footer1.xml')
    expect(numbers).toContain('宋体')
    expect(numbers).toContain('PAGE')
    expect(await partOf(file, 'word/settings.xml')).toContain('evenAndOddHeaders')
  })

  test('says the same in the same order', async () => {
    const { value } = await mammoth.extractRawText({ buffer: await renderDocx(place, wholeNotice) })
    const parts = ['加急', '示直工发', '关于做好', '一、总体要求', '附件：1.重点任务清单', '2026年11月5日', '抄送：']
    const places = parts.map((part) => value.indexOf(part))
    expect(places).not.toContain(-1)
    expect(places).toEqual([...places].sort((a, b) => a - b))
  })
})

test('a file for download has a name without what file systems refuse', async () => {
  const file = await documentFile(place, wholeNotice, 'pdf', '一/二:三\n通知')
  expect(file.fileName).toBe('一 二 三 通知.pdf')
  expect(file.contentType).toBe('application/pdf')
  expect(file.body.subarray(0, 5).toString()).toBe('%PDF-')
})
