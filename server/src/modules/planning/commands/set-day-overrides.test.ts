import { listDayOverrides as listing, setDayOverrides as contract, showPlan as shown } from '@hepai/contract/planning'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Actor } from '../../../platform/grant.ts'
import { addTask } from '../../../testing/given-plan.ts'
import { callAs, outputOf } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { listDayOverrides } from '../queries/list-day-overrides.ts'
import { showPlan } from '../queries/show-plan.ts'
import { setDayOverrides } from './set-day-overrides.ts'

let house: PlanningHouse
let admin: Actor
beforeAll(async () => {
  house = await planningHouse()
  admin = house.as('systemAdmin', house.city.root)
})
afterAll(() => house.close())

const set = (days: object[], actor: Actor = admin) =>
  outputOf(callAs(house.test, actor, setDayOverrides, { days }), contract.output)
const year = (input: object) => outputOf(callAs(house.test, house.officer, listDayOverrides, input), listing.output)

/** Seven weekdays off, as few as a year's holidays can be, and a Sunday that is worked. */
const arrangement = [
  { day: '2031-01-01', isWorking: false, name: '元旦' },
  ...['27', '28', '29', '30', '31'].map((date) => ({ day: `2031-01-${date}`, isWorking: false, name: '春节' })),
  { day: '2031-05-01', isWorking: false, name: '劳动节' },
  { day: '2031-01-26', isWorking: true, name: '春节' },
]

test('a whole year of holidays is entered at once, and the year is known from then on', async () => {
  const planId = await house.planWith([addTask(house.city.department.id, { notBefore: '2031-01-24', durationDays: 3 })])
  const plan = () => outputOf(callAs(house.test, house.officer, showPlan, { planId }), shown.output)
  expect(await plan()).toMatchObject({ endOn: '2031-01-28', unknownYears: [2031] })
  expect(await year({ year: '2031' })).toMatchObject({ isPublished: false })

  expect(await set(arrangement)).toEqual({ changed: 8 })
  // Friday, the Sunday that is worked, and the first weekday after the holiday.
  expect(await plan()).toMatchObject({ endOn: '2031-02-03', unknownYears: [] })
  expect(await year({ year: '2031' })).toMatchObject({ isPublished: true })

  await set(arrangement.map(({ day }) => ({ day, isWorking: null, name: '' })))
  expect(await plan()).toMatchObject({ endOn: '2031-01-28' })
  expect(await year({ year: '2031' })).toMatchObject({ isPublished: false, days: [] })
})

test('a day written twice is refused, and none is entered', async () => {
  const twice = [arrangement[0] ?? {}, { ...arrangement[0], isWorking: true }]
  await expect(set(twice)).rejects.toMatchObject({ code: 'platform.badShape' })
  expect(await year({ year: '2031' })).toMatchObject({ days: [] })
})

test('only the system administrator of the city may', async () => {
  const absent = { code: 'platform.notFoundOrNotAllowed' }
  await expect(set(arrangement, house.officer)).rejects.toMatchObject(absent)
  await expect(set(arrangement, house.as('systemAdmin', house.city.unit))).rejects.toMatchObject(absent)
})
