import { operations } from '@hepai/contract/operations'
import { Permission, Role } from '@hepai/contract/permissions'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionsOf } from '../modules/access/permissions.ts'
import { allOperations } from '../modules/all.ts'
import { type TestPlatform, testPlatform } from '../testing/platform.ts'
import { type Caller, buildCallers } from './actors.ts'
import { builds } from './cases/index.ts'
import { type ProbeCity, buildCity } from './city.ts'
import { holdersOf, rules } from './policy.ts'
import { type Finding, probe } from './probe.ts'
import { type Undoable, undoable } from './undo.ts'

let house: TestPlatform
let undo: Undoable
let city: ProbeCity
let callers: readonly Caller[]
let count = 0

beforeAll(async () => {
  house = await testPlatform()
  city = await buildCity(house)
  callers = await buildCallers(house, city)
  undo = await undoable(house.database.pool)
})
afterAll(async () => {
  process.stdout.write(`permission probes: ${String(count)} over ${String(allOperations.length)} operations\n`)
  await undo.close()
  await house.close()
})

describe('the policy', () => {
  test('in the code is the one that customers read', () => {
    for (const permission of Permission.options)
      expect(
        Role.options.filter((role) => permissionsOf[role].includes(permission)),
        permission,
      ).toEqual(holdersOf(permission))
  })

  test('has a rule and a way to call for every operation that has a route, and none for anything else', () => {
    const bound = allOperations.map(({ operation }) => operation.name)
    expect(bound.filter((name) => !builds.has(name) || rules[name] === undefined)).toEqual([])
    const names = new Set(operations.map((operation) => operation.name))
    expect([...builds.keys(), ...Object.keys(rules)].filter((name) => !names.has(name))).toEqual([])
  })

  test('asks of every operation what its contract says', () => {
    for (const { name, guard } of allOperations.map((bound) => bound.operation)) {
      const rule = rules[name]
      const asked = typeof rule === 'object' ? rule.needs : rule === 'self' ? 'signedIn' : rule
      expect(asked, name).toBe(guard)
    }
  })
})

test('every way to call is well-formed, so that what is refused is refused for its place', () => {
  for (const { operation } of allOperations)
    for (const { input } of builds.get(operation.name)?.(city) ?? [])
      expect(operation.input.safeParse(input).error?.issues, operation.name).toBeUndefined()
})

describe.each(allOperations.map((bound) => [bound.operation.name, bound] as const))('%s', (name, bound) => {
  test('answers everyone as the policy says, and shows nobody what is not theirs', async () => {
    const findings: Finding[] = []
    for (const [index, one] of (builds.get(name)?.(city) ?? []).entries())
      for (const caller of callers) {
        if (caller.isLapsed && index > 1 && one.on !== 'nobody') continue
        findings.push(...(await probe({ house, undo, city }, bound, caller, one)))
        count += 1
      }
    expect(findings.slice(0, 5)).toEqual([])
  }, 120_000)
})
