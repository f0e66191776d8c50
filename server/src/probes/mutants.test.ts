import { Permission, Role } from '@hepai/contract/permissions'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type * as policyOfCode from '../modules/access/permissions.ts'
import { allOperations } from '../modules/all.ts'
import { announceAccessChanged } from '../platform/epoch.ts'
import type * as grants from '../platform/grant.ts'
import type { Bound } from '../platform/operations.ts'
import type * as scopes from '../platform/scope.ts'
import { type TestPlatform, testPlatform } from '../testing/platform.ts'
import { type Caller, buildCallers } from './actors.ts'
import type { Case } from './case.ts'
import { builds } from './cases/index.ts'
import { type ProbeCity, buildCity } from './city.ts'
import { faults, mutant } from './mutant.ts'
import { holdersOf, rules } from './policy.ts'
import { probe } from './probe.ts'
import { type Undoable, undoable } from './undo.ts'

const { mutablePolicy } = vi.hoisted(() => ({ mutablePolicy: new Map<string, readonly string[]>() }))

vi.mock('../modules/access/permissions.ts', async (importOriginal) => {
  const original = await importOriginal<typeof policyOfCode>()
  const permissionsOf = new Proxy(original.permissionsOf, {
    get: (target, role: Role) => mutablePolicy.get(role) ?? target[role],
  })
  return { ...original, permissionsOf }
})

vi.mock('../platform/grant.ts', async (importOriginal) => {
  const original = await importOriginal<typeof grants>()
  const isCovered: typeof original.mayOn = (actor, permission, organization) => {
    mutant.asked.add('covers')
    const covers = mutant.fault?.covers
    const real = original.mayOn(actor, permission, organization)
    const shown = covers === undefined ? real : actor.assignments.some((one) => covers(one, permission, organization))
    if (shown !== real) mutant.timesFelt += 1
    return shown
  }
  const isCityWide: typeof original.mayInCity = (actor, permission) => {
    mutant.asked.add('city')
    const real = original.mayInCity(actor, permission)
    const shown = mutant.fault?.cityAnywhere ? actor.assignments.some((one) => one.permission === permission) : real
    if (shown !== real) mutant.timesFelt += 1
    return shown
  }
  /** The real guard is asked with an assignment that it will or will not accept. */
  const actorFor = (actor: grants.Actor, permission: Permission, path: string, id: string, isAllowed: boolean) => ({
    ...actor,
    assignments: isAllowed ? [{ role: 'member' as const, permission, organizationId: id, path }] : [],
  })
  return {
    ...original,
    mayOn: isCovered,
    mayInCity: isCityWide,
    authorize: (actor: grants.Actor, permission: Permission, organization: grants.OrganizationRef) => {
      const { path, id } = organization
      const asked = actorFor(actor, permission, path, id, isCovered(actor, permission, organization))
      return original.authorize(asked, permission, organization)
    },
    authorizeCity: (actor: grants.Actor, permission: Permission) =>
      original.authorizeCity(actorFor(actor, permission, '/r/', 'r', isCityWide(actor, permission)), permission),
  }
})

vi.mock('../platform/scope.ts', async (importOriginal) => {
  const original = await importOriginal<typeof scopes>()
  const loose = (root: string, column: string): RawBuilder<boolean> =>
    sql<boolean>`starts_with(${sql.ref(column)}, ${root.slice(0, -1)})`
  return {
    ...original,
    scopeOf: (actor: grants.Actor, permission: Permission): scopes.Scope => {
      mutant.asked.add('roots')
      const scope = original.scopeOf(actor, permission)
      const roots = mutant.fault?.roots?.(scope.roots) ?? scope.roots
      if (roots.join() !== scope.roots.join()) mutant.timesFelt += 1
      return { ...scope, roots }
    },
    inScope: (scope: scopes.Scope, column: string): RawBuilder<boolean> => {
      mutant.asked.add('range')
      if (mutant.fault?.looseRange !== true) return original.inScope(scope, column)
      if (scope.roots.some((root) => root.split('/').length > 3)) mutant.timesFelt += 1
      return sql<boolean>`(${sql.join(
        scope.roots.map((root) => loose(root, column)),
        sql` or `,
      )})`
    },
  }
})

