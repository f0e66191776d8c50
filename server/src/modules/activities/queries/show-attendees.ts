import * as contract from '@hepai/contract/activities'
import { MemberKind } from '@hepai/contract/people'
import type { Kysely } from 'kysely'
import { authorize } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import { findOrganization } from '../../organizations/index.ts'
import { kindsOn } from '../domain/kinds.ts'
import type { RollMember } from '../domain/roll.ts'
import { isSettled } from '../domain/settled.ts'
import { mayVote } from '../domain/votes.ts'
import { type StoredActivity, findActivity } from '../store/activity.ts'
import { loadKinds } from '../store/kinds.ts'
import { leavesOn } from '../store/leaves.ts'
import { attendanceOf, attendedBefore } from '../store/parts.ts'
import { loadRoll } from '../store/roll.ts'

export const showAttendees = query(contract.showAttendees, async ({ input, actor, db, platform, today }) => {
  const stored = await findActivity(db, input.activityId)
  if (stored === null) throw notFoundOrNotAllowed()
  authorize(actor, 'activities.record', stored.organization)
  const entries = new Map((await attendanceOf(db, stored.id)).map((entry) => [entry.personId, entry]))
  const roll = await wholeRoll(db, stored)
  const leaves = await leavesOn(
    db,
    roll.map((member) => member.personId),
    stored.fields.occurredOn,
  )
  return {
    version: stored.version,
    isSettled: isSettled(stored.fields.state, platform.dayOf(stored.recordedAt), today),
    people: roll.map(({ personId, name, memberKind, post }) => ({
      ...{ personId, name, post, memberKind: MemberKind.parse(memberKind), hasVote: mayVote(memberKind) },
      leave: leaves.get(personId) ?? null,
      status: entries.get(personId)?.status ?? null,
      reason: entries.get(personId)?.reason ?? '',
    })),
    guests: stored.fields.minutes.guests,
  }
})

/**
 * Who was on the roll that day, and before them whoever the record names. Where anyone may come, only the organisation's
 * own members are offered: the rosters of the rest of the unit are not the recorder's to read.
 */
async function wholeRoll(db: Kysely<Tables>, stored: StoredActivity): Promise<readonly RollMember[]> {
  const { id, organization, fields } = stored
  const place = await findOrganization(db, organization.id)
  const kind = kindsOn(await loadKinds(db), organization.path, fields.occurredOn).get(fields.kindCode)
  const named = await attendedBefore(db, id)
  const attends = kind === undefined || kind.fields.attends === 'open' ? 'members' : kind.fields.attends
  const roll = await loadRoll(db, place, attends, fields.occurredOn)
  const known = new Set(roll.map((member) => member.personId))
  return [...named.filter((member) => !known.has(member.personId)), ...roll]
}
