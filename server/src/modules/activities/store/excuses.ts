import { CITY } from '../../../platform/city.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { RecordGrant } from './activity.ts'
import type { Tx } from './links.ts'

export type NewExcuse = {
  readonly id: string
  readonly kindCode: string
  readonly periodStartOn: string
  readonly reason: string
  readonly at: Date
}

/** @throws Refusal activities.alreadyExcused */
export async function insertExcuse(tx: Tx, grant: RecordGrant, excuse: NewExcuse): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  try {
    await tx
      .insertInto('duty_excuse')
      .values({
        city_id: CITY,
        id: excuse.id,
        organization_id: grant.organizationId,
        kind_code: excuse.kindCode,
        period_start_on: excuse.periodStartOn,
        reason: excuse.reason,
        made_by: grant.actorId,
        made_by_name: grant.actorName ?? '系统',
        made_at: excuse.at,
      })
      .execute()
  } catch (error) {
    if (violatedIndex(error) === null) throw error
    throw new Refusal('activities.alreadyExcused')
  }
}
