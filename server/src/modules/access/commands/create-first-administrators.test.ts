import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type TestPlatform, callAs, testPlatform } from '../../../testing/platform.ts'
import { createFirstAdministrators } from './create-first-administrators.ts'
import { signIn } from './sign-in.ts'
import { firstRunCode, identify } from '../index.ts'
import { outputOf, cookiesOf } from '../../../testing/platform.ts'
import { showFirstRun } from '../queries/show-first-run.ts'
import * as contract from '@hepai/contract/access'

let house: TestPlatform
beforeEach(async () => {
  house = await testPlatform()
})
afterEach(() => house.close())

const seat = (login: string, password = `the ${login} of nine hills`) => ({ login, name: '某某', password })
const input = (code: string | null) => ({
  code: code ?? '',
  cityName: '某市市直机关工委',
  systemAdmin: seat('xitong', 'the river runs to sea'),
  securityAdmin: seat('anquan', 'four birds on a wire'),
  auditAdmin: seat('shenji', 'seven lamps are lit'),
})

describe('the first administrators', () => {
  test('with the code of the console, a root and three separate administrators come to be', async () => {
    const code = await firstRunCode(house.platform)
    await callAs(house, null, createFirstAdministrators, input(code))
    const { session } = await cookiesOf(
      callAs(house, null, signIn, { account: 'anquan', password: 'four birds on a wire' }),
    )
    const actor = await identify(house.platform, session ?? '')
    expect(new Set(actor?.assignments.map((one) => one.role))).toEqual(new Set(['securityAdmin']))
    const root = await house.platform.db.selectFrom('organization').selectAll().execute()
    expect(root).toMatchObject([{ name: '某市市直机关工委', kind: 'workCommittee', parent_id: null, depth: 1 }])
    expect(await firstRunCode(house.platform)).toBeNull()
  })

  test('only once, however many ask at the same moment', async () => {
    const code = await firstRunCode(house.platform)
    const answers = await Promise.allSettled(
      [1, 2, 3].map(() => callAs(house, null, createFirstAdministrators, input(code))),
    )
    expect(answers.map((one) => one.status).sort()).toEqual(['fulfilled', 'rejected', 'rejected'])
    const again = callAs(house, null, createFirstAdministrators, input(code))
    await expect(again).rejects.toMatchObject({ code: 'access.firstRunDone' })
  })

  test('a wrong code, a weak password or one login for two leave nothing behind', async () => {
    const code = await firstRunCode(house.platform)
    const wrong = callAs(house, null, createFirstAdministrators, input('0000-0000-0000-0000'))
    await expect(wrong).rejects.toMatchObject({ code: 'access.firstRunWrongCode' })
    const weak = { ...input(code), auditAdmin: seat('shenji', '12345678') }
    const tooWeak = callAs(house, null, createFirstAdministrators, weak)
    await expect(tooWeak).rejects.toMatchObject({
      code: 'access.passwordTooWeak',
      fields: [{ path: 'auditAdmin.password' }],
    })
    const twice = { ...input(code), auditAdmin: seat('xitong', 'seven lamps are lit') }
    await expect(callAs(house, null, createFirstAdministrators, twice)).rejects.toMatchObject({
      code: 'access.loginTaken',
    })
    expect(await house.platform.db.selectFrom('account').select('id').execute()).toEqual([])
    expect(await house.platform.db.selectFrom('organization').select('id').execute()).toEqual([])
    const shown = await outputOf(callAs(house, null, showFirstRun, {}), contract.showFirstRun.output)
    expect(shown).toEqual({ needed: true, isSample: false })
  })

  test('the code may be typed in capital letters and without dashes', async () => {
    const code = await firstRunCode(house.platform)
    await callAs(house, null, createFirstAdministrators, input(code?.toUpperCase().replaceAll('-', '') ?? ''))
  })
})
