import { type Kysely, type Selectable } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'
import type { RecordGrant } from './activity.ts'
import type { Tx } from './links.ts'

/** Whose draft, of which organisation, about which kind or activity. */
export type DraftPlace = { readonly accountId: string; readonly organizationId: string; readonly about: string }
export type Draft = {
  readonly content: Readonly<Record<string, string>>
  readonly sendKey: string
  readonly version: number
  readonly savedAt: Date
}

const Content = z.record(z.string(), z.string())

const draftOf = (row: Pick<Selectable<Tables['activity_draft']>, 'content' | 'send_key' | 'version' | 'saved_at'>) => ({
  content: Content.parse(row.content),
  sendKey: row.send_key,
  version: row.version,
  savedAt: row.saved_at,
})

const drafts = (db: Kysely<Tables>, { accountId, organizationId, about }: DraftPlace) =>
  db
    .selectFrom('activity_draft')
    .select(['content', 'send_key', 'version', 'saved_at'])
    .where('city_id', '=', CITY)
    .where('account_id', '=', accountId)
    .where('organization_id', '=', organizationId)
    .where('about', '=', about)

export async function findDraft(db: Kysely<Tables>, place: DraftPlace): Promise<Draft | null> {
  const row = await drafts(db, place).executeTakeFirst()
  return row === undefined ? null : draftOf(row)
}

export async function lockDraft(tx: Tx, place: DraftPlace): Promise<Draft | null> {
  const row = await drafts(tx, place).forUpdate().executeTakeFirst()
  return row === undefined ? null : draftOf(row)
}

export async function putDraft(tx: Tx, grant: RecordGrant, place: DraftPlace, draft: Draft): Promise<void> {
  if (grant.organizationId !== place.organizationId) throw notFoundOrNotAllowed()
  const columns = {
    content: JSON.stringify(draft.content),
    send_key: draft.sendKey,
    version: draft.version,
    saved_at: draft.savedAt,
  }
  await tx
    .insertInto('activity_draft')
    .values({
      ...{ city_id: CITY, account_id: place.accountId, organization_id: place.organizationId, about: place.about },
      ...columns,
    })
    .onConflict((conflict) =>
      conflict.columns(['city_id', 'account_id', 'organization_id', 'about']).doUpdateSet(columns),
    )
    .execute()
}

/** A draft whose words now stand in a record, or that its author gave up. */
export async function deleteDraft(tx: Tx, grant: RecordGrant, about: string): Promise<void> {
  if (grant.actorId === null) return
  await tx
    .deleteFrom('activity_draft')
    .where('city_id', '=', CITY)
    .where('account_id', '=', grant.actorId)
    .where('organization_id', '=', grant.organizationId)
    .where('about', '=', about)
    .execute()
}

export async function deleteOldDrafts(db: Kysely<Tables>, before: Date): Promise<void> {
  await db.deleteFrom('activity_draft').where('city_id', '=', CITY).where('saved_at', '<', before).execute()
}
