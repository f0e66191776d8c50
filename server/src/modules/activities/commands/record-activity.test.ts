import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { auditOf } from '../../../testing/given-access.ts'
import {
  type ActivityHouse,
  activityHouse,
  activityInput,
  changedInput,
  givenActivity,
} from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { changeActivity } from './change-activity.ts'
import { recordActivity } from './record-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

type Wish = Parameters<typeof activityInput>[1]
const record = (wish: Wish, options = {}) =>
  callAs(testing, house.secretary, recordActivity, activityInput(house, wish), options)
const row = (id: string) =>
  testing.platform.db.selectFrom('activity').selectAll().where('id', '=', id).executeTakeFirstOrThrow()

test('a theme day is recorded with its counts, says which duties it meets and what is still missing', async () => {
  const made = await givenActivity(testing, house, {
    occurredOn: '2026-01-15',
    minutes: {
      agenda: ['学习', '走进社区'],
      study: '',
      speeches: [],
      guests: [],
      signatures: [],
      parts: [{ part: '课', text: '' }],
    },
  })
  expect(made.meets.map((one) => one.kindCode)).toEqual(['party_lecture', 'theme_day'])
  expect(made.warnings).toEqual(['记录还缺：地点、主持人。可稍后补齐。'])
  expect(await row(made.id)).toMatchObject({ eligible: 9, present: 3, absent: 6, voters: 8, voters_present: 3 })
  const [audited] = await auditOf(testing, 'activities.recordActivity')
  expect(audited).toMatchObject({ result: 'done', change: { kind: 'theme_day', occurredOn: '2026-01-15', present: 3 } })
})

test('it is linked to a task in the same breath, in the branch’s own words', async () => {
  const links = [{ taskId: house.task.id, did: '党员包户宣传', beneficiaries: 120 }]
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-02-10', links })
  const stored = await testing.platform.db
    .selectFrom('activity_link')
    .selectAll()
    .where('activity_id', '=', id)
    .execute()
  expect(stored).toMatchObject([{ task_id: house.task.id, did: '党员包户宣传', beneficiaries: 120 }])
  expect((await row(id)).link_count).toBe(1)
})

test('a retry with the same key gives the one record, and a second phone is refused with the name of the first', async () => {
  const wish = { occurredOn: '2026-03-12' }
  const Saved = z.object({ id: z.uuid() })
  const first = await outputOf(record(wish, { idempotencyKey: 'phone-1' }), Saved)
  const again = await outputOf(record(wish, { idempotencyKey: 'phone-1' }), Saved)
  expect(again.id).toBe(first.id)
  await expect(record({ ...wish, startsAt: '09:59' }, { idempotencyKey: 'phone-2' })).rejects.toMatchObject({
    code: 'activities.alreadyRecorded',
    detail: { title: '十一月主题党日', byName: '测试人员', day: '2026年3月12日' },
  })
  await expect(record({ ...wish, startsAt: null })).rejects.toMatchObject({ code: 'activities.alreadyRecorded' })
  await expect(record({ ...wish, startsAt: '14:00' })).resolves.toBeDefined()
})

test('two phones that record at the same moment make one record', async () => {
  const wish = { occurredOn: '2026-04-09' }
  const both = await Promise.allSettled([record(wish), record(wish)])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('two phones that record it under kinds held together make one record, and so do two meetings moved to one hour', async () => {
  const merged = { occurredOn: '2026-04-16', alsoKinds: ['party_lecture'] }
  const both = await Promise.allSettled([
    record(merged),
    record({ occurredOn: '2026-04-16', kindCode: 'party_lecture' }),
  ])
  expect(both.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
  const morning = await givenActivity(testing, house, { occurredOn: '2026-04-17', startsAt: '09:00' })
  const noon = await givenActivity(testing, house, { occurredOn: '2026-04-17', startsAt: '12:00' })
  const move = (activityId: string) =>
    callAs(testing, house.secretary, changeActivity, {
      ...{ activityId, version: 1, ...changedInput(house, { occurredOn: '2026-04-17', startsAt: '15:00' }) },
    })
  const moved = await Promise.allSettled([move(morning.id), move(noon.id)])
  expect(moved.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected'])
})

test('one record of three kinds held together meets the duties of each and says why, and asks for the fields of each', async () => {
  const made = await givenActivity(testing, house, {
    ...{ kindCode: 'general_meeting', alsoKinds: ['theme_day', 'party_lecture'], occurredOn: '2026-04-23' },
  })
  expect(made.meets).toEqual([
    { kindCode: 'general_meeting', why: '同一种活动' },
    { kindCode: 'party_lecture', why: '记录写明合并召开' },
    { kindCode: 'theme_day', why: '记录写明合并召开' },
  ])
  expect(made.warnings[0]).toContain('学习内容')
})

test('set minutes are kept as they were set, and anything else in them is refused in words', async () => {
  const body = {
    type: 'doc' as const,
    content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: '要点' }] }],
  }
  const minutes = { agenda: [], study: '', parts: [], speeches: [], guests: [], signatures: [], body }
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-04-24', minutes })
  expect((await row(id)).minutes).toMatchObject({ body })
  const input = activityInput(house, { occurredOn: '2026-04-25' })
  const scripted = { ...minutes, body: { type: 'doc', content: [{ type: 'script', content: [] }] } }
  const refused = await callAs(testing, house.secretary, recordActivity, { ...input, minutes: scripted }).catch(
    (error: unknown) => error,
  )
  expect(refused).toMatchObject({ code: 'platform.badShape' })
  expect(JSON.stringify(refused)).toContain('只能有标题、段落和列表')
})

