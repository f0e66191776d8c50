import type { MailWhen } from '@hepai/contract/notices-shapes'
import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

export type ChannelChoice = {
  readonly mailWhen: MailWhen
  readonly mailCipher: string | null
  readonly version: number
}

/** What an account chose; before the first choice no mail is sent. */
export async function channelsOf(db: Kysely<Tables>, accountId: string): Promise<ChannelChoice> {
  const found = await db
    .selectFrom('channel_choice')
    .select(['mail_when as mailWhen', 'mail_cipher as mailCipher', 'version'])
    .where('city_id', '=', CITY)
    .where('account_id', '=', accountId)
    .executeTakeFirst()
  return found ?? { mailWhen: 'never', mailCipher: null, version: 0 }
}

export async function saveChoice(
  tx: Transaction<Tables>,
  grant: Grant<'signedIn'>,
  choice: ChannelChoice,
  at: Date,
): Promise<void> {
  const set = { mail_when: choice.mailWhen, mail_cipher: choice.mailCipher, changed_at: at, version: choice.version }
  await tx
    .insertInto('channel_choice')
    .values({ city_id: CITY, account_id: grant.actorId ?? '', ...set })
    .onConflict((conflict) => conflict.columns(['city_id', 'account_id']).doUpdateSet(set))
    .execute()
}
