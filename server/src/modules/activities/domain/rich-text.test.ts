import { RichDoc } from '@hepai/contract/activities-rich'
import { expect, test } from 'vitest'
import { paragraphsOf, plainTextOf } from './rich-text.ts'

const words = (text: string) => ({ type: 'text' as const, text })
const paragraph = (text: string) => ({ type: 'paragraph' as const, content: text === '' ? [] : [words(text)] })
const doc: RichDoc = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { level: 2 }, content: [words('议程')] },
    paragraph(''),
    {
      type: 'orderedList',
      attrs: { start: 3 },
      content: [
        { type: 'listItem', content: [paragraph('学习'), paragraph('再读一遍')] },
        {
          type: 'listItem',
          content: [
            paragraph('讨论'),
            { type: 'bulletList', content: [{ type: 'listItem', content: [paragraph('加装电梯')] }] },
          ],
        },
      ],
    },
    { type: 'paragraph', content: [words('散会'), { type: 'hardBreak' }, words('下次再议')] },
  ],
}

test('set minutes read as paragraphs in their order, with numbers and depth, and without empty ones', () => {
  expect(paragraphsOf(doc)).toEqual([
    { kind: 'heading', level: 2, text: '议程' },
    { kind: 'item', depth: 0, mark: 3, text: '学习' },
    { kind: 'item', depth: 0, mark: null, text: '再读一遍' },
    { kind: 'item', depth: 0, mark: 4, text: '讨论' },
    { kind: 'item', depth: 1, mark: null, text: '加装电梯' },
    { kind: 'paragraph', text: '散会\n下次再议' },
  ])
  expect(plainTextOf(doc)).toBe('议程\n3. 学习\n再读一遍\n4. 讨论\n加装电梯\n散会\n下次再议')
})

test('nothing but what is named can be kept, whatever is sent', () => {
  const refused = (block: unknown) => RichDoc.safeParse({ type: 'doc', content: [block] }).success
  expect(RichDoc.safeParse(doc).success).toBe(true)
  expect(refused({ type: 'image', attrs: { src: 'x' } })).toBe(false)
  expect(refused({ ...paragraph('甲'), attrs: { style: 'x' } })).toBe(false)
  expect(refused({ type: 'paragraph', content: [{ ...words('甲'), marks: [{ type: 'link' }] }] })).toBe(false)
  expect(refused({ type: 'script', content: [words('甲')] })).toBe(false)
})

test('lists nested beyond four levels, and text beyond the limit, are refused and never overflow', () => {
  let list: unknown = paragraph('底')
  for (let level = 0; level < 20_000; level += 1)
    list = { type: 'bulletList', content: [{ type: 'listItem', content: [list] }] }
  expect(RichDoc.safeParse({ type: 'doc', content: [list] }).success).toBe(false)
  const long = Array.from({ length: 3000 }, () => paragraph('长'.repeat(200)))
  const answer = RichDoc.safeParse({ type: 'doc', content: long })
  expect(answer.error?.issues[0]?.message).toContain('正文过长')
})
