import { Permission, Role } from '@hepai/contract/permissions'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { permissionsOf } from '../modules/access/permissions.ts'
import { type TestPlatform, actorWith, testPlatform } from '../testing/platform.ts'
import { authorize, authorizeCity, authorizeSelf, authorizeSystem, covers, mayInCity, mayOn } from './grant.ts'
import { inScope, outermost, scopeOf } from './scope.ts'

let house: TestPlatform
beforeAll(async () => {
  house = await testPlatform()
})
afterAll(() => house.close())

/** Segments that are prefixes of one another, and the characters around '/' in ASCII, to trip a careless range. */
const segment = fc.constantFrom('a', 'ab', 'abc', 'b', 'a0', 'a.', 'a-', '0', 'zz')
const path = fc.array(segment, { minLength: 1, maxLength: 4 }).map((parts) => `/${parts.join('/')}/`)
const at = (where: string) => ({ id: where, path: where })
const assigned = fc.array(fc.record({ role: fc.constantFrom(...Role.options), path }), { minLength: 1, maxLength: 4 })

describe('what covers what', () => {
  test('a subtree covers itself and what lies beneath, not its parent, its siblings or a prefix sibling', () => {
    const held = { role: 'member' as const, permission: 'planning.read' as const, ...at('/a/b/'), organizationId: 'x' }
    const covered = (where: string) => covers(held, 'planning.read', at(where))
    expect(['/a/b/', '/a/b/c/', '/a/b/c/d/'].map(covered)).toEqual([true, true, true])
    expect(['/a/', '/a/c/', '/a/bc/', '/a/b0/', '/b/', '/'].map(covered)).toEqual([
      false,
      false,
      false,
      false,
      false,
      false,
    ])
    expect(covers(held, 'planning.edit', at('/a/b/'))).toBe(false)
  })

  test('the SQL of a scope and its pure twin agree on every path', async () => {
    const paths = fc.uniqueArray(path, { minLength: 5, maxLength: 40 })
    await fc.assert(
      fc.asyncProperty(paths, assigned, fc.constantFrom(...Permission.options), async (all, held, permission) => {
        const actor = actorWith(held.map((one) => ({ role: one.role, on: at(one.path) })))
        const pure = all.filter((one) => mayOn(actor, permission, at(one))).sort()
        if (!actor.assignments.some((one) => one.permission === permission)) {
          expect(() => scopeOf(actor, permission)).toThrow('platform.notFoundOrNotAllowed')
          expect(pure).toEqual([])
          return
        }
        const scope = inScope(scopeOf(actor, permission), 'path')
        const values = sql.join(all.map((one) => sql`(${one})`))
        const found = await sql<{ path: string }>`
          select path from (values ${values}) as v(p), lateral (select p collate "C" as path) as s
          where ${scope}`.execute(house.platform.db)
        expect(found.rows.map((row) => row.path).sort()).toEqual(pure)
      }),
      { numRuns: 150 },
    )
  })

  test('outermost roots cover exactly what all the roots cover', () => {
    fc.assert(
      fc.property(fc.array(path, { maxLength: 8 }), path, (roots, one) => {
        const outer = outermost(roots)
        expect(outer.some((root) => one.startsWith(root))).toBe(roots.some((root) => one.startsWith(root)))
        expect(outer.some((a) => outer.some((b) => a !== b && a.startsWith(b)))).toBe(false)
      }),
    )
  })
})

describe('a grant', () => {
  const office = actorWith([{ role: 'partyOffice', on: at('/a/b/') }], '甲')

  test('names who was allowed what, where', () => {
    expect(authorize(office, 'planning.edit', at('/a/b/c/'))).toMatchObject({
      guard: 'planning.edit',
      actorId: office.accountId,
      actorName: '甲',
      organizationId: '/a/b/c/',
    })
  })

  test('is refused in the same words for another place and another permission', () => {
    for (const [permission, where] of [
      ['planning.edit', '/a/'],
      ['planning.edit', '/a/bb/'],
      ['access.grantRoles', '/a/b/'],
    ] as const)
      expect(() => authorize(office, permission, at(where))).toThrow('platform.notFoundOrNotAllowed')
  })

  test('for the whole city needs the permission on the root, wherever the city’s root is', () => {
    const city = actorWith([{ role: 'partyOffice', on: at('/a/') }])
    expect(authorizeCity(city, 'planning.edit').organizationId).toBe('/a/')
    expect(mayInCity(city, 'planning.edit')).toBe(true)
    expect(mayInCity(office, 'planning.edit')).toBe(false)
    expect(() => authorizeCity(office, 'planning.edit')).toThrow('platform.notFoundOrNotAllowed')
  })

  test('on oneself or by the installation needs no organisation', () => {
    expect(authorizeSelf(office)).toMatchObject({ guard: 'signedIn', actorId: office.accountId })
    expect(authorizeSystem('people.import', null)).toMatchObject({ actorId: null, actorName: '系统' })
  })
})

describe('the policy table', () => {
  test('no administrator reads business content by that role', () => {
    for (const role of ['systemAdmin', 'securityAdmin', 'auditAdmin'] as const)
      expect(permissionsOf[role].filter((one) => one === 'planning.read' || one === 'planning.edit')).toEqual([])
  })

  test('managing accounts, granting roles and reading the audit trail are with three different roles', () => {
    const holders = (permission: Permission) => Role.options.filter((role) => permissionsOf[role].includes(permission))
    expect(holders('access.manageAccounts')).toEqual(['systemAdmin'])
    expect(holders('access.grantRoles')).toEqual(['securityAdmin'])
    expect(holders('audit.read')).toEqual(['auditAdmin'])
  })

  test('every permission is held by some role', () => {
    for (const permission of Permission.options)
      expect(
        Role.options.some((role) => permissionsOf[role].includes(permission)),
        permission,
      ).toBe(true)
  })
})
