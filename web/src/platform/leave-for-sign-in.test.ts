import { expect, test } from 'vitest'
import { returnAddress } from './leave-for-sign-in.ts'

test('after signing in one comes back to the page and its filters', () => {
  expect(returnAddress('?back=%2Fpeople%3Fsearch%3Dzs')).toBe('/people?search=zs')
})

test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/sign-in', ''])(
  'an address that leads elsewhere or in a circle is not followed: %s',
  (back) => {
    expect(returnAddress(`?back=${encodeURIComponent(back)}`)).toBe('/')
  },
)
