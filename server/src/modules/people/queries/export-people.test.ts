import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { actorWith, callAs, testPlatform, type TestPlatform } from '../../../testing/platform.ts'
import { sheetOf } from '../../../testing/read-sheet.ts'
import { exportPeople } from './export-people.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  const given = givenOn(house)
  city = await given.city()
  await given.person({ organization: city.branch, name: '=1+1', phone: '13800000000', joinedOn: '2010-07-01' })
  await given.person({ organization: city.branch, name: '李四', memberKind: 'probationary' })
  await given.person({ organization: city.branch, name: '王离', leftOn: '2026-01-01' })
  await given.person({ organization: city.otherBranch, name: '赵外' })
})
afterAll(() => house.close())

const office = () => actorWith([{ role: 'partyOffice', on: city.unit }])
const sheet = (input: object, actor = office()) => sheetOf(callAs(house, actor, exportPeople, input))
const names = async (input: object) => (await sheet(input)).slice(1).map((row) => row[0])

describe('taking people out', () => {
  test('the sheet holds those whom the filters leave within reach', async () => {
    expect(await names({})).toEqual(['=1+1', '李四'])
    expect(await names({ memberKind: 'probationary' })).toEqual(['李四'])
    expect(await names({ withLeft: 'true', search: '王' })).toEqual(['王离'])
  })

  test('what is masked on the screen is masked in the file, and a formula is text', async () => {
    const [head, first] = await sheet({ search: '=1' })
    expect(head?.[6]).toBe('手机号（已遮盖）')
    expect(first?.[0]).toBe('=1+1')
    expect(JSON.stringify(first)).not.toContain('13800000000')
  })

  test('another unit cannot be named, and whoever reads no people takes none out', async () => {
    const absent = { code: 'platform.notFoundOrNotAllowed' }
    await expect(sheet({ organizationId: city.otherUnit.id })).rejects.toMatchObject(absent)
    await expect(sheet({}, actorWith([{ role: 'member', on: city.root }]))).rejects.toMatchObject(absent)
  })
})
