import { ActivityFields, type ActivityInput } from '@hepai/contract/activities-shapes'
import { type Actor, authorize } from '../../../platform/grant.ts'
import type { Organization } from '../../organizations/index.ts'
import { insertActivity } from '../store/activity.ts'
import { insertAttendance } from '../store/parts.ts'
import { loadRoll } from '../store/roll.ts'
import { type At, judgeActivity } from './write-activity.ts'

export type Meeting = Pick<ActivityInput, 'kindCode' | 'title' | 'occurredOn'> & Partial<ActivityInput>

/**
 * Records a held meeting for another module inside its transaction, by the same rules as `activities.recordActivity`, so that
 * the duty is met without typing it twice. Everybody on the roll came who is not named absent.
 *
 * @returns the activity's id
 * @throws Refusal of the rules for activities
 */
export async function recordMeeting(
  at: At,
  actor: Actor,
  place: Organization,
  meeting: Meeting,
  absent: ReadonlyMap<string, string>,
): Promise<string> {
  const grant = authorize(actor, 'activities.record', place)
  const roll = meeting.attendance === undefined ? await loadRoll(at.tx, place, 'members', meeting.occurredOn) : []
  const attendance = roll.map(({ personId }) => {
    const reason = absent.get(personId)
    return { personId, status: reason === undefined ? ('present' as const) : ('absent' as const), reason: reason ?? '' }
  })
  const fields = ActivityFields.parse({ attendance, ...meeting, state: 'held' })
  const judged = await judgeActivity(at, place, fields, null)
  const id = at.platform.newId()
  const { counts, votes } = judged
  await insertActivity(at.tx, grant, { id, fields, counts, votes, criticismCipher: null, openItems: 0, at: at.now })
  await insertAttendance(at.tx, grant, id, fields.attendance, judged.roll)
  return id
}
