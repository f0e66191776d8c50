import { listPeople as contract } from '@hepai/contract/people'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { type TestPlatform, actorWith, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { listPeople } from './list-people.ts'

let testing: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  testing = await testPlatform()
  const given = givenOn(testing)
  city = await given.city()
  await given.person({ name: '张三', initials: 'zs', organization: city.branch, phone: '19900000001' })
  await given.person({ name: '李四', initials: 'ls', organization: city.branch, memberKind: 'probationary' })
  await given.person({ name: '张丰', initials: 'zf', organization: city.secondBranch, leftOn: '2025-01-01' })
  await given.person({ name: '王五', initials: 'ww', organization: city.otherBranch })
  await given.person({ name: '百分%_人', initials: 'bfr', organization: city.otherBranch })
})
afterAll(() => testing.close())

const list = async (input: object, on = city.root) =>
  outputOf(callAs(testing, actorWith([{ role: 'partyOffice', on }]), listPeople, input), contract.output)
const names = async (input: object, on = city.root) => (await list(input, on)).items.map((item) => item.name).sort()

test('people of the caller’s subtree are listed with masked phones', async () => {
  expect(await names({}, city.unit)).toEqual(['张三', '李四'].sort())
  expect((await list({ search: 'zs' })).items[0]).toMatchObject({
    phoneMasked: '199****0001',
    organizationName: city.branch.name,
  })
  expect(JSON.stringify(await list({}))).not.toContain('19900000001')
})

test('a name, its initials, a kind, an organisation choose; wildcards are plain characters', async () => {
  expect(await names({ search: '张' })).toEqual(['张三'])
  expect(await names({ search: '张', withLeft: 'true' })).toEqual(['张三', '张丰'].sort())
  expect(await names({ search: 'LS' })).toEqual(['李四'])
  expect(await names({ search: '%_' })).toEqual(['百分%_人'])
  expect(await names({ search: '%' })).toEqual(['百分%_人'])
  expect(await names({ memberKind: 'probationary' })).toEqual(['李四'])
  expect(await names({ organizationId: city.otherUnit.id })).toEqual(['王五', '百分%_人'].sort())
})

test('another unit’s people cannot be found by organisation, search or count', async () => {
  for (const organizationId of [city.unit.id, city.root.id])
    await expect(list({ organizationId }, city.otherUnit)).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
  expect(await list({ search: '张三' }, city.otherUnit)).toEqual({ items: [], nextCursor: null })
})

test('a first page that is not all says how many there are, within reach only', async () => {
  const first = await list({ limit: '1' })
  expect(first).toMatchObject({ total: 4 })
  expect((await list({ limit: '1', organizationId: city.otherUnit.id })).total).toBe(2)
  expect((await list({ limit: '1' }, city.unit)).total).toBe(2)
  expect((await list({ limit: '1', withLeft: 'true' })).total).toBe(5)
  expect((await list({ limit: '1', cursor: first.nextCursor ?? '' })).total).toBeUndefined()
})

test('pages of one follow in the same order as one long page', async () => {
  const whole = (await list({})).items.map((item) => item.id)
  const seen: string[] = []
  let cursor: string | null = null
  do {
    const page: Awaited<ReturnType<typeof list>> = await list({ limit: '1', ...(cursor === null ? {} : { cursor }) })
    seen.push(...page.items.map((item) => item.id))
    cursor = page.nextCursor
  } while (cursor !== null)
  expect(seen).toEqual(whole)
  await expect(list({ cursor: 'W10' })).rejects.toMatchObject({ code: 'platform.badShape' })
})
