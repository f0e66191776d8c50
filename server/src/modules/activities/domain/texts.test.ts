import { Minutes } from '@hepai/contract/activities-shapes'
import { expect, test } from 'vitest'
import { minutesParagraphs } from './minutes-paragraphs.ts'
import { textsOf } from './texts.ts'

const minutes = Minutes.parse({
  ...{ agenda: [], guests: [], parts: [], speeches: [], signatures: [] },
  study: '学习条例',
  body: {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: '会议强调要上门走访' }] }],
  },
})

test('set minutes are found by their words and stand in the printed record', () => {
  expect(textsOf({ minutes, items: [], resolutions: [] })).toEqual(['学习条例', '会议强调要上门走访'])
  expect(textsOf({ minutes, items: [], resolutions: [], later: ['', '已入户'] }).at(-1)).toBe('已入户')
  expect(minutesParagraphs(minutes)).toContainEqual({ block: 'paragraph', words: '会议强调要上门走访' })
})
