import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { givenOn } from '../../../testing/given.ts'
import { actorWith, callAs, testPlatform, type TestPlatform } from '../../../testing/platform.ts'
import { sheetOf } from '../../../testing/read-sheet.ts'
import { exportAccounts } from './export-accounts.ts'

let house: TestPlatform
let city: Awaited<ReturnType<ReturnType<typeof givenOn>['city']>>
beforeAll(async () => {
  house = await testPlatform()
  const given = givenOn(house)
  city = await given.city()
  await given.account({ login: 'zhang.san', name: '张三' })
  const gone = await given.account({ login: 'li.si', name: '李四' })
  await house.platform.db
    .updateTable('account')
    .set({ disabled_at: new Date('2026-11-01T02:00:00Z'), disabled_reason: '退休' })
    .where('id', '=', gone.id)
    .execute()
})
afterAll(() => house.close())

const sheet = (input: object, role: 'systemAdmin' | 'securityAdmin' = 'systemAdmin') =>
  sheetOf(callAs(house, actorWith([{ role, on: city.root }]), exportAccounts, input))

describe('taking accounts out', () => {
  test('the sheet follows the filters and says since when an account is disabled', async () => {
    expect((await sheet({})).slice(1).map((row) => row[1])).toEqual(['li.si', 'zhang.san'])
    const [, only, ...others] = await sheet({ state: 'disabled' })
    expect(others).toEqual([])
    expect([only?.[0], only?.[5], only?.[6]]).toEqual(['李四', '已停用', '2026-11-01'])
    expect(await sheet({ search: '张三', state: 'disabled' })).toHaveLength(1)
  })

  test('no password or hash is in it, and only who manages accounts takes it out', async () => {
    expect(JSON.stringify(await sheet({}))).not.toContain('none')
    await expect(sheet({}, 'securityAdmin')).rejects.toMatchObject({ code: 'platform.notFoundOrNotAllowed' })
  })
})
