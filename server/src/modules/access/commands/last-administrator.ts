import { roleNames } from '@hepai/contract/permissions'
import { Refusal } from '../../../platform/refusal.ts'
import { administratorsOfCity } from '../store/roles.ts'

type Tx = Parameters<typeof administratorsOfCity>[0]
/** What would be taken away: all roles of an account, or one grant. */
type Removal = { readonly accountId: string } | { readonly grantId: string }

/** Whoever manages the city must stay able to: of each kind of administrator, one in force remains on the root. */
export async function refuseLastAdministrator(tx: Tx, removal: Removal, today: string): Promise<void> {
  const seated = await administratorsOfCity(tx, today)
  const isRemoved = (one: (typeof seated)[number]) =>
    'accountId' in removal ? one.accountId === removal.accountId : one.grantId === removal.grantId
  const left = new Set(seated.filter((one) => !isRemoved(one)).map((one) => one.role))
  const last = seated.find((one) => isRemoved(one) && !left.has(one.role))
  if (last !== undefined) throw new Refusal('access.lastAdministrator', { role: roleNames[last.role] })
}
