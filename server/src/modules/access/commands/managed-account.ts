import { type Actor, type Grant, authorize, authorizeCity } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import { type Account, lockAccount } from '../store/accounts.ts'
import { placesOf } from '../store/places.ts'

type Tx = Parameters<typeof lockAccount>[0]
type Wanted = { readonly accountId: string; readonly version: number }
export type Managed = { readonly account: Account; readonly grant: Grant<'access.manageAccounts'> }

/** Locks an account that the actor may manage: everything it belongs to lies in the actor's part of the city. */
export async function lockManaged(tx: Tx, actor: Actor, wanted: Wanted, today: string): Promise<Managed> {
  const account = await lockAccount(tx, wanted.accountId)
  if (account === undefined) throw notFoundOrNotAllowed()
  const places = await placesOf(tx, account, today)
  const grants = places.map((place) => authorize(actor, 'access.manageAccounts', place))
  const grant = grants[0] ?? authorizeCity(actor, 'access.manageAccounts')
  refuseOtherVersion(account, wanted.version)
  return { account, grant }
}

/** Like `lockManaged`, for what nobody does to the own account. */
export async function lockManagedOther(tx: Tx, actor: Actor, wanted: Wanted, today: string): Promise<Managed> {
  const managed = await lockManaged(tx, actor, wanted, today)
  refuseOneself(actor, managed.account)
  return managed
}

/** Oneself is the account, and every other account of the same person. */
export function refuseOneself(actor: Actor, account: Pick<Account, 'id' | 'personId'>): void {
  const isSamePerson = actor.personId !== null && actor.personId === account.personId
  if (actor.accountId === account.id || isSamePerson) throw new Refusal('access.notYourself')
}

export function refuseOtherVersion(account: Account, version: number): void {
  if (account.version === version) return
  throw versionConflict(
    { id: account.id, version: account.version, disabledAt: account.disabledAt?.toISOString() ?? null },
    { id: account.id, version },
  )
}
