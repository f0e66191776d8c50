import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

export type Account = {
  readonly id: string
  readonly personId: string | null
  readonly login: string
  readonly name: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly passwordSetAt: Date
  readonly disabledAt: Date | null
  readonly version: number
}

const columns = [
  'id',
  'person_id as personId',
  'login',
  'name',
  'password_hash as passwordHash',
  'must_change_password as mustChangePassword',
  'password_set_at as passwordSetAt',
  'disabled_at as disabledAt',
  'version',
] as const

export const accountByLogin = (db: Kysely<Tables>, login: string): Promise<Account | undefined> =>
  db.selectFrom('account').select(columns).where('city_id', '=', CITY).where('login', '=', login).executeTakeFirst()

export const lockAccount = (tx: Transaction<Tables>, id: string): Promise<Account | undefined> =>
  tx
    .selectFrom('account')
    .select(columns)
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()

export async function hasAnyAccount(db: Kysely<Tables>): Promise<boolean> {
  const row = await db.selectFrom('account').select('id').where('city_id', '=', CITY).limit(1).executeTakeFirst()
  return row !== undefined
}

export type NewAccount = {
  readonly id: string
  readonly personId: string | null
  readonly login: string
  readonly name: string
  readonly passwordHash: string
  readonly mustChangePassword: boolean
  readonly at: Date
}

/** Answers false when the login is taken. */
export async function saveNewAccount(tx: Transaction<Tables>, _grant: Grant, account: NewAccount): Promise<boolean> {
  const result = await tx
    .insertInto('account')
    .values({
      city_id: CITY,
      id: account.id,
      person_id: account.personId,
      login: account.login,
      name: account.name,
      password_hash: account.passwordHash,
      must_change_password: account.mustChangePassword,
      password_set_at: account.at,
      disabled_at: null,
      disabled_reason: null,
      created_at: account.at,
    })
    .onConflict((on) => on.columns(['city_id', 'login']).doNothing())
    .executeTakeFirst()
  return Number(result.numInsertedOrUpdatedRows) === 1
}

/** An account as it was read: a save on another version changes nothing and answers false. */
type Read = Pick<Account, 'id' | 'version'>

export async function savePassword(
  tx: Transaction<Tables>,
  _grant: Grant,
  account: Read,
  password: { readonly hash: string; readonly mustChange: boolean; readonly at: Date },
): Promise<boolean> {
  const result = await tx
    .updateTable('account')
    .set({
      password_hash: password.hash,
      must_change_password: password.mustChange,
      password_set_at: password.at,
      version: account.version + 1,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', account.id)
    .where('version', '=', account.version)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}

/** Disables the account (a day and a reason), or enables it again (null). */
export async function saveDisabled(
  tx: Transaction<Tables>,
  _grant: Grant<'access.manageAccounts'>,
  account: Read,
  disabled: { readonly at: Date; readonly reason: string } | null,
): Promise<boolean> {
  const result = await tx
    .updateTable('account')
    .set({
      disabled_at: disabled?.at ?? null,
      disabled_reason: disabled?.reason ?? null,
      version: account.version + 1,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', account.id)
    .where('version', '=', account.version)
    .executeTakeFirst()
  return Number(result.numUpdatedRows) === 1
}
