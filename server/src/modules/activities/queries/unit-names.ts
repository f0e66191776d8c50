import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'

type Place = { readonly path: string; readonly kind: string }
type Beneath = { readonly path: string; readonly name: string }

/** How a list of many organisations tells the units apart. */
export type Units = {
  /** Short; null where the list is of one unit, and where the organisation's own name says the unit. */
  readonly nameOf: (one: Beneath) => string | null
  /** What belongs to one unit stands together, units in their order; otherwise as it was. */
  readonly together: <T extends Beneath>(rows: readonly T[]) => T[]
}

const ofOne: Units = { nameOf: () => null, together: (rows) => [...rows] }

/** The units beneath a place, for lists that span them: 第一党支部 is the name of many branches. */
export async function unitsBeneath(db: Kysely<Tables>, place: Place): Promise<Units> {
  if (place.kind !== 'workCommittee') return ofOne
  const units = await db
    .selectFrom('organization')
    .select(['path', 'name', 'short_name as shortName'])
    .where('city_id', '=', CITY)
    .where('kind', '=', 'unit')
    .where(inSubtree(place.path, 'organization.path'))
    .orderBy('sort')
    .orderBy('name')
    .execute()
  const unitOf = ({ path }: Beneath): number => units.findLastIndex((unit) => path.startsWith(unit.path))
  return {
    nameOf: (one) => {
      const unit = units[unitOf(one)]
      return unit === undefined || saysItself(one.name, unit) ? null : unit.shortName || unit.name
    },
    together: (rows) =>
      rows
        .map((row) => [unitOf(row), row] as const)
        .sort(([one], [other]) => one - other)
        .map(([, row]) => row),
  }
}

const saysItself = (name: string, unit: { readonly name: string; readonly shortName: string }): boolean =>
  name.includes(unit.name) || (unit.shortName !== '' && name.includes(unit.shortName))
