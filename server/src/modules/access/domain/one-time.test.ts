import { expect, test } from 'vitest'
import { isOneTimeOver } from './one-time.ts'

const madeAt = new Date('2026-11-23T02:00:00Z')
const at = (text: string) => new Date(text).getTime()

test('a handed-over password opens for three days and not a moment longer', () => {
  const account = { mustChangePassword: true, passwordSetAt: madeAt }
  expect(isOneTimeOver(account, at('2026-11-26T01:59:59Z'))).toBe(false)
  expect(isOneTimeOver(account, at('2026-11-26T02:00:00Z'))).toBe(true)
})

test('a password that its owner chose never runs out', () => {
  expect(isOneTimeOver({ mustChangePassword: false, passwordSetAt: madeAt }, at('2036-01-01T00:00:00Z'))).toBe(false)
})
