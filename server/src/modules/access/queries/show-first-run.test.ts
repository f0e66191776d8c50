import * as contract from '@hepai/contract/access'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { givenAccount } from '../../../testing/given-access.ts'
import { type TestPlatform, callAs, outputOf, testPlatform } from '../../../testing/platform.ts'
import { showFirstRun } from './show-first-run.ts'

let house: TestPlatform
beforeAll(async () => {
  house = await testPlatform()
})
afterAll(() => house.close())

const shown = () => outputOf(callAs(house, null, showFirstRun, {}), contract.showFirstRun.output)

test('an empty installation needs its first set-up, one with an account does not', async () => {
  expect(await shown()).toEqual({ needed: true, isSample: false })
  await givenAccount(house)
  expect(await shown()).toEqual({ needed: false, isSample: false })
})

test('the sample city never asks for it', async () => {
  const sample = { ...house, platform: { ...house.platform, isSample: true } }
  const output = await outputOf(callAs(sample, null, showFirstRun, {}), contract.showFirstRun.output)
  expect(output).toEqual({ needed: false, isSample: true })
})
