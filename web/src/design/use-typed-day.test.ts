import { describe, expect, test } from 'vitest'
import { dayTyped } from './use-typed-day.ts'

const field = { value: '2025-12-31', max: undefined, today: '2026-11-23' }

describe('a typed day', () => {
  test.each(['2026.3.5', '2026/3/5', '2026-03-05', '20260305', '2026年3月5日', '２０２６.３.５'])(
    '%s is read',
    (typed) => {
      expect(dayTyped(typed, field)).toEqual({ day: '2026-03-05', problem: null })
    },
  )

  test('without a year it is of the year that the field shows, or of this one', () => {
    expect(dayTyped('3月5日', field).day).toBe('2025-03-05')
    expect(dayTyped('3月5日', { ...field, value: '' }).day).toBe('2026-03-05')
  })

  test('an emptied field is empty', () => {
    expect(dayTyped(' ', field)).toEqual({ day: '', problem: null })
  })

  test.each(['2026-02-30', '下周', '2026'])('%s is no day, and the words say what to write', (typed) => {
    expect(dayTyped(typed, field).problem).toContain(`看不懂“${typed}”`)
  })

  test('a day after the last one allowed is told so', () => {
    expect(dayTyped('2026-11-24', { ...field, max: '2026-11-23' }).problem).toBe('不能晚于2026年11月23日。请改选日期。')
  })
})
