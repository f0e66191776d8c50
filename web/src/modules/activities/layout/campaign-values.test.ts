import { expect, test } from 'vitest'
import { blankCampaign, campaignInput, campaignValues } from './campaign-values.ts'

const partsOf = (code: string) => (code === 'theme_day' ? ['课', '片', '实践'] : [])

test('a new frame runs from today to the end of the year, and what is chosen is what is sent', () => {
  const values = {
    ...blankCampaign('2026-11-23'),
    name: '一课',
    counts: 'theme_day,micro_talk',
    needsParts: 'theme_day',
    priorityId: 'p',
  }
  expect(campaignInput(values, partsOf)).toEqual({
    ...{
      name: '一课',
      purpose: '',
      fromOn: '2026-11-23',
      toOn: '2026-12-31',
      every: 'month',
      times: 1,
      priorityId: 'p',
    },
    counts: [
      { kindCode: 'theme_day', parts: ['课', '片', '实践'] },
      { kindCode: 'micro_talk', parts: [] },
    ],
    ...{ heldBy: ['branch'], taskIds: [] },
  })
})

test('what stands comes back unchanged', () => {
  const fields = {
    ...{ name: '一课', purpose: '说明', fromOn: '2026-03-01', toOn: '2026-12-31', every: 'whole' as const, times: 3 },
    counts: [
      { kindCode: 'theme_day', parts: ['课', '片', '实践'] },
      { kindCode: 'micro_talk', parts: [] },
    ],
    ...{ heldBy: ['branch' as const, 'unit' as const], taskIds: ['a', 'b'], priorityId: 'p' },
  }
  const row = {
    id: 'i',
    organizationId: 'o',
    organizationName: '党校',
    state: 'running' as const,
    kindNames: [],
    version: 1,
  }
  expect(campaignInput(campaignValues({ ...row, ...fields }), partsOf)).toEqual(fields)
})

test('a frame that serves no priority says so', () => {
  expect(campaignInput(blankCampaign('2026-11-23'), partsOf).priorityId).toBeNull()
})
