import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { actorWith, callAs, testPlatform, type TestPlatform } from '../../../testing/platform.ts'
import { sheetOf } from '../../../testing/read-sheet.ts'
import { exportOrganizations } from './export-organizations.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  city = await givenOn(house).city()
})
afterAll(() => house.close())

const sheet = (input: object, on: { id: string; path: string }) =>
  sheetOf(callAs(house, actorWith([{ role: 'partyOffice', on }]), exportOrganizations, input))

describe('taking organisations out', () => {
  test('the sheet is the tree in its order, with the name of what stands above', async () => {
    const [head, ...rows] = await sheet({}, city.root)
    expect(head).toEqual(['名称', '简称', '类别', '上级', '层级', '撤销日期'])
    expect(rows).toHaveLength(9)
    expect(rows.find((row) => row[0] === '市住建局第一党支部')?.slice(2, 5)).toEqual(['党支部', '市住建局机关党委', 4])
  })

  test('search and what one may see narrow it; nothing above is named', async () => {
    const [, ...rows] = await sheet({ search: '党支部' }, city.unit)
    expect(rows.map((row) => row[0])).toEqual(['市住建局第一党支部', '市住建局第二党支部'])
    const [, unit] = await sheet({ kind: 'unit' }, city.unit)
    expect(unit?.[3] ?? null).toBeNull()
    await expect(sheet({ underId: city.otherUnit.id }, city.unit)).rejects.toMatchObject({
      code: 'platform.notFoundOrNotAllowed',
    })
  })
})
