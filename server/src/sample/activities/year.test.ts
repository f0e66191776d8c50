import { expect, test } from 'vitest'
import { sampleCity } from '../city.ts'
import type { SampleActivity } from './types.ts'
import { sampleActivities } from './year.ts'

const city = sampleCity()
const activities = sampleActivities(city)
const people = new Set(city.people.map((person) => person.slug))
const tasks = new Map(city.plans.flatMap((plan) => plan.tasks).map((task) => [task.slug, task]))
const of = (unit: string, kind: string) =>
  activities.filter((one) => one.organization.startsWith(`${unit}.`) && one.kind === kind)
const sum = (some: readonly SampleActivity[], value: (one: SampleActivity) => number) =>
  some.reduce((total, one) => total + value(one), 0)

test('there are about 1,500 of them, the same on every call, each with a slug of its own', () => {
  expect(activities.length).toBeGreaterThan(1300)
  expect(activities.length).toBeLessThan(1700)
  expect(sampleActivities(city)).toEqual(activities)
  expect(new Set(activities.map((one) => one.slug)).size).toBe(activities.length)
})

test('none that was held is in the future, nobody on a roll is unknown, every link runs to a task', () => {
  for (const one of activities.filter(({ state }) => state === 'held')) {
    expect([one.slug, one.on <= city.today && one.recordedOn <= city.today && one.on <= one.recordedOn]).toEqual([
      one.slug,
      true,
    ])
    expect(one.roll.every((person) => people.has(person))).toBe(true)
    expect([one.slug, people.has(one.host), people.has(one.recorder)]).toEqual([one.slug, true, true])
    if (one.link !== null) expect([one.link.task, tasks.has(one.link.task)]).toEqual([one.link.task, true])
    for (const item of one.items) if (item.task !== null) expect(tasks.has(item.task)).toBe(true)
  }
})

test('no organisation holds two of one kind within an hour of one day', () => {
  const places = activities.map((one) => `${one.organization} ${one.kind} ${one.on}`)
  expect(new Set(places).size).toBe(places.length)
})

test('some months are missing, some entries are late, some activities are linked to nothing', () => {
  const themeDays = activities.filter((one) => one.kind === 'theme_day')
  const branches = city.organizations.filter((one) => one.kind === 'branch').length
  expect(themeDays.length).toBeLessThan(branches * 11)
  const late = activities.filter((one) => Date.parse(one.recordedOn) - Date.parse(one.on) > 8 * 86_400_000)
  expect(late.length).toBeGreaterThan(50)
  expect(themeDays.filter((one) => one.link === null).length).toBeGreaterThan(50)
  expect(themeDays.filter((one) => one.link !== null).length).toBeGreaterThan(100)
})

test('the figures of the page are sums of records', () => {
  const talks = of('dangxiao', 'micro_talk')
  expect([talks.length, sum(talks, (one) => one.audience)]).toEqual([42, 8064])
  expect(of('yancao', 'joint_study')).toHaveLength(22)
  expect(sum(of('dangxiao', 'micro_service'), (one) => one.serviceHours)).toBe(1716)
})

test('the first branch of 市住建局 has still to record its November theme day', () => {
  const first = activities.filter((one) => one.organization === 'zhujian.zb1' && one.kind === 'theme_day')
  expect(first.map((one) => one.on.slice(5, 7))).toContain('10')
  expect(first.map((one) => one.on.slice(5, 7))).not.toContain('11')
})
