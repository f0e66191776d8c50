import type { OrganizationKind } from '@hepai/contract/organizations'
import type { Kysely } from 'kysely'
import type { Tables } from '../../../platform/tables.ts'
import { type RoleHolder, roleHolders } from '../../access/index.ts'

export type Place = { readonly id: string; readonly parentId: string | null; readonly kind: OrganizationKind }

/** For each organisation those who record for it: its secretary, a group's branch secretary, a committee's office. */
export async function concernedWith(
  db: Kysely<Tables>,
  places: readonly Place[],
  today: string,
): Promise<(place: Place) => readonly RoleHolder[]> {
  const ids = [...new Set(places.flatMap(({ id, parentId }) => (parentId === null ? [id] : [id, parentId])))]
  const holders = await roleHolders(db, ids, ['branchSecretary', 'partyOffice'], today)
  return (place) => {
    const own = holders.filter((one) => one.organizationId === place.id)
    if (place.kind === 'branch' || place.kind === 'generalBranch') return own
    const role = place.kind === 'partyGroup' ? 'branchSecretary' : 'partyOffice'
    const above = holders.filter((one) => one.organizationId === place.parentId && one.role === role)
    return [...own, ...above]
  }
}
