import { type Kysely, type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import type { OrganizationRef } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'

/** A plan's own row and where it stands in the tree. */
export type StoredPlan = {
  readonly id: string
  readonly name: string
  readonly year: number
  readonly startOn: string
  readonly endOn: string
  readonly seq: number
  readonly version: number
  readonly isArchived: boolean
  readonly organization: OrganizationRef & { readonly name: string }
}

const planRow = (db: Kysely<Tables>, planId: string) =>
  db
    .selectFrom('plan')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
    )
    .select([
      'plan.id',
      'plan.name',
      'plan.year',
      'plan.start_on as startOn',
      'plan.end_on as endOn',
      'plan.seq',
      'plan.version',
      'plan.archived_at as archivedAt',
      'organization.id as organizationId',
      'organization.path',
      'organization.name as organizationName',
    ])
    .where('plan.city_id', '=', CITY)
    .where('plan.id', '=', planId)

type Row = Awaited<ReturnType<ReturnType<typeof planRow>['executeTakeFirstOrThrow']>>

const storedPlan = ({ archivedAt, organizationId, path, organizationName, ...row }: Row): StoredPlan => ({
  ...row,
  isArchived: archivedAt !== null,
  organization: { id: organizationId, path, name: organizationName },
})

/**
 * Takes the plan for this transaction, so that edits of one plan come one after the other.
 *
 * @throws Refusal platform.notFoundOrNotAllowed when there is none; the caller has yet to authorize
 */
export async function lockPlan(tx: Transaction<Tables>, planId: string): Promise<StoredPlan> {
  const row = await planRow(tx, planId).forUpdate('plan').executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return storedPlan(row)
}

/** The plan as it stands, without taking it; the caller has yet to authorize. */
export async function findPlan(db: Kysely<Tables>, planId: string): Promise<StoredPlan> {
  const row = await planRow(db, planId).executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return storedPlan(row)
}

type Unit = { readonly id: string; readonly path: string; readonly name: string }

const unitAmong = compiled((db, put: Put<{ readonly upwards: readonly string[] }>) =>
  db
    .selectFrom('organization')
    .select(['id', 'path', 'name'])
    .where('city_id', '=', CITY)
    .where('path', '=', sql<string>`any(${put((of) => of.upwards)})`)
    .where('kind', 'in', ['unit', 'workCommittee'])
    .orderBy('depth', 'desc')
    .limit(1),
)

/** The unit (单位, or the 工委 itself) in which an organisation stands: the nearest one upwards. */
export async function unitAbove(db: Kysely<Tables>, path: string): Promise<Unit> {
  const [unit] = await unitAmong(db, { upwards: pathsUpwards(path) })
  if (unit === undefined) throw notFoundOrNotAllowed()
  return unit
}

const unitsAmong = compiled((db, put: Put<{ readonly upwards: readonly string[] }>) =>
  db
    .selectFrom('organization')
    .select(['id', 'path'])
    .where('city_id', '=', CITY)
    .where('path', '=', sql<string>`any(${put((of) => of.upwards)})`)
    .where('kind', 'in', ['unit', 'workCommittee'])
    .orderBy('depth', 'desc'),
)

/** The id of the unit above each of some paths. */
export async function unitIdsAbove(db: Kysely<Tables>, paths: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const upwards = [...new Set(paths.flatMap(pathsUpwards))]
  if (upwards.length === 0) return new Map()
  const units = await unitsAmong(db, { upwards })
  return new Map(
    paths.flatMap((path) => {
      const unit = units.find((one) => path.startsWith(one.path))
      return unit === undefined ? [] : [[path, unit.id]]
    }),
  )
}

/** `/a/b/` gives `/a/`, `/a/b/`. */
function pathsUpwards(path: string): string[] {
  const segments = path.split('/').slice(1, -1)
  return segments.map((_, index) => `/${segments.slice(0, index + 1).join('/')}/`)
}
