import type { Permission } from '@hepai/contract/permissions'
import fc from 'fast-check'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type TestPlatform, testPlatform } from '../testing/platform.ts'
import { type Actor, type Assignment, covers } from './grant.ts'
import { compiledByShape, type Put } from './database/compiled.ts'
import { type Scope, inScope, inScopePut, outermost, scopeOf } from './scope.ts'

let testing: TestPlatform
beforeAll(async () => {
  testing = await testPlatform()
})
afterAll(() => testing.close())

/** Segments that begin alike, and characters beside '/' in order, are where a prefix goes wrong. */
const segment = fc.constantFrom('a', 'ab', 'a0', 'a.', 'b', 'a%', 'a_', '0')
const tree = fc.array(fc.tuple(fc.nat(), segment), { minLength: 1, maxLength: 20 }).map((steps) => {
  const paths = ['/r/']
  for (const [under, own] of steps) paths.push(`${paths[under % paths.length] ?? '/r/'}${own}/`)
  return [...new Set(paths)]
})
const permission = fc.constantFrom<Permission>('people.read', 'planning.read')
const held = fc.array(fc.tuple(permission, fc.nat()), { minLength: 1, maxLength: 4 })

const actorHolding = (assignments: readonly Assignment[]): Actor => ({
  accountId: 'x',
  sessionId: 'x',
  personId: null,
  login: 'x',
  name: 'x',
  assignments,
})

type Sought = { readonly scope: Scope; readonly paths: readonly string[] }

const selectedByPut = compiledByShape((db, put: Put<Sought>, { roots }: { readonly roots: number }) =>
  db
    .selectFrom(
      sql<{ path: string }>`(select unnest(${put(({ paths }) => paths)}::text[]) collate "C" as path)`.as('tree'),
    )
    .select('tree.path')
    .where(inScopePut(put, roots, ({ scope }) => scope, 'tree.path')),
)

test('the rows that a scope selects in SQL are those that the pure rule covers', async () => {
  await fc.assert(
    fc.asyncProperty(tree, held, async (paths, wishes) => {
      const assignments = wishes.map(([wished, at]): Assignment => {
        const path = paths[at % paths.length] ?? '/r/'
        return { role: 'member', permission: wished, organizationId: path, path }
      })
      const asked = assignments[0]?.permission ?? 'people.read'
      const scope = scopeOf(actorHolding(assignments), asked)
      const rows = await sql<{ path: string }>`
        select path from (select unnest(${paths}::text[]) collate "C" as path) as tree
        where ${inScope(scope, 'tree.path')}`.execute(testing.platform.db)
      const expected = paths.filter((path) => assignments.some((one) => covers(one, asked, { id: path, path })))
      expect(new Set(rows.rows.map((row) => row.path))).toEqual(new Set(expected))
      const put = await selectedByPut(testing.platform.db, { scope, paths }, { roots: scope.roots.length })
      expect(new Set(put.map((row) => row.path))).toEqual(new Set(expected))
    }),
    { numRuns: 60 },
  )
})

test('a permission held nowhere looks like nothing being there', () => {
  expect(() => scopeOf(actorHolding([]), 'people.read')).toThrow('platform.notFoundOrNotAllowed')
})

test('roots within other roots add nothing', () => {
  expect(outermost(['/r/a/', '/r/a/b/', '/r/ab/', '/r/a/'])).toEqual(['/r/a/', '/r/ab/'])
})
