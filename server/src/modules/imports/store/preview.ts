import type { ImportKind } from '@hepai/contract/imports'
import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import { PreviewedFile } from './previewed-file.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>
type ImportGrant = Grant<'people.import'>
const PURPOSE = 'import.rows'

export type NewPreview = {
  readonly id: string
  readonly accountId: string
  readonly kind: ImportKind
  readonly underId: string
  readonly fileName: string
  readonly fileHash: string
  readonly file: PreviewedFile
  readonly mistakenRows: number
  readonly at: Date
}

/** Keeps what was read until its owner imports it; the rows hold ID numbers, so they are encrypted as a whole. */
export async function savePreview(
  tx: Tx,
  _grant: ImportGrant,
  crypto: CryptoProvider,
  preview: NewPreview,
): Promise<void> {
  await tx
    .insertInto('import_preview')
    .values({
      city_id: CITY,
      id: preview.id,
      account_id: preview.accountId,
      kind: preview.kind,
      under_id: preview.underId,
      file_name: preview.fileName,
      file_hash: preview.fileHash,
      rows_cipher: crypto.encrypt(PURPOSE, JSON.stringify(preview.file)),
      mistaken_rows: preview.mistakenRows,
      created_at: preview.at,
      committed_at: null,
    })
    .execute()
}

/** Locked, so that it is imported once; undefined when it is another's, too old, imported or was never there. */
export async function lockPreview(tx: Tx, id: string, accountId: string, notBefore: Date) {
  return tx
    .selectFrom('import_preview')
    .select(['id', 'under_id as underId', 'mistaken_rows as mistakenRows', 'rows_cipher as rowsCipher'])
    .select(['file_hash as fileHash', 'kind'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('account_id', '=', accountId)
    .where('committed_at', 'is', null)
    .where('created_at', '>=', notBefore)
    .forUpdate()
    .executeTakeFirst()
}

export const openPreview = (crypto: CryptoProvider, rowsCipher: string): PreviewedFile =>
  PreviewedFile.parse(JSON.parse(crypto.decrypt(PURPOSE, rowsCipher)))

/** The rows are of no more use, so they go. */
export async function closePreview(tx: Tx, _grant: ImportGrant, id: string, at: Date): Promise<void> {
  await tx
    .updateTable('import_preview')
    .set({ committed_at: at, rows_cipher: '' })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .execute()
}

/** Previews older than a day, imported or not. */
export async function dropOldPreviews(tx: Tx, before: Date): Promise<void> {
  await tx.deleteFrom('import_preview').where('city_id', '=', CITY).where('created_at', '<', before).execute()
}
