import { afterAll, beforeAll, expect, test } from 'vitest'
import { z } from 'zod'
import { type ActivityHouse, activityHouse } from '../../../testing/given-activity.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { saveKind } from '../commands/save-kind.ts'
import { kind } from '../domain/duties.arbitrary.ts'
import { listKinds } from './list-kinds.ts'

let testing: TestPlatform
let house: ActivityHouse
beforeAll(async () => {
  testing = await testPlatform()
  house = await activityHouse(testing)
})
afterAll(() => testing.close())

const Row = z.object({
  code: z.string(),
  strength: z.string(),
  source: z.object({ confidence: z.string() }),
  cadence: z.object({ every: z.string() }),
  organizationName: z.string().nullable(),
})
const Kinds = z.object({ items: z.array(Row), versions: z.array(Row), allowed: z.array(z.string()) })
const list = (organizationId: string, more: object = {}, actor = house.secretary) =>
  outputOf(callAs(testing, actor, listKinds, { organizationId, ...more }), Kinds)

test('a branch sees the standard kinds with strength and source, then its unit’s own version instead', async () => {
  const before = await list(house.city.branch.id)
  expect(before.items.find((one) => one.code === 'party_lecture')).toMatchObject({
    strength: 'practice',
    cadence: { every: 'quarter' },
    organizationName: null,
  })
  await callAs(testing, house.office, saveKind, {
    organizationId: house.city.unit.id,
    fields: kind({ code: 'party_lecture', name: '党课', every: 'month' }),
    validFrom: '2026-11-01',
  })
  const { items, versions } = await list(house.city.branch.id, { withVersions: 'true' })
  expect(items.filter((one) => one.code === 'party_lecture')).toMatchObject([
    { cadence: { every: 'month' }, organizationName: '市住建局' },
  ])
  expect(items).toHaveLength(before.items.length)
  expect(versions.map((one) => one.code)).toEqual(['party_lecture'])
})

test('buttons follow what one may do, and another unit looks absent', async () => {
  const { allowed } = await list(house.city.unit.id, {}, house.office)
  expect(allowed).toContain('activities.saveKind')
  expect((await list(house.city.branch.id)).allowed).not.toContain('activities.saveKind')
  await expect(list(house.city.otherBranch.id)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})
