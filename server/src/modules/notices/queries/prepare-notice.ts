import * as contract from '@hepai/contract/notices'
import { AddressedRole } from '@hepai/contract/notices-shapes'
import { authorize } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { roleHolders } from '../../access/index.ts'
import { findOrganization, inTreeOrder, openOrganizations } from '../../organizations/index.ts'

/** Organisations beneath the office where somebody holds a role that a notice can be addressed to. */
export const prepareNotice = query(contract.prepareNotice, async ({ input, actor, db, today }) => {
  const sender = await findOrganization(db, input.organizationId)
  authorize(actor, 'notices.send', sender)
  const places = inTreeOrder(await openOrganizations(db, sender.path))
  const holders = await roleHolders(
    db,
    places.map((place) => place.id),
    AddressedRole.options,
    today,
  )
  return {
    organizationName: sender.name,
    today,
    organizations: places.flatMap(({ id, name }) => {
      const own = holders.filter((one) => one.organizationId === id)
      const roles = AddressedRole.options.flatMap((role) => {
        const people = own.filter((one) => one.role === role).length
        return people === 0 ? [] : [{ role, people }]
      })
      return roles.length === 0 ? [] : [{ id, name, roles }]
    }),
  }
})
