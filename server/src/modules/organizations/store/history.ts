import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { HistoryChange } from '../tables.ts'
import type { ManageGrant } from './organization.ts'

export type HistoryEntry = {
  readonly id: string
  readonly organizationId: string
  readonly change: HistoryChange
  readonly onDay: string
  readonly from?: { readonly id: string | null; readonly text: string }
  readonly to?: { readonly id: string | null; readonly text: string }
  readonly reason?: string | null
  readonly recordedAt: Date
}

/** 沿革: appended only, never changed. */
export async function addHistory(
  tx: Transaction<Tables>,
  grant: ManageGrant,
  entries: readonly HistoryEntry[],
): Promise<void> {
  if (entries.length === 0) return
  await tx
    .insertInto('organization_history')
    .values(
      entries.map((entry) => ({
        city_id: CITY,
        id: entry.id,
        organization_id: entry.organizationId,
        change: entry.change,
        on_day: entry.onDay,
        from_text: entry.from?.text ?? null,
        to_text: entry.to?.text ?? null,
        from_id: entry.from?.id ?? null,
        to_id: entry.to?.id ?? null,
        reason: entry.reason ?? null,
        recorded_at: entry.recordedAt,
        recorded_by: grant.actorId,
      })),
    )
    .execute()
}
