import type { GalleyBlock } from '@hepai/contract/galley'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wholeNotice } from '../../../testing/given-document.ts'
import { layOut } from './lay-out.ts'
import { chineseNumber, headingCounter, startBefore } from './numbering.ts'
import { closingIndents, enclosureList } from './official.ts'
import { dayWords, linesOf, widthOf } from './words.ts'

const textOf = (block: GalleyBlock): string =>
  block.set === 'paragraph' ? block.runs.map(({ text }) => text).join('') : ''

describe('numbering', () => {
  test('figures as they are written before headings', () => {
    expect([1, 9, 10, 11, 20, 35, 99].map(chineseNumber)).toEqual([
      '一',
      '九',
      '十',
      '十一',
      '二十',
      '三十五',
      '九十九',
    ])
  })

  test('a heading begins its lower levels anew', () => {
    const number = headingCounter()
    expect([1, 2, 3, 4, 4, 2, 3, 1, 2].map(number)).toEqual([
      '一、',
      '（一）',
      '1.',
      '（1）',
      '（2）',
      '（二）',
      '1.',
      '二、',
      '（一）',
    ])
  })
})

describe('署名 and 成文日期', () => {
  test('without a seal the name keeps two characters free and the date begins two characters to its right', () => {
    const organ = '中共示范市直属机关工作委员会'
    const { organ: right, day } = closingIndents(organ, '2026年11月5日', false)
    expect(right).toBe(2)
    expect(right + widthOf(organ) - (day + widthOf('2026年11月5日'))).toBe(2)
  })

  test('a short name without a seal: the date keeps two characters free, the name still begins two before it', () => {
    const { organ, day } = closingIndents('市住建局', '2026年11月5日', false)
    expect(day).toBe(2)
    expect(organ + 4 - (day + 6.5)).toBe(2)
  })

  test('with a seal the date keeps four characters free and the name stands over its middle', () => {
    const { organ, day } = closingIndents('市住建局', '2026年11月5日', true)
    expect(day).toBe(4)
    expect(organ + 4 / 2).toBe(day + 6.5 / 2)
  })

  test('whatever the name, nothing reaches beyond the right edge', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 24 }), fc.boolean(), (length, isSealed) => {
        const { organ, day } = closingIndents('委'.repeat(length), '2026年11月25日', isSealed)
        expect(Math.min(organ, day)).toBeGreaterThanOrEqual(2)
        expect(organ + length).toBeLessThanOrEqual(28)
      }),
    )
  })
})

test('days are written in figures without leading zeros', () => {
  expect(dayWords('2026-03-05')).toBe('2026年3月5日')
})

test('one enclosure has no number, several have; none ends with a stop', () => {
  expect(enclosureList([{ title: '清单。' }]).map(textOf)).toEqual(['', '附件：清单'])
  expect(enclosureList([{ title: '清单；' }, { title: '统计表' }]).map(textOf)).toEqual([
    '',
    '附件：1.清单',
    '2.统计表',
  ])
})

test('printable text is kept whatever it holds, line by line', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const kept = linesOf(text).map((line) => line.map((run) => run.text).join(''))
      const plain = text
        .replace(/\r\n?|\u2028|\u2029/g, '\n')
        .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      expect(kept.join('\n')).toBe(plain.replace(/\t/g, ' '))
    }),
  )
})

test('a document without a head, closing or 版记 leaves no room for them', () => {
  const galley = layOut({ kind: 'record', title: '会议记录', body: [{ block: 'paragraph', words: '正文' }] })
  expect(galley.blocks.map(({ set }) => set)).toEqual(['paragraph', 'gap', 'paragraph'])
  expect(galley.foot).toEqual([])
})

test('the galley of a 通知 names its 版记 and its author', () => {
  const galley = layOut(wholeNotice)
  expect(galley.author).toBe('中共示范市直属机关工作委员会')
  expect(galley.foot).toEqual([
    { label: '抄送：', words: '市委办公室，市政府办公室。', end: '' },
    { label: '', words: '示范市直机关工委办公室', end: '2026年11月6日印发' },
  ])
})

test('a long mark is set smaller so that it keeps to one line', () => {
  const [, mark] = layOut({ ...wholeNotice, head: { mark: '示范市住房和城乡建设局机关委员会文件' } }).blocks
  expect(mark?.set === 'paragraph' ? mark.sizePt : 0).toBeLessThanOrEqual(442 / 18)
})

test('a mark too long for one line of readable size stands on two, the name of the document never torn', () => {
  const mark = '市住建局第一党支部（城市更新）会议纪要'
  const marks = layOut({ ...wholeNotice, head: { mark } }).blocks.filter(
    (block) => block.set === 'paragraph' && block.style === 'mark',
  )
  expect(marks.map(textOf)).toEqual(['市住建局第一党支部（城市更新）', '会议纪要'])
})

test('a number before a figure stands apart from it', () => {
  expect([startBefore('1.', '12月15日前完成'), startBefore('1.', '完成'), startBefore('一、', '12月')]).toEqual([
    '1. ',
    '1.',
    '一、',
  ])
})
