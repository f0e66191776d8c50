import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { recordActivity } from '../commands/record-activity.ts'
import { recordLeave } from '../commands/record-leave.ts'
import { listActivities } from './list-activities.ts'
import { prepareActivity } from './prepare-activity.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Prepared = z.object({
  form: z.looseObject({
    title: z.string(),
    state: z.string(),
    startsAt: z.string().nullable(),
    place: z.string(),
    attendance: z.array(z.looseObject({ personId: z.uuid(), status: z.string() })),
    alsoKinds: z.array(z.string()),
    minutes: z.looseObject({ agenda: z.array(z.string()), study: z.string() }),
  }),
  roll: z.array(z.object({ name: z.string(), hasVote: z.boolean() })),
  together: z.array(z.object({ code: z.string() })),
  copiedFrom: z.object({ title: z.string() }).nullable(),
  tasks: z.array(z.object({ id: z.uuid(), name: z.string() })),
})
const prepare = (more: object = {}, actor = house.secretary) =>
  outputOf(
    callAs(testing, actor, prepareActivity, {
      ...{ organizationId: house.city.branch.id, kindCode: 'theme_day', ...more },
    }),
    Prepared,
  )

test('the roll comes from the branch’s members, and the form can be recorded as it is', async () => {
  const prepared = await prepare()
  expect(prepared.roll.map((one) => one.name)).toEqual([...house.members.map((one) => one.name), '预备党员壬'])
  expect(prepared.roll.at(-1)?.hasVote).toBe(false)
  expect(prepared.form).toMatchObject({ title: '2026年11月主题党日', state: 'held', place: '' })
  await expect(callAs(testing, house.secretary, recordActivity, prepared.form)).resolves.toBeDefined()
})

test('last month’s is copied with place, time and agenda, not with what was said', async () => {
  const minutes = { agenda: ['学习', '实践'], study: '原文', speeches: [], guests: [], signatures: [], parts: [] }
  await givenActivity(testing, house, {
    occurredOn: '2026-10-12',
    title: '十月',
    place: '社区',
    minutes,
    startsAt: '15:00',
  })
  const prepared = await prepare({ copyLast: 'true', occurredOn: '2026-10-13' })
  expect(prepared.copiedFrom?.title).toBe('2026年11月主题党日')
  const { items } = await outputOf(
    callAs(testing, house.secretary, listActivities, { search: '十月' }),
    z.object({ items: z.array(z.object({ id: z.uuid() })) }),
  )
  const copied = await prepare({ copyActivityId: items[0]?.id })
  expect(copied.form).toMatchObject({
    place: '社区',
    startsAt: '15:00',
    minutes: { agenda: ['学习', '实践'], study: '' },
  })
})

test('a committee’s roll is those in office that day, and a day ahead is planned', async () => {
  const [first] = house.members
  await testing.platform.db
    .insertInto('appointment')
    .values({
      ...{ id: crypto.randomUUID(), person_id: first?.id ?? '', organization_id: house.city.branch.id },
      ...{ post: '支部书记', from_on: '2026-01-01', recorded_at: testing.clock.now() },
    })
    .execute()
  const prepared = await prepare({ kindCode: 'committee_meeting', occurredOn: '2026-12-01' })
  expect(prepared.roll.map((one) => one.name)).toEqual(['党员甲'])
  expect(prepared.form.state).toBe('planned')
  expect((await prepare({ kindCode: 'committee_meeting', occurredOn: '2025-12-01' })).roll).toEqual([])
})

test('open tasks that the branch helps with are at hand', async () => {
  expect((await prepare()).tasks).toEqual([])
  const branches = JSON.stringify([{ organizationId: house.city.branch.id, did: '' }])
  await testing.platform.db.updateTable('task').set({ branches }).where('id', '=', house.task.id).execute()
  expect((await prepare()).tasks).toMatchObject([{ id: house.task.id, name: '老旧小区改造' }])
  const blind = actorWith([{ role: 'branchSecretary', on: house.city.branch }])
  expect((await prepare({}, blind)).tasks).toEqual([])
})

test('kinds that are unknown or held elsewhere, and other branches, are refused', async () => {
  await expect(prepare({ kindCode: 'tea_party' })).rejects.toMatchObject({ code: 'activities.kindUnknown' })
  await expect(prepare({ kindCode: 'theory_group' })).rejects.toMatchObject({ code: 'activities.kindNotHeldHere' })
  await expect(prepare({ organizationId: house.city.secondBranch.id })).rejects.toMatchObject({
    code: 'platform.notFoundOrNotAllowed',
  })
})

test('who is known to be away begins as absent with the reason, on those days only', async () => {
  const away = { personId: house.members[2]?.id, kind: 'secondment', fromOn: '2026-11-02', toOn: '2026-11-06' }
  await callAs(testing, house.secretary, recordLeave, { ...away, reason: '市专班' })
  const absent = async (occurredOn: string) =>
    (await prepare({ occurredOn })).form.attendance.filter((one) => one.status === 'absent')
  expect(await absent('2026-11-06')).toEqual([
    { personId: house.members[2]?.id, status: 'absent', reason: '借调：市专班' },
  ])
  expect(await absent('2026-11-09')).toEqual([])
})

test('kinds of the same people may be held together, and copying carries over which were', async () => {
  const { together } = await prepare()
  expect(together.map((one) => one.code)).toEqual(expect.arrayContaining(['general_meeting', 'party_lecture']))
  expect(together.map((one) => one.code)).not.toContain('committee_meeting')
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-11-18', alsoKinds: ['party_lecture'] })
  expect((await prepare({ copyActivityId: id })).form.alsoKinds).toEqual(['party_lecture'])
})
