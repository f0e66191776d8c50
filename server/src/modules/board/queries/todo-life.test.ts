import { listTodo as contract } from '@hepai/contract/board'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { type ActivityHouse, activityHouse, givenActivity } from '../../../testing/given-activity.ts'
import { givenNotice, noticeHouse } from '../../../testing/given-notice.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { resolveItem } from '../../activities/commands/resolve-item.ts'
import { signNotice } from '../../notices/commands/sign-notice.ts'
import { listTodo } from './list-todo.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const itemsOf = async (actor: Actor, kind: string) =>
  (await outputOf(callAs(testing, actor, listTodo, {}), contract.output)).items.filter((item) => item.kind === kind)
const themeDay = async (actor: Actor) => (await itemsOf(actor, 'duty')).filter((item) => item.kindCode === 'theme_day')

test('the secretary sees what the own branch owes, with the rule in words, until it is recorded', async () => {
  const owed = await themeDay(house.secretary)
  expect(owed.map((item) => [item.group, item.onDay, item.organizationId])).toEqual([
    ['due', '2026-10-30', house.city.branch.id],
    ['waiting', '2026-11-30', house.city.branch.id],
  ])
  expect(owed[1]?.why).toContain('2026年11月还没有记录，期限 2026-11-30，还有 7 天；依据')
  await givenActivity(testing, house)
  await givenActivity(testing, house, { occurredOn: '2026-10-16' })
  expect(await themeDay(house.secretary)).toEqual([])
})

test('only who records is asked: a member, the unit’s leader and the work committee owe nothing', async () => {
  for (const actor of [
    actorWith([{ role: 'member', on: house.city.branch }]),
    actorWith([{ role: 'unitLeader', on: house.city.unit }]),
    actorWith([{ role: 'committeeStaff', on: house.city.root }]),
  ]) {
    expect(await itemsOf(actor, 'duty')).toEqual([])
    expect(await itemsOf(actor, 'branchDuties')).toEqual([])
  }
})

test('the party office sees its branches as one row and the committee’s own duties, not those of each branch', async () => {
  const [row, ...more] = await itemsOf(house.office, 'branchDuties')
  expect([row?.title, row?.organizationId, more]).toEqual(['2 个支部本月还有应办', house.city.unit.id, []])
  const owners = new Set((await itemsOf(house.office, 'duty')).map((item) => item.organizationId))
  expect([...owners]).toEqual([house.city.committee.id])
})

test('an item left open waits until it is answered; a resolution waits for who is to do it and who records', async () => {
  const owner = house.members[0]
  await givenActivity(testing, house, {
    startsAt: '14:00',
    items: [{ topic: '学习全会精神', note: '' }],
    resolutions: [{ text: '走访签约住户', ownerId: owner?.id ?? null, dueOn: '2026-11-20' }],
  })
  const [item] = await itemsOf(house.secretary, 'item')
  expect(item).toMatchObject({ title: '学习全会精神', group: 'waiting' })
  const asOwner = { ...actorWith([{ role: 'member', on: house.city.unit }]), personId: owner?.id ?? null }
  expect((await itemsOf(asOwner, 'resolution')).map((one) => [one.group, one.why.startsWith('我是责任人')])).toEqual([
    ['due', true],
  ])
  expect(await itemsOf(asOwner, 'item')).toEqual([])
  expect(await itemsOf(house.secretary, 'resolution')).toHaveLength(1)
  expect(await itemsOf(house.outsider, 'resolution')).toEqual([])
  await callAs(testing, house.secretary, resolveItem, {
    itemId: item?.key.replace('item:', ''),
    ...{ state: 'noAction', answer: '已在十月布置' },
  })
  expect(await itemsOf(house.secretary, 'item')).toEqual([])
})

test('a notice waits for whoever received it until it is signed or withdrawn', async () => {
  const notices = await noticeHouse(testing)
  const { id } = await givenNotice(testing, notices)
  const [row] = await itemsOf(notices.first, 'notice')
  expect(row).toMatchObject({ noticeId: id, group: 'waiting', onDay: '2026-11-27', organizationName: '市住建局' })
  expect(await itemsOf(notices.stranger, 'notice')).toEqual([])
  await callAs(testing, notices.first, signNotice, { noticeId: id })
  expect(await itemsOf(notices.first, 'notice')).toEqual([])
})
