import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { excerptOf, searchQuery, searchWords, searchWordsAndCharacters } from './search-words.ts'

describe('words for searching', () => {
  test('are pairs of neighbouring characters, each once, across no punctuation', () => {
    expect(searchWords(['城市更新，城市'])).toEqual(['城市', '市更', '更新'])
    expect(searchWords(['ＧＢ 9', '党'])).toEqual(['gb', '9', '党'])
    expect(searchWordsAndCharacters(['城市'])).toEqual(['城市', '城', '市'])
  })

  test('every piece of a text asks only for words of the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('城', '市', 'a', 'B', '1', '，', ' ', '𠮷') }),
        fc.nat(),
        fc.nat(),
        (text, a, b) => {
          const characters = Array.from(text)
          const piece = characters.slice(a % (characters.length + 1), (a % (characters.length + 1)) + (b % 5)).join('')
          const words = new Set(searchWordsAndCharacters([text]))
          expect(searchWords([piece]).filter((word) => !words.has(word))).toEqual([])
        },
      ),
    )
  })

  test('a query holds nothing but letters and digits', () => {
    expect(searchQuery("o'k & 城市 | !新")).toBe("'o' & 'k' & '城市' & '新'")
    expect(searchQuery("%_'&|!\\")).toBeNull()
  })
})

test('an excerpt shows the longest of the typed runs with a little around it', () => {
  const text = `${'前'.repeat(30)}老旧小区改造${'后'.repeat(30)}`
  expect(excerptOf(['别的', text], '前 旧小区')).toEqual({
    before: `…${'前'.repeat(19)}老`,
    hit: '旧小区',
    after: `改造${'后'.repeat(18)}…`,
  })
  expect(excerptOf(['Read the GB'], 'gb')).toEqual({ before: 'Read the ', hit: 'GB', after: '' })
  expect(excerptOf(['别的'], '小区')).toBeNull()
})
