import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { sha256 } from '../../../platform/crypto.ts'
import type { Grant } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>
type Owned = { readonly accountId: string; readonly organizationId: string }

/** One for the telephone, one for the computer, and a few to change. */
const MOST_LINKS = 5

const openLinks = (db: Kysely<Tables>, { accountId, organizationId }: Owned) =>
  db
    .selectFrom('calendar_link')
    .select(['id', 'created_at as createdAt', 'last_read_on as lastReadOn'])
    .where('city_id', '=', CITY)
    .where('account_id', '=', accountId)
    .where('organization_id', '=', organizationId)
    .where('revoked_at', 'is', null)

export const calendarLinksOf = (db: Kysely<Tables>, owned: Owned) =>
  openLinks(db, owned).orderBy('created_at').orderBy('id').execute()

/** Keeps the hash of a token. @throws Refusal activities.tooManyCalendarLinks */
export async function insertCalendarLink(
  tx: Tx,
  grant: Grant<'activities.read'>,
  link: { readonly id: string; readonly token: string; readonly at: Date },
): Promise<void> {
  const { actorId: accountId, organizationId } = grant
  if (accountId === null || organizationId === null) throw notFoundOrNotAllowed()
  const open = await calendarLinksOf(tx, { accountId, organizationId })
  if (open.length >= MOST_LINKS) throw new Refusal('activities.tooManyCalendarLinks', { limit: MOST_LINKS })
  await tx
    .insertInto('calendar_link')
    .values({
      ...{ city_id: CITY, id: link.id, account_id: accountId, organization_id: organizationId },
      ...{ token_hash: sha256(link.token), created_at: link.at },
    })
    .execute()
}

/** Answers the organisation of one's own link. @throws Refusal platform.notFoundOrNotAllowed */
export async function revokeLink(tx: Tx, grant: Grant<'signedIn'>, id: string, at: Date): Promise<string> {
  const revoked = await tx
    .updateTable('calendar_link')
    .set({ revoked_at: at })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('account_id', '=', grant.actorId)
    .where('revoked_at', 'is', null)
    .returning('organization_id')
    .executeTakeFirst()
  if (revoked === undefined) throw notFoundOrNotAllowed()
  return revoked.organization_id
}

/** The open link of a token with its organisation. */
export const linkOfToken = (db: Kysely<Tables>, token: string) =>
  db
    .selectFrom('calendar_link')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'calendar_link.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['calendar_link.id', 'calendar_link.account_id as accountId', 'calendar_link.last_read_on as lastReadOn'])
    .select(['organization.id as organizationId', 'organization.path', 'organization.name'])
    .where('calendar_link.city_id', '=', CITY)
    .where('calendar_link.token_hash', '=', sha256(token))
    .where('calendar_link.revoked_at', 'is', null)
    .executeTakeFirst()

/** Whether this is its first reading of the day, which is noted. */
export async function noteReading(db: Kysely<Tables>, id: string, today: string): Promise<boolean> {
  const updated = await db
    .updateTable('calendar_link')
    .set({ last_read_on: today })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where((or) => or.or([or('last_read_on', 'is', null), or('last_read_on', '<', today)]))
    .executeTakeFirst()
  return updated.numUpdatedRows === 1n
}
