import type { MemberKind } from '@hepai/contract/people'
import type { Defaulted } from '../../platform/tables.ts'

declare module '../../platform/tables.ts' {
  interface Tables {
    person: {
      city_id: Defaulted<number>
      id: string
      organization_id: string
      department_id: string | null
      name: string
      initials: Defaulted<string>
      gender: 'male' | 'female' | null
      ethnicity: string | null
      birth_on: string | null
      education: string | null
      degree: string | null
      member_kind: MemberKind
      joined_on: string | null
      confirmed_on: string | null
      post: string | null
      id_number_cipher: string | null
      id_number_digest: string | null
      phone_cipher: string | null
      sort: Defaulted<number>
      left_on: string | null
      left_reason: string | null
      version: Defaulted<number>
    }
    person_transfer: {
      city_id: Defaulted<number>
      id: string
      person_id: string
      from_organization_id: string
      to_organization_id: string | null
      on_day: string
      reason: string
      recorded_at: Timestamp
      recorded_by: string | null
    }
    appointment: {
      city_id: Defaulted<number>
      id: string
      person_id: string
      organization_id: string
      post: string
      from_on: string
      to_on: string | null
      recorded_at: Timestamp
      recorded_by: string | null
    }
  }
}
