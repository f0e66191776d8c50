import { sql } from 'kysely'
import type { TestPlatform } from '../testing/platform.ts'

type Given = {
  readonly placeId: string
  readonly accountId: string
  readonly calendarLinkId: string
  readonly ledgerPreviewId: string
}

export async function insertCalendarLink({ platform: { db } }: TestPlatform, things: Given): Promise<void> {
  const { calendarLinkId, accountId, placeId } = things
  await sql`insert into calendar_link (id, account_id, organization_id, token_hash, created_at)
    values (${calendarLinkId}, ${accountId}, ${placeId}, ${calendarLinkId}, now())`.execute(db)
}

export async function insertLedgerPreview({ platform: { db, clock } }: TestPlatform, things: Given): Promise<void> {
  const { ledgerPreviewId, accountId, placeId } = things
  await sql`insert into ledger_preview (id, account_id, under_id, file_hash, rows_cipher, mistaken_rows, created_at)
    values (${ledgerPreviewId}, ${accountId}, ${placeId}, 'none', 'none', 0, ${clock.now()})`.execute(db)
}
