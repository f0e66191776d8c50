import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'

type Place = { readonly path: string; readonly kind: string }
type Beneath = { readonly path: string; readonly name: string }

/**
 * What the unit of an organisation is called for short, for lists that span units: 第一党支部 is the name of many branches.
 * Null where the list is of one unit, and where the name says the unit itself.
 */
export async function unitNamesBeneath(db: Kysely<Tables>, place: Place): Promise<(one: Beneath) => string | null> {
  if (place.kind !== 'workCommittee') return () => null
  const units = await db
    .selectFrom('organization')
    .select(['path', 'name', 'short_name as shortName'])
    .where('city_id', '=', CITY)
    .where('kind', '=', 'unit')
    .where(inSubtree(place.path, 'organization.path'))
    .orderBy('depth', 'desc')
    .execute()
  return ({ path, name }) => {
    const unit = units.find((each) => path.startsWith(each.path))
    const said = unit === undefined || unit.shortName === '' ? unit?.name : unit.shortName
    return said === undefined || name.includes(said) ? null : said
  }
}
