import type { OrganizationKind } from '@hepai/contract/organizations'
import { type Kysely, sql } from 'kysely'
import type { Platform } from '../../../platform/platform.ts'
import { inSubtree, outermost } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { addDays, monthEnd } from '../domain/days.ts'
import type { Duty } from '../domain/duties.ts'
import { dutiesIn, holders } from './duty-facts.ts'

/** An organisation with what it has yet to do: of the month before what is late, and all of this month. */
export type Owed = {
  readonly organizationId: string
  readonly organizationName: string
  readonly path: string
  readonly kind: OrganizationKind
  readonly parentId: string | null
  readonly duties: readonly Duty[]
}

/** `these` are the organisations themselves with their groups, `officesOf` the units whose committee is meant. */
type Whose =
  | { readonly these: readonly string[]; readonly officesOf: readonly string[] }
  | { readonly beneath: readonly string[]; readonly kinds: readonly OrganizationKind[] }

const isOpen = ({ state }: Duty): boolean => state === 'late' || state === 'due' || state === 'coming'

/** What is still open, for living party organisations, in the order of the tree's paths. */
export async function owedBy(
  platform: Pick<Platform, 'db' | 'calendar' | 'dayOf'>,
  whose: Whose,
  today: string,
): Promise<readonly Owed[]> {
  const places = await chosen(platform.db, whose).execute()
  const monthBegin = `${today.slice(0, 7)}-01`
  const fromOn = `${addDays(monthBegin, -1).slice(0, 7)}-01`
  const owed = await dutiesIn(platform, places, { fromOn, toOn: monthEnd(monthBegin), today })
  return places.flatMap(({ id, name, path, kind, parentId }) => {
    const duties = (owed.get(id) ?? []).filter(isOpen)
    return duties.length === 0 ? [] : [{ organizationId: id, organizationName: name, path, kind, parentId, duties }]
  })
}

function chosen(db: Kysely<Tables>, whose: Whose) {
  const living = holders(db).where('organization.ended_on', 'is', null).orderBy('organization.path')
  if ('beneath' in whose) {
    const roots = outermost(whose.beneath).map((root) => inSubtree(root, 'organization.path'))
    return living
      .where(roots.length === 0 ? sql<boolean>`false` : sql<boolean>`(${sql.join(roots, sql` or `)})`)
      .where('organization.kind', 'in', whose.kinds)
  }
  return living.where(
    sql<boolean>`(
      (organization.id = any(${whose.these}::uuid[]) and organization.kind not in ('department', 'unit', 'workCommittee'))
      or (organization.parent_id = any(${whose.these}::uuid[]) and organization.kind = 'partyGroup')
      or (organization.parent_id = any(${whose.officesOf}::uuid[]) and organization.kind in ('partyCommittee', 'leadingGroup'))
    )`,
  )
}
