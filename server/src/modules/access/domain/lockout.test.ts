import { describe, expect, test } from 'vitest'
import { accountPause, minutesLeft, pausedUntil } from './lockout.ts'

const minute = 60_000
const now = 100 * minute
const ago = (...minutes: readonly number[]) => minutes.map((one) => now - one * minute)

describe('a pause after failures', () => {
  test('four failures do not pause, five within a quarter of an hour do', () => {
    expect(pausedUntil(ago(0, 1, 2, 3), accountPause, now)).toBeNull()
    expect(pausedUntil(ago(0, 1, 2, 3, 4), accountPause, now)).toBe(now + 15 * minute)
  })

  test('five failures spread over more than a quarter of an hour do not', () => {
    expect(pausedUntil(ago(0, 4, 8, 12, 16), accountPause, now)).toBeNull()
  })

  test('the pause ends fifteen minutes after the last failure, not sooner', () => {
    expect(pausedUntil(ago(14, 15, 16, 17, 28), accountPause, now)).toBe(now + minute)
    expect(pausedUntil(ago(15, 16, 17, 18, 19), accountPause, now)).toBeNull()
  })

  test('the minutes told are never fewer than one', () => {
    expect(minutesLeft(now + 1, now)).toBe(1)
    expect(minutesLeft(now + 14 * minute + 1, now)).toBe(15)
  })
})
