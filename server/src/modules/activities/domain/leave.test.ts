import { expect, test } from 'vitest'
import { type Leave, checkLeave, leaveWords } from './leave.ts'

const leave = (wish: Partial<Leave>): Leave => ({
  ...{ id: 'new', kind: 'leave', fromOn: '2026-11-10', toOn: '2026-11-12', reason: '' },
  ...wish,
})
const beside = (one: Leave, other: Leave) => () => checkLeave(one, [other], '甲')

test('an absence is said with its kind and reason, within the length of a reason', () => {
  expect(leaveWords(leave({}))).toBe('请假')
  expect(leaveWords(leave({ kind: 'secondment', reason: '市专班' }))).toBe('借调：市专班')
  expect(leaveWords(leave({ reason: '长'.repeat(60) }))).toHaveLength(60)
})

test('days that overlap another absence are refused, an open end reaches on, its own old days do not count', () => {
  const other = leave({ id: 'old', kind: 'travel', fromOn: '2026-11-12', toOn: '2026-11-20' })
  expect(beside(leave({}), other)).toThrow('activities.leaveOverlaps')
  expect(beside(leave({ toOn: '2026-11-11' }), other)).not.toThrow()
  expect(beside(leave({ toOn: null }), other)).toThrow('activities.leaveOverlaps')
  expect(beside(leave({ fromOn: '2027-01-01', toOn: null }), leave({ id: 'old', toOn: null }))).toThrow(
    'activities.leaveOverlaps',
  )
  expect(beside(leave({}), leave({ id: 'new' }))).not.toThrow()
  expect(() => checkLeave(leave({ toOn: '2026-11-09' }), [], '甲')).toThrow('activities.leaveDates')
})
