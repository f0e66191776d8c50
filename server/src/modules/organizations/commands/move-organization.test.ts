import { Saved } from '@hepai/contract/shapes'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { onAccessChanged } from '../../../platform/epoch.ts'
import { pathSegment } from '../../../platform/ids.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { moveOrganization } from './move-organization.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  city = await givenOn(testing).city()
})
afterAll(() => testing.close())

const move = (input: object, on = city.root) =>
  callAs(testing, actorWith([{ role: 'partyOffice', on }]), moveOrganization, {
    version: 1,
    onDay: '2026-11-01',
    reason: '机构改革',
    ...input,
  })
const rows = () => testing.platform.db.selectFrom('organization').selectAll().orderBy('depth').execute()

/** The tree as its paths say must be the tree as its parents say. */
async function expectConsistent() {
  const all = await rows()
  const byId = new Map(all.map((row) => [row.id, row]))
  for (const row of all) {
    const parent = row.parent_id === null ? null : byId.get(row.parent_id)
    expect(row.path).toBe(`${parent?.path ?? '/'}${pathSegment(row.id)}/`)
    expect(row.depth).toBe((parent?.depth ?? 0) + 1)
  }
}

test('a committee moves with its branches; history is kept and remembered rights are dropped', async () => {
  let announced = 0
  const stop = onAccessChanged(() => (announced += 1))
  const saved = await outputOf(move({ organizationId: city.otherCommittee.id, newParentId: city.unit.id }), Saved)
  stop()
  expect(saved.version).toBe(2)
  expect(announced).toBe(1)
  await expectConsistent()
  const history = await testing.platform.db.selectFrom('organization_history').selectAll().execute()
  expect(history).toMatchObject([{ change: 'moved', from_text: '市税务局', to_text: '市住建局', reason: '机构改革' }])
})

test('the root stays, and nothing moves into itself, out of its place or into the future', async () => {
  const refused = async (input: object, code: string) => await expect(move(input)).rejects.toMatchObject({ code })
  await refused({ organizationId: city.root.id, newParentId: city.unit.id }, 'organizations.rootStays')
  await refused({ organizationId: city.unit.id, newParentId: city.unit.id }, 'organizations.movesIntoItself')
  await refused({ organizationId: city.branch.id, newParentId: city.secondBranch.id }, 'organizations.kindNotUnder')
  await refused({ organizationId: city.branch.id, newParentId: city.unit.id, onDay: '2026-11-24' }, 'platform.badShape')
  await refused({ organizationId: city.branch.id, newParentId: city.unit.id, version: 9 }, 'platform.versionConflict')
})

test('both places must be the caller’s', async () => {
  const input = { organizationId: city.branch.id, newParentId: city.otherUnit.id }
  await expect(move(input, city.unit)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  await expect(move(input, city.otherUnit)).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
})

test('random moves, two at a time, never tie the tree into a ring or tear it', async () => {
  const given = givenOn(testing)
  const units = [city.unit, city.otherUnit]
  for (let count = 0; count < 6; count += 1)
    units.push(await given.organization({ kind: 'unit', parent: units[count] ?? city.root }))
  const pair = fc.tuple(fc.nat(units.length - 1), fc.nat(units.length - 1))
  await fc.assert(
    fc.asyncProperty(pair, pair, async (...pairs) => {
      const all = new Map((await rows()).map((row) => [row.id, row.version]))
      const moves = pairs.map(([from, to]) => {
        const id = units[from]?.id ?? ''
        return move({ organizationId: id, newParentId: units[to]?.id, version: all.get(id) })
      })
      for (const result of await Promise.allSettled(moves))
        if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(Refusal)
      await expectConsistent()
    }),
    { numRuns: 25 },
  )
})
