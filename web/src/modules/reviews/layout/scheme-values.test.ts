import type { SchemeFields } from '@hepai/contract/reviews-shapes'
import { expect, test } from 'vitest'
import { blankPart, partsIn, sumIn, textOfParts, valuesOf, wishOf, wrongIn } from './scheme-values.ts'

const scheme: SchemeFields = {
  kind: 'dualReport',
  grades: [
    { code: 'A', name: '优秀' },
    { code: 'B', name: '称职' },
  ],
  limit: null,
  ...{ voters: 'full', minBallots: 5, source: { title: '本单位办法', article: '', confidence: 'B' } },
  weights: {
    parts: [
      { name: '日常考核', line: 'party', weight: 60, from: 'above' },
      { name: '民主测评', line: 'joint', weight: 40, from: 'ballot' },
    ],
    ...{ points: [100, 60], source: '建议' },
  },
}
const values = valuesOf(scheme, '2027-01-01')

test('what a form holds is what was saved', () => {
  const { kind, voters, minBallots, source, weights } = scheme
  expect(wrongIn(values, scheme)).toEqual([])
  expect(wishOf(values, scheme)).toEqual({
    ...{ kind, voters, minBallots, source, weights, limit: null, validFrom: '2027-01-01' },
    gradeNames: ['优秀', '称职'],
  })
})

test('each field that is not right is named: names alike, points out of order, parts short of 100, two ballots', () => {
  const wrong = (changed: Readonly<Record<string, string>>) => wrongIn({ ...values, ...changed }, scheme)
  expect(wrong({ grade1: '优秀' })).toEqual(['gradeNames'])
  expect(wrong({ grade1: '' })).toEqual(['gradeNames'])
  expect(wrong({ point1: '100' })).toEqual(['points'])
  expect(wrong({ minBallots: '4' })).toEqual(['minBallots'])
  expect(wrong({ validFrom: '', sourceTitle: ' ' })).toEqual(['sourceTitle', 'validFrom'])
  const parts = partsIn(values.parts)
  expect(wrong({ parts: textOfParts(parts.slice(1)) })).toEqual(['parts'])
  expect(wrong({ parts: textOfParts([...parts, blankPart]) })).toEqual(['parts'])
  expect(wrong({ parts: textOfParts(parts.map((each) => ({ ...each, from: 'ballot' }))) })).toEqual(['parts'])
  expect(wrong({ parts: '', isWeighted: 'no', point1: '' })).toEqual([])
})

test('parts survive being kept as a text, tabs in a pasted name too', () => {
  const typed = [{ ...blankPart, name: '甲\t乙', weight: '30' }, blankPart]
  expect(partsIn(textOfParts(typed))).toEqual([{ ...blankPart, name: '甲 乙', weight: '30' }, blankPart])
  expect(sumIn(typed)).toBe(30)
  expect(partsIn('')).toEqual([])
})
