import type { Role } from '@hepai/contract/permissions'
import type { Defaulted } from '../../platform/tables.ts'

declare module '../../platform/tables.ts' {
  interface Tables {
    account: {
      city_id: Defaulted<number>
      id: string
      person_id: string | null
      login: string
      name: string
      password_hash: string
      must_change_password: Defaulted<boolean>
      password_set_at: Timestamp
      disabled_at: Date | null
      disabled_reason: string | null
      created_at: Timestamp
      version: Defaulted<number>
    }
    session: {
      city_id: Defaulted<number>
      id: string
      account_id: string
      token_hash: string
      device_hash: string | null
      device: string
      address: string
      started_at: Timestamp
      last_seen_at: Timestamp
      expires_at: Timestamp
      ended_at: Date | null
      ended_reason: string | null
    }
    sign_in_attempt: {
      city_id: Defaulted<number>
      id: string
      login_digest: string
      device_hash: string | null
      address: string
      at: Timestamp
      succeeded: boolean
    }
    known_device: {
      city_id: Defaulted<number>
      account_id: string
      device_hash: string
      last_used_at: Timestamp
    }
    role_grant: {
      city_id: Defaulted<number>
      id: string
      account_id: string
      role: Role
      organization_id: string
      from_on: string
      to_on: string | null
      reason: string
      granted_by: string | null
      granted_at: Timestamp
      revoked_at: Date | null
      revoked_by: string | null
      revoke_reason: string | null
    }
  }
}
