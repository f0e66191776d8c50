import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { versionConflict } from '../../../platform/refusal.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { PathChange } from '../domain/path.ts'
import type { ManageGrant, Organization } from './organization.ts'

/** Rewrites the paths of an organisation and everything beneath it in one statement; answers how many were moved. */
export async function moveSubtree(
  tx: Transaction<Tables>,
  _grant: ManageGrant,
  move: {
    readonly moved: Organization
    readonly version: number
    readonly parentId: string
    readonly change: PathChange
  },
): Promise<number> {
  const { moved, version, change } = move
  if (moved.version !== version) throw versionConflict(moved, { version, parentId: move.parentId })
  const isMoved = sql<boolean>`id = ${moved.id}::uuid`
  const updated = await tx
    .updateTable('organization')
    .set({
      path: sql<string>`${change.to} || substr(path, ${change.from.length + 1}::int)`,
      depth: sql<number>`depth + ${change.depthBy}::int`,
      parent_id: sql<string>`case when ${isMoved} then ${move.parentId}::uuid else parent_id end`,
      version: sql<number>`case when ${isMoved} then version + 1 else version end`,
    })
    .where('city_id', '=', CITY)
    .where(inSubtree(change.from, 'path'))
    .executeTakeFirst()
  return Number(updated.numUpdatedRows)
}

/** Hangs everything beneath `from` under `into`; answers the open children that came over. */
export async function moveChildren(
  tx: Transaction<Tables>,
  _grant: ManageGrant,
  from: Organization,
  into: Organization,
): Promise<readonly { readonly id: string; readonly name: string }[]> {
  const isChild = sql<boolean>`parent_id = ${from.id}::uuid`
  const moved = await tx
    .updateTable('organization')
    .set({
      path: sql<string>`${into.path} || substr(path, ${from.path.length + 1}::int)`,
      depth: sql<number>`depth + ${into.depth - from.depth}::int`,
      parent_id: sql<string>`case when ${isChild} then ${into.id}::uuid else parent_id end`,
      version: sql<number>`case when ${isChild} then version + 1 else version end`,
    })
    .where('city_id', '=', CITY)
    .where(inSubtree(from.path, 'path'))
    .where('id', '!=', from.id)
    .returning(['id', 'name', 'parent_id', 'ended_on'])
    .execute()
  return moved.filter((row) => row.parent_id === into.id && row.ended_on === null)
}

/** A name that two open children of the two organisations share. */
export async function sharedChildName(
  tx: Transaction<Tables>,
  fromId: string,
  intoId: string,
): Promise<string | undefined> {
  const shared = await tx
    .selectFrom('organization as here')
    .innerJoin('organization as there', (join) =>
      join.onRef('there.name', '=', 'here.name').onRef('there.city_id', '=', 'here.city_id'),
    )
    .select('here.name')
    .where('here.city_id', '=', CITY)
    .where('here.parent_id', '=', fromId)
    .where('there.parent_id', '=', intoId)
    .where('here.ended_on', 'is', null)
    .where('there.ended_on', 'is', null)
    .executeTakeFirst()
  return shared?.name
}

/** Open organisations directly beneath. */
export async function countChildren(tx: Transaction<Tables>, id: string): Promise<number> {
  const counted = await tx
    .selectFrom('organization')
    .select((column) => column.fn.countAll<number>().as('count'))
    .where('city_id', '=', CITY)
    .where('parent_id', '=', id)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow()
  return counted.count
}
