import type { ActivityFields } from '@hepai/contract/activities-shapes'
import { describe, expect, it } from 'vitest'
import { fieldsOf, isAhead, valuesOf } from './record-values.ts'

const a = '00000000-0000-4000-8000-00000000000a'
const b = '00000000-0000-4000-8000-00000000000b'
const people = [
  { personId: a, name: '甲', hasVote: true },
  { personId: b, name: '乙', hasVote: false },
]
const now = { today: '2026-11-24', clock: '15:00' }

const held: ActivityFields = {
  ...{
    kindCode: 'general_meeting',
    alsoKinds: ['theme_day'],
    title: '十一月党员大会',
    state: 'held',
    occurredOn: '2026-11-20',
  },
  ...{ startsAt: '09:30', endsAt: '11:00', place: '三楼会议室', hostName: '甲', recorderName: '乙' },
  attendance: [
    { personId: a, status: 'present', reason: '' },
    { personId: b, status: 'absent', reason: '病假' },
  ],
  ...{ audience: 12, serviceHours: 1.5 },
  minutes: {
    ...{ agenda: ['学习', '讨论'], study: '第一段\n第二段', parts: [{ part: '课', text: '讲了什么' }] },
    speeches: [{ name: '甲', text: '两行\n发言' }],
    guests: [{ name: '丙', post: '社区 书记' }],
    signatures: [{ role: 'host', name: '甲', signedOn: '2026-11-20' }],
    body: { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: '正文' }] }] },
  },
  votes: [
    {
      ...{ matter: '评议结果', rule: 'admitMember', eligible: 2, present: 1, yes: 1, no: 0, abstain: 0 },
      ...{ writtenYes: 1, isSecret: true, ballots: { issued: 1, returned: 1, invalid: 0 } },
    },
  ],
  items: [{ id: a, topic: '重要讲话', note: '' }],
  resolutions: [{ text: '七天内走访', ownerId: a, dueOn: '2026-11-27' }],
  criticism: null,
}
const setting = { form: held, people, automaticTitle: '自动标题', now }

describe('values of the record form', () => {
  it('come back as they were when nothing is typed', () => {
    expect(fieldsOf(valuesOf(held), setting)).toEqual(held)
  })

  it('name the meeting by its month when the title is left empty', () => {
    expect(fieldsOf({ ...valuesOf(held), title: ' ' }, setting).title).toBe('自动标题')
  })

  it('are an arrangement before the day and the hour, and a record after', () => {
    expect(isAhead('2026-11-24', '15:01', now)).toBe(true)
    expect(isAhead('2026-11-24', '15:00', now)).toBe(false)
    expect(isAhead('2026-11-24', '', now)).toBe(false)
    expect(isAhead('2026-11-25', '', now)).toBe(true)
    const planned = { ...setting, form: { ...held, state: 'planned' as const } }
    expect(fieldsOf({ ...valuesOf(held), occurredOn: '2026-11-25' }, planned).state).toBe('planned')
    expect(fieldsOf(valuesOf(held), planned).state).toBe('held')
  })
})
