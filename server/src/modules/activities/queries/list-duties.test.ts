import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { givenActor } from '../../../testing/given-notice.ts'
import { excuseDuty } from '../commands/excuse-duty.ts'
import { listDuties } from './list-duties.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Page = z.object({
  items: z.array(
    z.object({
      organizationId: z.uuid(),
      organizationName: z.string(),
      unitName: z.string().nullable(),
      duties: z.array(
        z.object({
          kindCode: z.string(),
          state: z.string(),
          why: z.string(),
          dueOn: z.string(),
          metBy: z.object({ activityId: z.uuid() }).nullable(),
          partlyMetBy: z.object({ activityId: z.uuid(), missing: z.array(z.string()) }).nullable(),
          parts: z.array(z.object({ part: z.string(), isHeld: z.boolean() })),
        }),
      ),
      hasSomebodyToRemind: z.boolean(),
      allowed: z.array(z.string()),
    }),
  ),
  nextCursor: z.string().nullable(),
})
const list = (month: string, more: object = {}, actor = house.office) =>
  outputOf(callAs(testing, actor, listDuties, { organizationId: house.city.unit.id, month, ...more }), Page)
const dutyOf = async (month: string, kindCode: string) =>
  (await list(month, { organizationId: house.city.branch.id })).items[0]?.duties.find(
    (one) => one.kindCode === kindCode,
  )

test('a unit sees what each of its party organisations owes this month, a branch met by which record', async () => {
  const { id } = await givenActivity(testing, house, { occurredOn: '2026-11-05' })
  const { items } = await list('2026-11')
  expect(items.map((one) => one.organizationName).sort()).toEqual(
    ['市住建局机关党委', '市住建局第一党支部', '市住建局第二党支部'].sort(),
  )
  const first = items.find((one) => one.organizationName === '市住建局第一党支部')
  expect(first?.duties.find((one) => one.kindCode === 'theme_day')).toMatchObject({
    state: 'met',
    metBy: { activityId: id },
  })
  expect(first?.allowed).toContain('activities.recordActivity')
  const second = items.find((one) => one.organizationName === '市住建局第二党支部')
  expect(second?.duties.find((one) => one.kindCode === 'theme_day')).toMatchObject({
    state: 'due',
    dueOn: '2026-11-30',
  })
  expect(second?.duties.some((one) => one.kindCode === 'committee_meeting')).toBe(false)
})

test('a month that passed is late, a late entry heals it, an excuse is said so', async () => {
  expect(await dutyOf('2026-09', 'theme_day')).toMatchObject({ state: 'late' })
  await givenActivity(testing, house, { occurredOn: '2026-09-10' })
  const healed = await dutyOf('2026-09', 'theme_day')
  expect([healed?.state, healed?.why.includes('2026-11-23 补录')]).toEqual(['met', true])
  const excuse = {
    organizationId: house.city.branch.id,
    kindCode: 'theme_day',
    periodStartOn: '2026-08-01',
    reason: '防汛',
  }
  await callAs(testing, house.secretary, excuseDuty, excuse)
  expect(await dutyOf('2026-08', 'theme_day')).toMatchObject({ state: 'excused' })
})

test('the due day is the last working day: 31 October 2026 is a Saturday', async () => {
  expect(await dutyOf('2026-10', 'theme_day')).toMatchObject({ dueOn: '2026-10-30' })
})

test('pages go by organisation, and one sees only one’s scope', async () => {
  const first = await list('2026-11', { limit: '2' })
  const second = await list('2026-11', { limit: '2', cursor: first.nextCursor })
  expect([first.items.length, second.items.length, second.nextCursor]).toEqual([2, 1, null])
  const branchOnly = actorWith([{ role: 'branchSecretary', on: house.city.branch }])
  await expect(list('2026-11', {}, branchOnly)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await expect(list('2026-11', {}, house.outsider)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('a list that spans units names the unit of each branch; a list of one unit does not', async () => {
  const { root, unit, branch, secondBranch } = house.city
  const { db } = testing.platform
  const rename = (name: string) =>
    db.updateTable('organization').set({ name }).where('id', '=', secondBranch.id).execute()
  await rename('第二党支部')
  const staff = actorWith([{ role: 'committeeStaff', on: root }])
  const unitsOf = async (organizationId: string) => {
    const { items } = await list('2026-11', { organizationId, limit: '200' }, staff)
    return [branch, secondBranch].map(({ id }) => items.find((one) => one.organizationId === id)?.unitName)
  }
  // The first branch's own name says its unit.
  expect(await unitsOf(root.id)).toEqual([null, '市住建局'])
  expect(await unitsOf(unit.id)).toEqual([null, null])
  await rename('市住建局第二党支部')
})

test('a day of several parts says which of them it held', async () => {
  const minutes = { agenda: [], study: '', speeches: [], guests: [], signatures: [] }
  const parts = ['片', '实践'].map((part) => ({ part, text: '' }))
  await givenActivity(testing, house, { occurredOn: '2026-06-11', minutes: { ...minutes, parts } })
  expect((await dutyOf('2026-06', 'theme_day'))?.parts).toEqual([
    { part: '课', isHeld: false },
    { part: '片', isHeld: true },
    { part: '实践', isHeld: true },
  ])
  expect((await dutyOf('2026-06', 'general_meeting'))?.parts).toEqual([])
})

test('where a record of the month lacks a part, the duty of all parts says which and leads there', async () => {
  const minutes = { agenda: [], study: '', speeches: [], guests: [], signatures: [] }
  const parts = ['片', '实践'].map((part) => ({ part, text: '' }))
  const wish = { occurredOn: '2026-05-14', title: '五月主题党日', minutes: { ...minutes, parts } }
  const { id } = await givenActivity(testing, house, wish)
  expect(await dutyOf('2026-05', 'monthly_four')).toMatchObject({
    state: 'late',
    partlyMetBy: { activityId: id, missing: ['课'] },
    why: '2026-05-14“五月主题党日”还缺课。如已开展，请在那次记录里补充。',
  })
  expect(await dutyOf('2026-04', 'monthly_four')).toMatchObject({ partlyMetBy: null })
})

test('what is overdue from earlier months of the year is shown on request, and nothing else of them', async () => {
  const november = await list('2026-11', { organizationId: house.city.secondBranch.id })
  expect(november.items[0]?.duties.some((one) => one.state === 'late')).toBe(false)
  const whole = await list('2026-11', { organizationId: house.city.secondBranch.id, withLate: 'true' })
  const earlier = (whole.items[0]?.duties ?? []).filter((one) => one.dueOn < '2026-11-01')
  expect(earlier.some((one) => one.kindCode === 'theme_day' && one.dueOn.startsWith('2026-10'))).toBe(true)
  expect(new Set(earlier.map((one) => one.state))).toEqual(new Set(['late']))
})

test('an office is told where nobody has an account to be reminded by', async () => {
  const office = await givenActor(testing, 'partyOffice', house.city.unit, '党办甲')
  const known = async () =>
    (await list('2026-11', {}, office)).items.map((one) => [one.organizationName, one.hasSomebodyToRemind])
  expect(Object.fromEntries(await known())).toEqual({
    市住建局机关党委: true,
    市住建局第一党支部: false,
    市住建局第二党支部: false,
  })
  await givenActor(testing, 'branchSecretary', house.city.secondBranch, '书记乙')
  expect(Object.fromEntries(await known())).toMatchObject({ 市住建局第一党支部: false, 市住建局第二党支部: true })
})
