import type { Transaction } from 'kysely'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import { usccTaken } from '../domain/rules.ts'
import { holderOfUscc } from './organization.ts'

/** The holder is named only to those who may see it. @throws Refusal organizations.usccTaken */
export async function refuseTakenUscc(
  tx: Transaction<Tables>,
  actor: Actor,
  uscc: string | null,
  exceptId?: string,
): Promise<void> {
  if (uscc === null) return
  const holder = await holderOfUscc(tx, uscc)
  if (holder === undefined || holder.id === exceptId) return
  const name = mayOn(actor, 'organizations.read', holder) ? holder.name : '另一个组织'
  throw usccTaken(uscc, name)
}
