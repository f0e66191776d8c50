import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { auditOf, givenAccount } from '../../../testing/given-access.ts'
import {
  type CallOptions,
  type TestPlatform,
  callAs,
  cookiesOf,
  outputOf,
  testPlatform,
} from '../../../testing/platform.ts'
import { identify } from '../index.ts'
import { signIn } from './sign-in.ts'

let house: TestPlatform
beforeAll(async () => {
  house = await testPlatform()
})
afterAll(() => house.close())

const trySigningIn = (account: string, password: string, options: CallOptions = {}) =>
  callAs(house, null, signIn, { account, password }, options)
const wrong = { code: 'access.wrongPassword' }
const tooMany = { code: 'access.tooManyAttempts' }

async function failFiveTimes(login: string, options: CallOptions = {}): Promise<void> {
  for (let count = 0; count < 5; count += 1) {
    await expect(trySigningIn(login, 'not the password', options)).rejects.toMatchObject(wrong)
  }
}

/** Times of failed tries on one address add up over the tests, so each test comes from its own. */
let street = 0
const newAddress = () => `10.0.0.${String((street += 1))}`

describe('signing in', () => {
  test('the right password opens a session that identifies its holder', async () => {
    const account = await givenAccount(house)
    const answer = trySigningIn(account.login, account.password, { address: newAddress() })
    const output = await outputOf(answer, contract.signIn.output)
    const { session, device } = await cookiesOf(answer)
    expect(output).toMatchObject({ accountId: account.id, mustChangePassword: false })
    expect(device).toMatch(/^[\w-]{43}$/)
    expect(await identify(house.platform, session ?? '')).toMatchObject({ accountId: account.id })
  })

  test('capital letters and spaces around the account are forgiven, in the password they are not', async () => {
    const account = await givenAccount(house, { password: ' Nine Green Mountains ' })
    const address = newAddress()
    await trySigningIn(` ${account.login.toUpperCase()} `, ' Nine Green Mountains ', { address })
    await expect(trySigningIn(account.login, 'Nine Green Mountains', { address })).rejects.toMatchObject(wrong)
    await expect(trySigningIn(account.login, ' nine green mountains ', { address })).rejects.toMatchObject(wrong)
  })

  test('neither the token nor the device is stored in the clear', async () => {
    const account = await givenAccount(house)
    const { session, device } = await cookiesOf(
      trySigningIn(account.login, account.password, { address: newAddress() }),
    )
    const rows = await house.platform.db
      .selectFrom('session')
      .selectAll()
      .where('account_id', '=', account.id)
      .execute()
    const devices = await house.platform.db.selectFrom('known_device').selectAll().execute()
    const stored = JSON.stringify([rows, devices])
    expect(stored).not.toContain(session)
    expect(stored).not.toContain(device)
  })

  test('a session planted before signing in is not taken over', async () => {
    const account = await givenAccount(house)
    const planted = house.platform.crypto.newToken()
    const { session } = await cookiesOf(
      trySigningIn(account.login, account.password, { sessionToken: planted, address: newAddress() }),
    )
    expect(session).not.toBe(planted)
    expect(await identify(house.platform, planted)).toBeNull()
  })

  test('signing in again in the same browser ends the session it had', async () => {
    const account = await givenAccount(house)
    const first = await cookiesOf(trySigningIn(account.login, account.password, { address: newAddress() }))
    const token = first.session ?? ''
    expect(await identify(house.platform, token)).not.toBeNull()
    await trySigningIn(account.login, account.password, { sessionToken: token, address: newAddress() })
    expect(await identify(house.platform, token)).toBeNull()
  })

  test('success and failure are both in the audit trail, without the password', async () => {
    const account = await givenAccount(house)
    const address = newAddress()
    await expect(trySigningIn(account.login, 'a wrong secret', { address })).rejects.toMatchObject(wrong)
    await trySigningIn(account.login, account.password, { address })
    const rows = (await auditOf(house, 'access.signIn')).filter((row) => row.actorId === account.id)
    expect(rows.map((row) => row.result)).toEqual(['refused', 'done'])
    expect(JSON.stringify(rows)).not.toMatch(/a wrong secret|nine green/)
  })
})

