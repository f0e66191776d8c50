import { KindFields } from '@hepai/contract/activities-shapes'
import { expect, test } from 'vitest'
import { breachOf } from './compliance.ts'
import { probationDate, termDate } from './dates.ts'
import { kind } from './duties.arbitrary.ts'
import { countRoll, rollProblem } from './roll.ts'
import { standardKinds } from './standard-kinds.ts'
import { meetingHours, trainingOf } from './training.ts'

test('the standard kinds have their shape, one code each, and name only one another', () => {
  const codes = standardKinds.map((one) => KindFields.parse(one).code)
  expect(new Set(codes).size).toBe(codes.length)
  for (const one of standardKinds)
    for (const also of one.alsoMeets) {
      expect(codes).toContain(also.code)
      expect(also.parts.every((part) => one.parts.includes(part))).toBe(true)
    }
})

test('every kind of the source page and of the rules is there', () => {
  const names = standardKinds.map((one) => one.name).join(' ')
  const wanted =
    '支部党员大会 支委会 党小组会 党课 主题党日 第一议题 理论学习中心组 组织生活会 民主评议 谈心谈话 双述双评 述职评议 换届选举 联席会 主题教育 一月一课一片一实践 一月一讲一实践 每日一学 读书分享会 青年讲堂 微宣讲 微调研 调研课题 进社区 幸福邻里节 走访慰问'
  for (const name of wanted.split(' ')) expect(names).toContain(name)
})

test('no standard kind breaks the rules against formalism', () => {
  expect(standardKinds.map(breachOf)).toEqual(standardKinds.map(() => null))
})

test.each([
  ['扫码签到', '打卡签到'],
  ['学习积分赛', '积分'],
  ['支部排行榜', '排名'],
  ['在线时长统计', '统计在线时长或使用率'],
  ['照片必传', '强制上传照片、视频或轨迹'],
])('a part called %s is refused as %s', (part, what) => {
  expect(breachOf(kind({ parts: [part] }))).toEqual({ words: part, what })
})

test('a code that smuggles points or ranking in is refused too', () => {
  expect(breachOf(kind({ code: 'branch_ranking' }))).not.toBeNull()
  expect(breachOf(kind({ code: 'frankly' }))).toBeNull()
})

const roll = ['a', 'b', 'c', 'p'].map((personId) => ({
  personId,
  name: personId,
  memberKind: personId === 'p' ? 'probationary' : 'full',
  post: null,
}))
const here = (personId: string) => ({ personId, status: 'present' as const, reason: '' })

test('someone who is not on the roll, named twice or absent without a reason is found', () => {
  expect(rollProblem(roll, [here('a'), here('x')])).toEqual({ code: 'notOnRoll', index: 1 })
  expect(rollProblem(roll, [here('a'), here('a')])).toMatchObject({ code: 'namedTwice', name: 'a' })
  expect(rollProblem(roll, [{ personId: 'b', status: 'absent', reason: '' }])).toMatchObject({ code: 'reasonMissing' })
  expect(rollProblem(roll, [here('a'), { personId: 'b', status: 'absent', reason: '出差' }])).toBeNull()
})

test('the roll counts everyone, its voters only full members', () => {
  expect(countRoll('members', roll, [here('a'), here('p')])).toEqual({
    eligible: 4,
    present: 2,
    absent: 2,
    voters: 3,
    votersPresent: 1,
  })
  expect(countRoll('open', roll, [here('a'), here('p')])).toMatchObject({ eligible: 2, present: 2, absent: 0 })
})

test('a term and a probation are announced ahead and called past afterwards', () => {
  const term = { organizationId: 'o', organizationName: '第一党支部', endsOn: '2027-01-16' }
  expect(termDate(term, '2026-07-15').state).toBe('later')
  const soon = termDate(term, '2026-11-23')
  expect([soon.state, soon.words.includes('还有 54 天')]).toEqual(['soon', true])
  expect(termDate(term, '2027-01-17').state).toBe('past')
  const probation = { personId: 'p', name: '林某', organizationId: 'o', joinedOn: '2025-12-10' }
  expect(probationDate(probation, '2026-11-23')).toMatchObject({ onDay: '2026-12-10', state: 'soon' })
  expect(probationDate({ ...probation, joinedOn: '2025-10-01' }, '2026-11-23').state).toBe('past')
})

test('training tells met or not met and no hours that could be ranked', () => {
  const views = trainingOf([
    { personId: 'a', name: '甲', isOfficer: false, hours: 32 },
    { personId: 'b', name: '乙', isOfficer: true, hours: 55.75 },
  ])
  expect(views).toEqual([
    { personId: 'a', name: '甲', requiredHours: 32, isMet: true },
    { personId: 'b', name: '乙', requiredHours: 56, isMet: false },
  ])
  expect(meetingHours('09:00', '10:40')).toBe(1.75)
  expect(meetingHours('09:00', null)).toBe(1)
})
