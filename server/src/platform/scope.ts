import type { Permission } from '@hepai/contract/permissions'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from './grant.ts'
import type { Put } from './database/compiled.ts'
import { notFoundOrNotAllowed } from './refusal.ts'

/** Roots of the subtrees on which an actor holds one permission; never empty, no root beneath another. */
export type Scope = { readonly permission: Permission; readonly roots: readonly string[] }

/** @throws Refusal platform.notFoundOrNotAllowed when the permission is held nowhere. */
export function scopeOf(actor: Actor, permission: Permission): Scope {
  const paths = actor.assignments.filter((one) => one.permission === permission).map((one) => one.path)
  if (paths.length === 0) throw notFoundOrNotAllowed()
  return { permission, roots: outermost(paths) }
}

export function outermost(paths: readonly string[]): readonly string[] {
  const sorted = [...new Set(paths)].sort()
  return sorted.filter((path) => !sorted.some((other) => other !== path && path.startsWith(other)))
}

/**
 * The SQL twin of `covers`: a range of paths, so that a COLLATE "C" index serves it. A path ends in '/', and '0' is the
 * character after '/', hence the upper bound.
 *
 * @param column a column of organisation paths, such as `organization.path`
 */
export function inScope(scope: Scope, column: string): RawBuilder<boolean> {
  const ranges = scope.roots.map((root) => inSubtree(root, column))
  return sql<boolean>`(${sql.join(ranges, sql` or `)})`
}

/** All paths at or beneath `root`. */
export function inSubtree(root: string, column: string): RawBuilder<boolean> {
  const ref = sql.ref(column)
  return sql<boolean>`(${ref} >= ${root} and ${ref} < ${upperEnd(root)})`
}

const upperEnd = (root: string): string => `${root.slice(0, -1)}0`

/**
 * As `inScope`, in a compiled query.
 *
 * @param count of the roots, which is part of the query's shape
 */
export function inScopePut<Values>(
  put: Put<Values>,
  count: number,
  scopeFrom: (values: Values) => Scope,
  column: string,
): RawBuilder<boolean> {
  // A root that is not there gives null, which is in no range.
  const rootAt = (at: number) => (values: Values) => scopeFrom(values).roots[at] ?? null
  const ranges = Array.from({ length: count }, (_, at) => inSubtreePut(put, rootAt(at), column))
  return sql<boolean>`(${sql.join(ranges, sql` or `)})`
}

/** As `inSubtree`, in a compiled query; null is no subtree at all. */
export function inSubtreePut<Values>(
  put: Put<Values>,
  rootFrom: (values: Values) => string | null,
  column: string,
): RawBuilder<boolean> {
  const ref = sql.ref(column)
  const until = (values: Values): string | null => {
    const root = rootFrom(values)
    return root === null ? null : upperEnd(root)
  }
  return sql<boolean>`(${ref} >= ${put(rootFrom)} and ${ref} < ${put(until)})`
}
