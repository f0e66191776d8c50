import chineseDays from 'chinese-days'
import { expect, test } from 'vitest'
import { everyDay } from '../../../platform/clock.ts'
import { robotVerdict, waitAfter } from './delivery.ts'
import { digestOf, groupTextOf } from './letters.ts'
import { goesOutAt, isWorking } from './quiet.ts'
import { termStage } from './term-words.ts'

const days = [...everyDay(2026, 2026)].map((one) => one.day).filter((day) => chineseDays.isWorkday(day))

test('a holiday waits for the next working day; a working Saturday by 调休 does not', () => {
  expect(goesOutAt('2026-10-01', '2026-10-01T01:00:00.000Z', days)).toBe('2026-10-08T00:30:00.000Z')
  expect(goesOutAt('2026-10-10', '2026-10-10T01:00:00.000Z', days)).toBe('2026-10-10T01:00:00.000Z')
  expect([isWorking('2026-10-10', days), isWorking('2026-10-11', days)]).toEqual([true, false])
})

test('waiting doubles from a minute to an hour, as long as asked for if longer, and ends after eight tries', () => {
  expect([1, 2, 3, 6, 7, 8].map((tries) => waitAfter(tries))).toEqual([60, 120, 240, 1_920, 3_600, null])
  expect(waitAfter(1, 300)).toBe(300)
})

test('what a robot answers decides between done, later and never', () => {
  expect(robotVerdict('wecom', 200, 0)).toBe('done')
  expect(robotVerdict('wecom', 200, 45_009)).toBe('later')
  expect(robotVerdict('wecom', 200, 93_000)).toBe('never')
  expect(robotVerdict('dingtalk', 200, 310_000)).toBe('never')
  expect(robotVerdict('dingtalk', 200, null)).toBe('later')
  expect([429, 500, 503, 302, 404].map((status) => robotVerdict('wecom', status, null))).toEqual([
    ...['later', 'later', 'later', 'never', 'never'],
  ])
})

test('long lists are cut and say so', () => {
  const lines = Array.from({ length: 40 }, (_, index) => ({ title: `事项${String(index)}`, body: '期限 2026-11-30' }))
  const { subject, body } = digestOf('2026-11-23', lines, undefined)
  expect(subject).toBe('合拍：40 条消息（2026年11月23日）')
  expect(body).toContain('期限 2026年11月30日')
  expect(body).toContain('另有 10 条')
  const group = groupTextOf('2026-11-23', '市住建局', [
    { organizationName: '第一党支部', text: '主题党日，期限就是今天' },
  ])
  expect(group.body).toBe('【合拍】市住建局 2026年11月23日提醒\n· 第一党支部：主题党日，期限就是今天')
})

test('a term is announced at half a year, a quarter, a month and when it is over', () => {
  expect([184, 183, 92, 31, 0, -1].map(termStage)).toEqual([null, 'half', 'quarter', 'month', 'month', 'over'])
})
