import type { Transaction } from 'kysely'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import { holderOfIdNumber } from './person.ts'

/** Where the holder is registered is told only to those who may see it. @throws Refusal people.idNumberTaken */
export async function refuseTakenIdNumber(
  tx: Transaction<Tables>,
  actor: Actor,
  digest: string | undefined,
  exceptId?: string,
): Promise<void> {
  if (digest === undefined) return
  const holder = await holderOfIdNumber(tx, digest)
  if (holder === undefined || holder.personId === exceptId) return
  const organization = mayOn(actor, 'people.read', holder) ? holder.name : '另一个组织'
  throw new Refusal('people.idNumberTaken', { organization }, [
    { path: 'idNumber', message: `这个身份证号已登记在“${organization}”。` },
  ])
}
