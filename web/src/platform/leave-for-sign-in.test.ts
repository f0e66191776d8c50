import { expect, test } from 'vitest'
import { expiryOf, returnAddress, signInAddress } from './leave-for-sign-in.ts'

test('after signing in one comes back to the page and its filters', () => {
  expect(returnAddress('?back=%2Fpeople%3Fsearch%3Dzs')).toBe('/people?search=zs')
})

test.each(['//elsewhere.example', '/\\elsewhere.example', 'https://elsewhere.example', '/sign-in', ''])(
  'an address that leads elsewhere or in a circle is not followed: %s',
  (back) => {
    expect(returnAddress(`?back=${encodeURIComponent(back)}`)).toBe('/')
  },
)

test('who was signed in is told that the session expired, and that the typed is kept only where it is', () => {
  const said = (wasIn: boolean, isKept: boolean): string =>
    expiryOf(new URL(signInAddress('/people?search=zs', { wasIn, isKept }), 'http://hepai.example').search)
  expect(said(false, true)).toBe('none')
  expect(said(true, false)).toBe('expired')
  expect(said(true, true)).toBe('expiredKept')
  expect(
    returnAddress(signInAddress('/people?search=zs', { wasIn: true, isKept: true }).slice('/sign-in'.length)),
  ).toBe('/people?search=zs')
})