describe('guessing', () => {
  test('an unknown account is refused in the same words and paused after as many tries', async () => {
    const address = newAddress()
    await failFiveTimes('nobody.here', { address })
    await expect(trySigningIn('nobody.here', 'x', { address })).rejects.toMatchObject(tooMany)
  })

  test('an unknown account takes as long to refuse as a known one', async () => {
    const account = await givenAccount(house)
    const millis = async (login: string) => {
      const began = performance.now()
      await expect(trySigningIn(login, 'not it', { address: newAddress() })).rejects.toMatchObject(wrong)
      return performance.now() - began
    }
    await millis('warm.up')
    const known = [await millis(account.login), await millis(account.login), await millis(account.login)].sort()
    const unknown = [await millis('nobody.a'), await millis('nobody.b'), await millis('nobody.c')].sort()
    const [a, b] = [known[1] ?? 0, unknown[1] ?? 0]
    expect(Math.max(a, b) / Math.min(a, b)).toBeLessThan(4)
  })

  test('after five failures even the right password waits, a quarter of an hour later it opens', async () => {
    const account = await givenAccount(house)
    await failFiveTimes(account.login, { address: newAddress() })
    const refused = trySigningIn(account.login, account.password, { address: newAddress() })
    await expect(refused).rejects.toMatchObject({ ...tooMany, detail: { minutes: 15 } })
    house.clock.set('2026-11-23T02:15:00Z')
    await trySigningIn(account.login, account.password, { address: newAddress() })
    house.clock.set('2026-11-23T02:00:00Z')
  })

  test('a try refused during the pause is in the audit trail, and is not counted as one more failure', async () => {
    const account = await givenAccount(house)
    await failFiveTimes(account.login, { address: newAddress() })
    for (let count = 0; count < 3; count += 1)
      await expect(trySigningIn(account.login, account.password, { address: newAddress() })).rejects.toMatchObject(
        tooMany,
      )
    const codes = (await auditOf(house, 'access.signIn'))
      .filter((row) => row.actorId === account.id)
      .map((row) => row.change)
    expect(codes.slice(-3)).toEqual(Array.from({ length: 3 }, () => ({ code: 'access.tooManyAttempts' })))
    house.clock.set('2026-11-23T02:15:00Z')
    await trySigningIn(account.login, account.password, { address: newAddress() })
    house.clock.set('2026-11-23T02:00:00Z')
  })

  test('the owner is not locked out of the own device by the failures of a stranger', async () => {
    const account = await givenAccount(house)
    const { device } = await cookiesOf(trySigningIn(account.login, account.password, { address: newAddress() }))
    await failFiveTimes(account.login, { address: newAddress() })
    const options = { deviceToken: device ?? '', address: newAddress() }
    expect((await cookiesOf(trySigningIn(account.login, account.password, options))).device).toBe(device)
  })

  test('a known device has its own count, and a made-up one counts as unknown', async () => {
    const account = await givenAccount(house)
    const { device } = await cookiesOf(trySigningIn(account.login, account.password, { address: newAddress() }))
    await failFiveTimes(account.login, { deviceToken: device ?? '', address: newAddress() })
    const fromOwn = { deviceToken: device ?? '', address: newAddress() }
    await expect(trySigningIn(account.login, account.password, fromOwn)).rejects.toMatchObject(tooMany)
    const other = await givenAccount(house)
    for (let count = 0; count < 5; count += 1) {
      const madeUp = { deviceToken: house.platform.crypto.newToken(), address: newAddress() }
      await expect(trySigningIn(other.login, 'not it', madeUp)).rejects.toMatchObject(wrong)
    }
    const another = { deviceToken: house.platform.crypto.newToken(), address: newAddress() }
    await expect(trySigningIn(other.login, other.password, another)).rejects.toMatchObject(tooMany)
  })

  test('twenty guesses at once are five guesses', async () => {
    const account = await givenAccount(house)
    const guesses = Array.from({ length: 20 }, (_, count) =>
      trySigningIn(account.login, `guess ${String(count)}`, { address: newAddress() }).then(
        () => 'in',
        (error: unknown) => (error instanceof Error ? error.message : 'unknown'),
      ),
    )
    const answers = await Promise.all(guesses)
    expect(answers.filter((one) => one === 'access.wrongPassword')).toHaveLength(5)
    expect(answers.filter((one) => one === 'access.tooManyAttempts')).toHaveLength(15)
  })

  test('one address may not try fifty accounts, while a known device there still opens', async () => {
    const account = await givenAccount(house)
    const { device } = await cookiesOf(trySigningIn(account.login, account.password, { address: newAddress() }))
    const address = newAddress()
    for (let count = 0; count < 50; count += 1) {
      await expect(trySigningIn(`spray.${String(count)}`, 'summer 2026', { address })).rejects.toMatchObject(wrong)
    }
    await expect(trySigningIn('spray.again', 'summer 2026', { address })).rejects.toMatchObject(tooMany)
    await expect(trySigningIn(account.login, account.password, { address })).rejects.toMatchObject(tooMany)
    await trySigningIn(account.login, account.password, { address, deviceToken: device ?? '' })
  })
})
