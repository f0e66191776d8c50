import type { Permission } from '@hepai/contract/permissions'
import { type RawBuilder, sql } from 'kysely'
import type { Actor } from './grant.ts'
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
  return sql<boolean>`(${ref} >= ${root} and ${ref} < ${`${root.slice(0, -1)}0`})`
}
