import fc from 'fast-check'
import { expect, test } from 'vitest'
import { nextStep, refuseAdoptionDay, refuseFindingDay, refuseTopicDates, stageOf } from './research.ts'

const today = '2026-11-23'

test('a topic goes from asked to found, adopted and carried, and says what comes next', () => {
  expect(stageOf({ findings: 0, adoptions: 0, tasks: 0 })).toBe('asked')
  expect(stageOf({ findings: 2, adoptions: 0, tasks: 0 })).toBe('found')
  expect(stageOf({ findings: 2, adoptions: 1, tasks: 0 })).toBe('adopted')
  expect(stageOf({ findings: 2, adoptions: 1, tasks: 1 })).toBe('carried')
  expect(nextStep('asked', { toOn: '2026-11-22', today })).toContain('已过')
  expect(nextStep('asked', { toOn: today, today })).toContain('前形成结论')
  expect(nextStep('asked', { toOn: null, today })).toContain('还没有结论')
})

test('days that cannot be true are refused', () => {
  expect(() => refuseTopicDates({ fromOn: today, toOn: '2026-11-22' })).toThrow('activities.topicDates')
  expect(() => refuseFindingDay('2026-11-24', { fromOn: '2026-11-01', today })).toThrow('activities.dayInFuture')
  expect(() => refuseFindingDay('2026-10-31', { fromOn: '2026-11-01', today })).toThrow('activities.notBeforeTopic')
  expect(() => refuseAdoptionDay('2026-11-24', { foundOn: today, today })).toThrow('activities.dayInFuture')
  expect(() => refuseAdoptionDay('2026-11-01', { foundOn: '2026-11-02', today })).toThrow(
    'activities.adoptedBeforeFound',
  )
})

test('recording more never takes a topic back', () => {
  const order = ['asked', 'found', 'adopted', 'carried']
  const counts = fc.record({ findings: fc.nat(3), adoptions: fc.nat(3), tasks: fc.nat(3) })
  fc.assert(
    fc.property(
      counts,
      fc.constantFrom('findings' as const, 'adoptions' as const, 'tasks' as const),
      (before, more) => {
        const after = { ...before, [more]: before[more] + 1 }
        expect(order.indexOf(stageOf(after))).toBeGreaterThanOrEqual(order.indexOf(stageOf(before)))
      },
    ),
  )
})
