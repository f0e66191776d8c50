import { expect, test } from 'vitest'
import { asOfDay, deviceCopyOf, isKept, standInFor } from './device-copy.ts'

const prepare = '/api/activities.prepareActivity'
const url = (search: string): URL => new URL(`https://hepai.example${prepare}?${search}`)
const prepared = (isReserved: boolean) => ({
  kind: { code: 'party_day', isReserved },
  form: {
    title: '2026年11月主题党日',
    occurredOn: '2026-11-28',
    attendance: [{ personId: 'p1', status: 'absent', reason: '长期病假' }],
  },
  roll: [{ personId: 'p1', name: '示范甲', leave: '长期病假' }],
})

test('why somebody is away is not kept on the device, that they are is', () => {
  const copy = deviceCopyOf(prepare, prepared(false))
  expect(JSON.stringify(copy)).not.toContain('病假')
  expect(copy).toMatchObject({ form: { attendance: [{ status: 'absent' }] }, roll: [{ name: '示范甲' }] })
})

test('what only a few may read is not kept', () => {
  expect(deviceCopyOf(prepare, prepared(true))).toBeNull()
  expect(deviceCopyOf(prepare, 'not an answer')).toBe('not an answer')
})

test('only what a record is begun from is kept', () => {
  expect(isKept('/api/access.whoAmI')).toBe(true)
  expect(isKept('/api/people.listPeople')).toBe(false)
  expect(isKept('/api/activities.showActivity')).toBe(false)
})

test('the same kind of the same organisation stands in, another does not', () => {
  const kept = [url('organizationId=o1&kindCode=party_day&copyLast=true').href]
  expect(standInFor(url('organizationId=o1&kindCode=party_day&occurredOn=2026-12-01'), kept)).toBe(kept[0])
  expect(standInFor(url('organizationId=o2&kindCode=party_day'), kept)).toBeNull()
  expect(standInFor(url('organizationId=o1&kindCode=party_lecture'), kept)).toBeNull()
  expect(standInFor(new URL('https://hepai.example/api/access.whoAmI'), kept)).toBeNull()
})

test('a kept answer reads as of the day on which it is used', () => {
  const body = prepared(false)
  expect(asOfDay(url('organizationId=o1&kindCode=party_day'), body, '2026-12-01')).toMatchObject({
    form: { occurredOn: '2026-12-01', title: '2026年12月主题党日' },
  })
  expect(asOfDay(url('organizationId=o1&kindCode=party_day&occurredOn=2026-10-09'), body, '2026-12-01')).toMatchObject({
    form: { occurredOn: '2026-10-09', title: '2026年10月主题党日' },
  })
})

test('a name of its own stays', () => {
  const body = { form: { title: '走进社区', occurredOn: '2026-11-28' } }
  expect(asOfDay(url(''), body, '2026-12-01')).toEqual({ form: { title: '走进社区', occurredOn: '2026-12-01' } })
})
