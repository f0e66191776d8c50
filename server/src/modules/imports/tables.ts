import type { ImportKind } from '@hepai/contract/imports'
import type { Defaulted } from '../../platform/tables.ts'

declare module '../../platform/tables.ts' {
  interface Tables {
    import_preview: {
      city_id: Defaulted<number>
      id: string
      account_id: string
      kind: ImportKind
      under_id: string
      file_name: string
      file_hash: string
      rows_cipher: string
      mistaken_rows: number
      created_at: Timestamp
      committed_at: Date | null
    }
  }
}
