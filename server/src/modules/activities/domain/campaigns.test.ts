import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type CampaignHeld, campaignState, monthsSoFar, standingOf, sumOf } from './campaigns.ts'

const frame = { every: 'month' as const, times: 1, fromOn: '2026-09-05', toOn: '2026-12-31' }
const held = (month: string, sessions = 1): CampaignHeld => ({
  ...{ organizationId: 'b', kindCode: 'theme_day', month, sessions },
  ...{ present: 10 * sessions, audience: 0, hours: 2 * sessions },
})
const today = '2026-11-23'

test('a monthly campaign names the months that are missing, and says of the running one that it is not yet', () => {
  expect(standingOf(frame, [held('2026-09'), held('2026-10'), held('2026-11')], today)).toEqual({
    state: 'met',
    why: '每月 1 次，3 个月都已开展。',
  })
  expect(standingOf(frame, [held('2026-10')], today)).toEqual({
    state: 'notYet',
    why: '每月 1 次，1 个月已开展；2026年9月没有达到，本月还没有达到。',
  })
  expect(standingOf({ ...frame, times: 2 }, [held('2026-09'), held('2026-10', 2)], '2026-10-31').why).toContain(
    '2026年9月',
  )
})

test('months are named once for their year', () => {
  const longer = { ...frame, fromOn: '2025-11-01' }
  expect(standingOf(longer, [held('2026-01')], '2026-03-31').why).toContain('2025年11、12月、2026年2月没有达到')
})

test('a campaign as a whole counts until its last day; a free one only tells what there is', () => {
  const whole = { ...frame, every: 'whole' as const, times: 3 }
  expect(standingOf(whole, [held('2026-09', 3)], today).state).toBe('met')
  expect(standingOf(whole, [held('2026-09', 1)], today).why).toBe('已开展 1 次，还差 2 次，截止 2026-12-31。')
  expect(standingOf(whole, [], '2027-01-01').why).toContain('已于 2026-12-31 截止')
  expect(standingOf({ ...frame, every: 'none' }, [held('2026-09', 4)], today)).toEqual({
    state: 'free',
    why: '已开展 4 次。',
  })
  expect(standingOf(frame, [], '2026-09-01').why).toBe('2026-09-05 开始。')
})

test('its state and its months follow the day', () => {
  expect([campaignState(frame, '2026-09-04'), campaignState(frame, today), campaignState(frame, '2027-01-01')]).toEqual(
    [...['coming', 'running', 'over']],
  )
  expect(monthsSoFar(frame, today)).toEqual(['2026-09', '2026-10', '2026-11'])
  expect(monthsSoFar(frame, '2026-09-01')).toEqual([])
})

test('more records never make it worse, and sums do not depend on how records are grouped', () => {
  const some = fc.array(fc.record({ month: fc.constantFrom('2026-09', '2026-10', '2026-11'), sessions: fc.nat(3) }))
  fc.assert(
    fc.property(some, some, (one, more) => {
      const [few, many] = [one, [...one, ...more]].map((wishes) =>
        wishes.map((each) => held(each.month, each.sessions)),
      )
      if (standingOf(frame, few ?? [], today).state === 'met')
        expect(standingOf(frame, many ?? [], today).state).toBe('met')
      const apart = sumOf([sumOf(few ?? []), sumOf(more.map((each) => held(each.month, each.sessions)))])
      expect(sumOf(many ?? [])).toEqual(apart)
    }),
  )
})
