import type { AttachedTo, FileKind } from '@hepai/contract/files'
import type { Defaulted } from '../../platform/tables.ts'

declare module '../../platform/tables.ts' {
  interface Tables {
    attachment: {
      city_id: Defaulted<number>
      id: string
      subject_kind: AttachedTo
      subject_id: string
      name: string
      kind: FileKind
      bytes: number
      hash: string
      attached_at: Timestamp
      attached_by: string | null
      attached_by_name: string
      removed_at: Defaulted<Date | null>
      removed_by_name: string | null
      destroyed_at: Defaulted<Date | null>
    }
  }
}
