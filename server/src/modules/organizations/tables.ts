import type { OrganizationKind } from '@hepai/contract/organizations'
import type { Defaulted } from '../../platform/tables.ts'

export type HistoryChange = 'created' | 'renamed' | 'moved' | 'merged' | 'ended' | 'restored'

declare module '../../platform/tables.ts' {
  interface Tables {
    organization: {
      city_id: Defaulted<number>
      id: string
      parent_id: string | null
      path: string
      depth: number
      kind: OrganizationKind
      name: string
      short_name: string
      initials: Defaulted<string>
      uscc: string | null
      national_code: string | null
      sort: Defaulted<number>
      established_on: string | null
      ended_on: string | null
      ended_reason: string | null
      merged_into_id: string | null
      version: Defaulted<number>
    }
    organization_history: {
      city_id: Defaulted<number>
      id: string
      organization_id: string
      change: HistoryChange
      on_day: string
      from_text: string | null
      to_text: string | null
      from_id: string | null
      to_id: string | null
      reason: string | null
      recorded_at: Timestamp
      recorded_by: string | null
    }
    term: {
      city_id: Defaulted<number>
      id: string
      organization_id: string
      began_on: string
      years: number
      ends_on: string
      closed_on: string | null
    }
  }
}
