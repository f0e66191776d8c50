import type { Transaction } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'
import type { RecordGrant } from './activity.ts'

type Tx = Transaction<Tables>
const PURPOSE = 'ledger.rows'

const Row = z.strictObject({
  ...{ row: z.int(), organization: z.string().nullable(), day: z.string(), kind: z.string(), title: z.string() },
  ...{ startsAt: z.string().nullable(), endsAt: z.string().nullable(), place: z.string(), host: z.string() },
  ...{ recorder: z.string(), eligible: z.int(), present: z.int(), away: z.string(), content: z.string() },
  guests: z.array(z.strictObject({ name: z.string(), post: z.string() })),
  ...{ resolutions: z.array(z.string()), note: z.string() },
  parts: z.array(z.strictObject({ part: z.string(), text: z.string() })),
})
/** A read ledger as it waits for its import, with what the preview promised. */
const Kept = z.strictObject({
  columns: z.array(z.strictObject({ header: z.string(), field: z.string().nullable(), label: z.string() })),
  records: z.array(Row),
  willAdd: z.int(),
  unchanged: z.int(),
})
export type KeptLedger = z.infer<typeof Kept>

export async function saveLedgerPreview(
  tx: Tx,
  grant: RecordGrant,
  crypto: CryptoProvider,
  preview: {
    readonly id: string
    readonly accountId: string
    readonly underId: string
    readonly fileHash: string
    readonly ledger: unknown
    readonly mistakenRows: number
    readonly at: Date
    readonly dropBefore: Date
  },
): Promise<void> {
  await tx
    .deleteFrom('ledger_preview')
    .where('city_id', '=', CITY)
    .where('created_at', '<', preview.dropBefore)
    .execute()
  await tx
    .insertInto('ledger_preview')
    .values({
      ...{ city_id: CITY, id: preview.id, account_id: preview.accountId, under_id: grant.organizationId ?? '' },
      ...{ file_hash: preview.fileHash, mistaken_rows: preview.mistakenRows, created_at: preview.at },
      rows_cipher: crypto.encrypt(PURPOSE, JSON.stringify(Kept.parse(preview.ledger))),
    })
    .execute()
}

/** Locked, so that it is imported once; undefined when it is another's, too old, imported or was never there. */
export const lockLedgerPreview = (tx: Tx, id: string, accountId: string, notBefore: Date) =>
  tx
    .selectFrom('ledger_preview')
    .select(['id', 'under_id as underId', 'mistaken_rows as mistakenRows', 'rows_cipher as rowsCipher'])
    .select('file_hash as fileHash')
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('committed_at', 'is', null)
    .where('created_at', '>=', notBefore)
    .forUpdate()
    .executeTakeFirst()

export const openLedger = (crypto: CryptoProvider, rowsCipher: string): KeptLedger =>
  Kept.parse(JSON.parse(crypto.decrypt(PURPOSE, rowsCipher)))

/** The rows are of no more use, so they go. */
export async function closeLedgerPreview(tx: Tx, _grant: RecordGrant, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('ledger_preview')
    .set({ committed_at: at, rows_cipher: '' })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .execute()
}
