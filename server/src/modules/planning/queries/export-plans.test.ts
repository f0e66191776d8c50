import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { addTask, givenPlan } from '../../../testing/given-plan.ts'
import { callAs } from '../../../testing/platform.ts'
import { type PlanningHouse, planningHouse } from '../../../testing/planning-house.ts'
import { sheetOf } from '../../../testing/read-sheet.ts'
import { exportPlans } from './export-plans.ts'

let house: PlanningHouse
beforeAll(async () => {
  house = await planningHouse()
  const late = await givenPlan(house.test, { organization: house.city.unit, name: '=城市更新' })
  await house.edit(late.id, [addTask(house.city.department.id, { dueOn: '2026-11-02' })])
  await givenPlan(house.test, { organization: house.city.unit, name: '去年的计划', year: 2025 })
  await givenPlan(house.test, { organization: house.city.otherUnit, name: '税收计划' })
})
afterAll(() => house.close())

const sheet = (input: object, actor = house.officer) => sheetOf(callAs(house.test, actor, exportPlans, input))

describe('taking the list of plans out', () => {
  test('the sheet holds what the filters leave, numbers as numbers and text as text', async () => {
    const [head, ...rows] = await sheet({ isLate: 'true' })
    expect(head?.slice(0, 3)).toEqual(['计划', '单位', '年度'])
    expect(rows).toHaveLength(1)
    expect(rows[0]?.slice(0, 3)).toEqual(['=城市更新', '市住建局', 2026])
    expect((await sheet({ year: '2025' })).map((row) => row[0])).toEqual(['计划', '去年的计划'])
  })

  test('plans out of reach are not in it, and the export is in the audit trail', async () => {
    expect((await sheet({})).map((row) => row[0])).not.toContain('税收计划')
    const entry = await house.test.platform.db
      .selectFrom('audit_entry')
      .select('change')
      .where('operation', '=', 'planning.exportPlans')
      .orderBy('seq', 'desc')
      .executeTakeFirstOrThrow()
    expect(entry.change).toEqual({ rows: 2 })
    await expect(sheet({}, house.as('auditAdmin', house.city.root))).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
  })
})
