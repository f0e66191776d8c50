import { Permission, Role } from '@hepai/contract/permissions'
import { type RawBuilder, sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import type * as policyOfCode from '../modules/access/permissions.ts'
import { allOperations } from '../modules/all.ts'
import { announceAccessChanged } from '../platform/epoch.ts'
import type * as grants from '../platform/grant.ts'
import type { Put } from '../platform/database/compiled.ts'
import type { Bound } from '../platform/operations.ts'
import type * as scopes from '../platform/scope.ts'
import { type TestPlatform, testPlatform } from '../testing/platform.ts'
import { type Caller, buildCallers } from './actors.ts'
import { builds } from './cases/index.ts'
import { type ProbeCity, buildCity } from './city.ts'
import { type Fault, type GuardName, faults, guardBrokenBy, mutant } from './mutant.ts'
import { offers } from './offers.ts'
import { type Rule, holdersOf, rules } from './policy.ts'
import { type Finding, probe } from './probe.ts'
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
    authorizeCity: (actor: grants.Actor, permission: Permission) => {
      const held = actor.assignments.find((one) => one.permission === permission)
      const isAllowed = isCityWide(actor, permission)
      return original.authorizeCity(
        actorFor(actor, permission, '/r/', held?.organizationId ?? '', isAllowed),
        permission,
      )
    },
  }
})

vi.mock('../platform/scope.ts', async (importOriginal) => {
  const original = await importOriginal<typeof scopes>()
  const loose = (root: string, column: string): RawBuilder<boolean> =>
    sql<boolean>`starts_with(${sql.ref(column)}, ${root.slice(0, -1)})`
  const rangeOf = (root: string | undefined): readonly [string, string] | readonly [null, null] => {
    mutant.asked.add('range')
    if (root === undefined) return [null, null]
    const stem = root.slice(0, -1)
    if (mutant.fault?.looseRange !== true) return [root, `${stem}0`]
    if (root.split('/').length > 3) mutant.timesFelt += 1
    return [stem, `${stem}~`]
  }
  return {
    ...original,
    scopeOf: (actor: grants.Actor, permission: Permission): scopes.Scope => {
      mutant.asked.add('roots')
      const scope = original.scopeOf(actor, permission)
      const roots = mutant.fault?.roots?.(scope.roots) ?? scope.roots
      if (roots.join() !== scope.roots.join()) mutant.timesFelt += 1
      return { ...scope, roots }
    },
    /** A compiled query keeps its text, so its fault is in the values that each call brings. */
    inScopePut: <Values>(
      put: Put<Values>,
      count: number,
      scopeFrom: (values: Values) => scopes.Scope,
      column: string,
    ): RawBuilder<boolean> => {
      const ends = Array.from({ length: count }, (_, at) => (values: Values) => rangeOf(scopeFrom(values).roots[at]))
      const ref = sql.ref(column)
      return sql<boolean>`(${sql.join(
        ends.map(
          (of) => sql`(${ref} >= ${put((values) => of(values)[0])} and ${ref} < ${put((values) => of(values)[1])})`,
        ),
        sql` or `,
      )})`
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

/** The first probe of these operations by these callers that turns red. */
async function firstRed(bounds: readonly Bound[], by: readonly Caller[]): Promise<Finding | null> {
  for (const bound of bounds)
    for (const one of builds.get(bound.operation.name)?.(city) ?? [])
      for (const caller of by) {
        const [finding] = await probe({ house, undo, city }, bound, caller, one)
        if (finding !== undefined) return finding
      }
  return null
}

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
    const found = await firstRed(neededBy(permission), holders)
    mutablePolicy.clear()
    announceAccessChanged()
    expect(found).not.toBeNull()
    killed += 1
  })
})

/**
 * One role that may, on the root, the unit, a branch; everyone of the unit where a view offers buttons, else one who may not;
 * two roles at once; and the ended branch.
 */
function callersFor(name: string, permission: Permission): readonly Caller[] {
  const may = holdersOf(permission)
  const stranger = `${may.includes('auditAdmin') ? 'member' : 'auditAdmin'}@A`
  return callers.filter(({ held: [first, second], name: caller }) => {
    if (second !== undefined || first?.place.key === 'AE') return true
    return first?.role === may.at(-1) || caller === stranger || (offers[name] !== undefined && first?.place.key === 'A')
  })
}

/** Where everyone who may call sees the same, the place held does not matter. */
const isEquivalent = (rule: Rule | undefined, guard: GuardName): boolean =>
  typeof rule === 'object' && rule.on === 'shared' && (guard === 'roots' || guard === 'range')

/** A download looks in scope and asks for a grant besides: then both must break before anything shows, and that is noticed. */
async function isHeldByTwo(bound: Bound, by: readonly Caller[], fault: Fault, asked: ReadonlySet<GuardName>) {
  if (bound.operation.kind !== 'download' || guardBrokenBy(fault) === 'covers' || !asked.has('covers')) return false
  mutant.fault = { ...fault, covers: () => true }
  return (await firstRed([bound], by)) !== null
}

/** A guard broken in one operation must be noticed by the probes of that operation. */
describe.each(allOperations.map((bound) => [bound.operation.name, bound] as const))('%s', (name, bound) => {
  const rule = rules[name]
  test.skipIf(typeof rule !== 'object')(
    'notices each of its guards broken',
    async () => {
      const by = typeof rule === 'object' ? callersFor(name, rule.needs) : []
      mutant.asked.clear()
      expect(await firstRed([bound], by)).toBeNull()
      const asked = new Set([...mutant.asked].filter((guard) => !isEquivalent(rule, guard)))
      const survivors: string[] = []
      for (const [what, fault] of Object.entries(faults).filter(([, one]) => asked.has(guardBrokenBy(one)))) {
        mutant.fault = fault
        mutant.timesFelt = 0
        if ((await firstRed([bound], by)) !== null) killed += 1
        else if (mutant.timesFelt > 0 && !(await isHeldByTwo(bound, by, fault, asked))) survivors.push(what)
        mutant.fault = null
      }
      expect(survivors).toEqual([])
    },
    120_000,
  )
})
