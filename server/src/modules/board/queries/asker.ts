import type { Permission } from '@hepai/contract/permissions'
import { type Kysely, type RawBuilder, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { after } from '../../../platform/clock.ts'
import type { Actor } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import { inScope, outermost } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'

/** Whose to-dos are wanted, and where that person stands. */
export type Asker = {
  readonly db: Kysely<Tables>
  readonly actor: Actor
  /** Organisations below a unit where the person stands or holds a role. */
  readonly organizationIds: readonly string[]
  readonly today: string
  /** The day so many calendar days from today (negative: before). */
  readonly dayFromToday: (days: number) => string
}

const DAY_MS = 86_400_000

export async function askerOf(db: Kysely<Tables>, actor: Actor, platform: Platform, now: Date): Promise<Asker> {
  return {
    db,
    actor,
    organizationIds: await organizationsOf(db, actor),
    today: platform.dayOf(now),
    dayFromToday: (days) => platform.dayOf(after(now, days * DAY_MS)),
  }
}

/** A role on a whole unit is an office over it, not a place in it; that is what `planning.edit` and the like are asked for. */
async function organizationsOf(db: Kysely<Tables>, actor: Actor): Promise<readonly string[]> {
  const held = [...new Set(actor.assignments.map((assignment) => assignment.organizationId))]
  const { rows } = await sql<{ id: string }>`
    select id from organization
    where city_id = ${CITY} and id = any(${held}::uuid[]) and kind not in ('unit', 'workCommittee') and ended_on is null
    union
    select unnest(array[organization_id, department_id]) as id from person
    where city_id = ${CITY} and id = ${actor.personId} and left_on is null
  `.execute(db)
  return rows.flatMap(({ id }: { readonly id: string | null }) => id ?? [])
}

/** The subtrees on which someone holds all of some permissions; empty when nowhere. */
export function rootsOf(actor: Actor, ...permissions: readonly Permission[]): readonly string[] {
  const [first, ...rest] = permissions.map((permission) =>
    actor.assignments.filter((assignment) => assignment.permission === permission).map(({ path }) => path),
  )
  const common = rest.reduce<readonly string[]>((roots, others) => bothOf(roots, others), first ?? [])
  return outermost(common)
}

/** Of two sets of subtrees, what both cover: the deeper root of every pair that stand in each other. */
const bothOf = (some: readonly string[], others: readonly string[]): string[] =>
  some.flatMap((one) =>
    others.flatMap((other) => (one.startsWith(other) ? [one] : other.startsWith(one) ? [other] : [])),
  )

/** A condition that holds nowhere when there are no roots. */
export const within = (roots: readonly string[], column: string): RawBuilder<boolean> =>
  roots.length === 0 ? sql<boolean>`false` : inScope({ permission: 'planning.read', roots }, column)