let house: TestPlatform
let undo: Undoable
let city: ProbeCity
let callers: readonly Caller[]
let killed = 0

beforeAll(async () => {
  house = await testPlatform()
  city = await buildCity(house)
  callers = (await buildCallers(house, city)).filter((caller) => caller.held.length > 0)
  undo = await undoable(house.database.pool)
})
afterAll(async () => {
  process.stdout.write(`mutants of the policy and of its guards killed by a probe: ${String(killed)}\n`)
  await undo.close()
  await house.close()
})

/** Whether any probe of these operations by these callers turns red. */
async function isNoticed(bounds: readonly Bound[], by: readonly Caller[]): Promise<boolean> {
  for (const bound of bounds)
    for (const one of builds.get(bound.operation.name)?.(city) ?? [])
      for (const caller of by) if (await isRed(bound, caller, one)) return true
  return false
}
const isRed = async (bound: Bound, caller: Caller, one: Case) =>
  (await probe(house, undo, bound, caller, one)).length > 0

const neededBy = (permission: Permission) =>
  allOperations.filter(({ operation }) => {
    const rule = rules[operation.name]
    return typeof rule === 'object' && rule.needs === permission
  })

describe('a wrong entry in the policy is noticed', () => {
  const entries = Permission.options
    .filter((permission) => neededBy(permission).length > 0)
    .flatMap((permission) =>
      Role.options.map((role) => [role, permission, holdersOf(permission).includes(role)] as const),
    )

  test.each(entries)('%s %s (held: %s) turned round', async (role, permission, isHeld) => {
    const { permissionsOf } = await import('../modules/access/permissions.ts')
    const real = permissionsOf[role]
    mutablePolicy.set(role, isHeld ? real.filter((one) => one !== permission) : [...real, permission])
    announceAccessChanged()
    const holders = callers.filter((caller) => caller.held.some((held) => held.role === role))
    const isFound = await isNoticed(neededBy(permission), holders)
    mutablePolicy.clear()
    announceAccessChanged()
    expect(isFound).toBe(true)
    killed += 1
  })
})

/** One role that may, on the root, the unit, a branch and an ended branch; one that may not; and two roles at once. */
function callersFor(permission: Permission): readonly Caller[] {
  const may = holdersOf(permission)
  const first = callers.filter((caller) => caller.held.length === 1 && caller.held[0]?.role === may.at(-1))
  const other = callers.filter((caller) => caller.name === `${may.includes('auditAdmin') ? 'member' : 'auditAdmin'}@A`)
  const pairs = callers.filter((caller) => caller.held.length > 1 && caller.held.some((one) => may.includes(one.role)))
  const ended = callers.filter((caller) => caller.name.endsWith('@AE'))
  return [...first, ...other, ...pairs, ...ended]
}

/** A guard broken in one operation must be noticed by the probes of that operation. */
describe.each(allOperations.map((bound) => [bound.operation.name, bound] as const))('%s', (name, bound) => {
  const rule = rules[name]
  test.skipIf(typeof rule !== 'object')('notices each of its guards broken', async () => {
    const by = typeof rule === 'object' ? callersFor(rule.needs) : []
    mutant.asked.clear()
    expect(await isNoticed([bound], by)).toBe(false)
    const asked = new Set(mutant.asked)
    const survivors: string[] = []
    for (const [what, fault] of Object.entries(faults).filter(([, one]) => asked.has(guardBrokenBy(one)))) {
      mutant.fault = fault
      mutant.timesFelt = 0
      if (await isNoticed([bound], by)) killed += 1
      else if (mutant.timesFelt > 0) survivors.push(what)
      mutant.fault = null
    }
    expect(survivors).toEqual([])
  })
})
