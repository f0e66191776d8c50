import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import type { Tables } from '../../../platform/tables.ts'

const columns = { idNumber: 'id_number_cipher', phone: 'phone_cipher' } as const

/** The plain text of one encrypted column, for a caller who has stated a reason; null when there is none. */
export async function readSecret(
  tx: Transaction<Tables>,
  _grant: Grant<'people.reveal'>,
  crypto: CryptoProvider,
  personId: string,
  field: 'idNumber' | 'phone',
): Promise<string | null> {
  const row = await tx
    .selectFrom('person')
    .select(`${columns[field]} as cipher`)
    .where('city_id', '=', CITY)
    .where('id', '=', personId)
    .executeTakeFirstOrThrow()
  return row.cipher === null ? null : crypto.decrypt(`person.${field}`, row.cipher)
}
