import { listDayOverrides as contract } from '@hepai/contract/planning'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { listDayOverrides } from './list-day-overrides.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
})
afterAll(() => house.close())

const list = (year: string, actor: Actor | null = house.officer) =>
  outputOf(callAs(house.test, actor, listDayOverrides, { year }), contract.output)

test('the holidays of a published year are named, and weekends that are worked', async () => {
  const view = await list('2026')
  expect(view).toMatchObject({ isPublished: true, allowed: [] })
  expect(view.days).toContainEqual({ day: '2026-10-01', isWorking: false, name: '国庆节', source: 'national' })
  expect(view.days.some((day) => day.isWorking)).toBe(true)
})

test('a year that is not arranged yet says so', async () => {
  expect((await list('2035')).isPublished).toBe(false)
})

test('the administrator sees the button; a stranger is asked to sign in', async () => {
  expect((await list('2026', house.as('systemAdmin', house.city.root))).allowed).toEqual([
    'planning.setDayOverride',
    'planning.setDayOverrides',
  ])
  await expect(list('2026', null)).rejects.toMatchObject({ code: 'platform.notSignedIn' })
})
