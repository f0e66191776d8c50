import type { ColumnType } from 'kysely'

/** timestamptz: read as Date, written as Date. */
export type Timestamp = ColumnType<Date, Date, Date>
/** A column with a default: may be left out of an insert. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>
/** numeric: the driver reads text so that no digit is lost; written as a number or text. */
export type Numeric = ColumnType<string, number | string, number | string>
/** jsonb: read as unknown (parse it), written as serialised text. */
export type Json = ColumnType<unknown, string, string>

/** Every table of the database; each module adds its own in its tables.ts by `declare module`. */
export interface Tables {
  schema_migration: { name: string; sha256: string; applied_at: Defaulted<Date> }
  audit_head: { city_id: number; seq: number; hash: string }
  audit_entry: {
    city_id: Defaulted<number>
    seq: number
    at: Timestamp
    operation: string
    permission: string
    result: 'done' | 'refused'
    actor_id: string | null
    actor_name: string | null
    organization_id: string | null
    subject_id: string | null
    change: Json
    address: string | null
    request_id: string
    algorithm: string
    previous_hash: string
    hash: string
  }
  idempotency_key: {
    city_id: Defaulted<number>
    account_id: string
    key: string
    operation: string
    body_hash: string
    response: ColumnType<unknown, string | null | undefined, string | null>
    created_at: Timestamp
  }
  working_day_override: {
    city_id: Defaulted<number>
    day: string
    is_working: boolean
    name: string
    set_by: string | null
    set_at: Timestamp
  }
  installation_fact: { city_id: Defaulted<number>; name: string; value: string; at: Timestamp }
}
