import { expect, test } from 'vitest'
import { type Absence, absentIn } from './absences.ts'

const away = new Map([
  ['p1', '借调'],
  ['p2', '病假'],
])
const one = (personId: string, answer: Absence['answer'] = 'asKnown', reason = ''): Absence => ({
  personId,
  answer,
  reason,
})

test('who is known to be away is absent with the known reason, until somebody says otherwise', () => {
  expect(absentIn([one('p1'), one('p2', 'present'), one('p3')], away)).toEqual([{ personId: 'p1', reason: '借调' }])
})

test('what was entered stays when another day brings another leave', () => {
  const entered = [one('p1', 'absent', '开会'), one('p3', 'absent', '出差'), one('p2')]
  expect(absentIn(entered, away)).toEqual([
    { personId: 'p1', reason: '开会' },
    { personId: 'p3', reason: '出差' },
    { personId: 'p2', reason: '病假' },
  ])
  expect(absentIn(entered, new Map())).toEqual([
    { personId: 'p1', reason: '开会' },
    { personId: 'p3', reason: '出差' },
  ])
})

test('an absence without any reason is told as such', () => {
  expect(absentIn([one('p3', 'absent', ' ')], away)).toEqual([{ personId: 'p3', reason: '' }])
})