test.each<[string, Wish, string]>([
  ['a meeting of tomorrow recorded as held', { occurredOn: '2026-11-24' }, 'inTheFuture'],
  ['one that begins in an hour', { occurredOn: '2026-11-23', startsAt: '11:00' }, 'inTheFuture'],
  ['an end before the start', { occurredOn: '2026-05-02', endsAt: '08:30' }, 'endBeforeStart'],
  ['a kind nobody knows', { kindCode: 'tea_party' }, 'kindUnknown'],
  ['a kind another organisation holds', { kindCode: 'theory_group' }, 'kindNotHeldHere'],
  [
    'a part the kind does not have',
    {
      occurredOn: '2026-05-02',
      minutes: { agenda: [], study: '', speeches: [], guests: [], signatures: [], parts: [{ part: '歌', text: '' }] },
    },
    'partUnknown',
  ],
])('%s is refused', async (_what, wish, code) => {
  await expect(record(wish)).rejects.toMatchObject({ code: `activities.${code}` })
})

test('someone of another unit, someone twice and an absence without a reason are refused', async () => {
  const [first] = house.members
  const entry = (personId: string, status: 'present' | 'absent' = 'present') => ({ personId, status, reason: '' })
  const attend = (attendance: object[]) =>
    callAs(testing, house.secretary, recordActivity, {
      ...activityInput(house, { occurredOn: '2026-05-03' }),
      attendance,
    })
  await expect(attend([entry(house.stranger.id)])).rejects.toMatchObject({ code: 'activities.notOnRoll' })
  const twice = [entry(first?.id ?? ''), entry(first?.id ?? '')]
  await expect(attend(twice)).rejects.toMatchObject({ code: 'activities.namedTwice' })
  await expect(attend([entry(first?.id ?? '', 'absent')])).rejects.toMatchObject({ code: 'activities.absentReason' })
})

const vote = (counts: object) => ({
  ...{ matter: '讨论年度计划', rule: 'resolution' as const, eligible: 8, present: 8, yes: 8, no: 0, abstain: 0 },
  ...counts,
})
const everyone = () => house.members.map((member) => ({ personId: member.id, status: 'present' as const, reason: '' }))
const meeting = (counts: object, occurredOn = '2026-05-04') =>
  givenActivity(testing, house, {
    ...{ kindCode: 'general_meeting', occurredOn, attendance: everyone(), votes: [vote(counts)] },
  })

test('votes that cannot be true are refused', async () => {
  const refusal = (code: string) => ({ code: `activities.${code}` })
  await expect(meeting({ yes: 7 })).rejects.toMatchObject(refusal('votesDoNotAddUp'))
  await expect(meeting({ present: 9, yes: 9 })).rejects.toMatchObject(refusal('morePresentThanEligible'))
  await expect(meeting({ eligible: 9 })).rejects.toMatchObject(refusal('moreEligibleThanVoters'))
  await expect(meeting({ present: 7, yes: 7, writtenYes: 2 })).rejects.toMatchObject(refusal('moreWrittenThanAway'))
  const few = { attendance: everyone().slice(0, 5), kindCode: 'general_meeting', occurredOn: '2026-05-05' }
  await expect(givenActivity(testing, house, { ...few, votes: [vote({})] })).rejects.toMatchObject(
    refusal('morePresentThanCame'),
  )
})

test('a vote that cannot pass is kept, and the warning says why', async () => {
  const { warnings } = await meeting({ present: 4, yes: 4 }, '2026-05-06')
  expect(warnings[0]).toContain('通过需 5 票赞成，实到只有 4 人')
})

test('what nobody may see cannot be linked, and another branch cannot be recorded for', async () => {
  const links = [{ taskId: crypto.randomUUID(), did: '帮忙' }]
  await expect(record({ occurredOn: '2026-06-01', links })).rejects.toMatchObject({ code: 'activities.taskUnknown' })
  const elsewhere = { ...activityInput(house), organizationId: house.city.secondBranch.id }
  await expect(callAs(testing, house.secretary, recordActivity, elsewhere)).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})

test('a meeting that is planned may lie ahead', async () => {
  const { id, meets } = await givenActivity(testing, house, {
    state: 'planned',
    occurredOn: '2026-12-10',
    attendance: [],
  })
  expect((await row(id)).state).toBe('planned')
  expect(meets).toEqual([])
})

test('criticism is kept encrypted', async () => {
  const { id } = await givenActivity(testing, house, { kindCode: 'org_life_meeting', criticism: '抓落实不够' })
  const { criticism_cipher: cipher } = await row(id)
  expect(cipher).not.toBeNull()
  expect(cipher).not.toContain('抓落实不够')
})

test('an ended organisation is recorded for only up to its last day', async () => {
  const ended = { organizationId: house.city.secondBranch.id, attendance: [] }
  await testing.platform.db
    .updateTable('organization')
    .set({ ended_on: '2026-06-30' })
    .where('id', '=', house.city.secondBranch.id)
    .execute()
  await givenActivity(testing, house, { ...ended, occurredOn: '2026-06-10' }, house.office)
  await expect(
    givenActivity(testing, house, { ...ended, occurredOn: '2026-07-10' }, house.office),
  ).rejects.toMatchObject({
    code: 'activities.organizationEnded',
    detail: { endedOn: '2026-06-30' },
  })
})
