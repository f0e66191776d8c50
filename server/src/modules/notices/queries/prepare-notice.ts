import * as contract from '@hepai/contract/notices'
import { AddressedRole } from '@hepai/contract/notices-shapes'
import type { OrganizationKind } from '@hepai/contract/organizations'
import { authorize } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { type RoleHolder, roleHolders } from '../../access/index.ts'
import { findOrganization, inTreeOrder, openOrganizations } from '../../organizations/index.ts'

/** Organisations beneath the office where somebody else holds a role that a notice can be addressed to. */
export const prepareNotice = query(contract.prepareNotice, async ({ input, actor, db, today }) => {
  const sender = await findOrganization(db, input.organizationId)
  authorize(actor, 'notices.send', sender)
  const places = inTreeOrder(await openOrganizations(db, sender.path))
  const holders = byPlace(
    await roleHolders(
      db,
      places.map((place) => place.id),
      AddressedRole.options,
      today,
    ),
  )
  return {
    organizationName: sender.name,
    today,
    organizations: places.flatMap(({ id, name }) => {
      const others = (holders.get(id) ?? []).filter((one) => one.accountId !== actor.accountId)
      const roles = AddressedRole.options.flatMap((role) => {
        const accountIds = others.filter((one) => one.role === role).map((one) => one.accountId)
        return accountIds.length === 0 ? [] : [{ role, accountIds }]
      })
      return roles.length === 0 ? [] : [{ id, name, roles }]
    }),
    unreachable: places
      .filter(({ id, kind }) => (kind === 'branch' || kind === 'generalBranch') && !holders.has(id))
      .map((branch) => nameWithUnit(branch, sender, places)),
  }
})

function byPlace(holders: readonly RoleHolder[]): ReadonlyMap<string, readonly RoleHolder[]> {
  const found = new Map<string, RoleHolder[]>()
  for (const one of holders) {
    const own = found.get(one.organizationId)
    if (own === undefined) found.set(one.organizationId, [one])
    else own.push(one)
  }
  return found
}

type Place = { readonly id: string; readonly kind: OrganizationKind; readonly name: string; readonly path: string }

/** Beneath a committee of many units “第二党支部” alone would say nothing. */
function nameWithUnit(branch: Place, sender: Place, places: readonly Place[]): string {
  const unit = places.find(({ id, kind, path }) => kind === 'unit' && id !== sender.id && branch.path.startsWith(path))
  return unit === undefined || branch.name.startsWith(unit.name) ? branch.name : `${unit.name}${branch.name}`
}
