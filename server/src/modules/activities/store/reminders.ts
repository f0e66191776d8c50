import { CITY } from '../../../platform/city.ts'
import { violatedIndex } from '../../../platform/database/unique-violation.ts'
import type { Grant } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type {} from '../tables.ts'
import type { Tx } from './links.ts'

export type NewReminder = {
  readonly id: string
  readonly kindCode: string
  readonly periodStartOn: string
  readonly onDay: string
  readonly at: Date
  readonly reached: readonly string[]
}

/** @throws Refusal activities.remindedToday */
export async function insertReminder(tx: Tx, grant: Grant<'notices.send'>, reminder: NewReminder): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  try {
    await tx
      .insertInto('duty_reminder')
      .values({
        ...{ city_id: CITY, id: reminder.id, organization_id: grant.organizationId, kind_code: reminder.kindCode },
        ...{ period_start_on: reminder.periodStartOn, on_day: reminder.onDay, reached: [...reminder.reached] },
        ...{ made_by: grant.actorId, made_by_name: grant.actorName ?? '系统', made_at: reminder.at },
      })
      .execute()
  } catch (error) {
    if (violatedIndex(error) === null) throw error
    throw new Refusal('activities.remindedToday')
  }
}
