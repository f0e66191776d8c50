import * as contract from '@hepai/contract/activities'
import { type ActivityFields, emptyMinutes } from '@hepai/contract/activities-shapes'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { query } from '../../../platform/operations.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type KindVersion, heldKind, kindsOn } from '../domain/kinds.ts'
import { mayVote } from '../domain/votes.ts'
import { type StoredActivity, findActivity } from '../store/activity.ts'
import { loadKinds, viewOf } from '../store/kinds.ts'
import { openTasksOf } from '../store/links.ts'
import { leavesOn } from '../store/leaves.ts'
import { loadRoll } from '../store/roll.ts'
import { type VisiblePlace, visiblePlace } from './within.ts'

export const prepareActivity = query(contract.prepareActivity, async ({ input, actor, db, today }) => {
  const place = await visiblePlace(db, actor, 'activities.record', input.organizationId)
  const occurredOn = input.occurredOn ?? today
  const kinds = kindsOn(await loadKinds(db), place.path, occurredOn)
  const kind = heldKind(kinds, { kindCode: input.kindCode, occurredOn }, place)
  const together = heldTogether(kinds, kind, place)
  // An open meeting has no roll to tick; its rosters would be the whole unit.
  const roll = kind.fields.attends === 'open' ? [] : await loadRoll(db, place, kind.fields.attends, occurredOn)
  const leaves = await leavesOn(
    db,
    roll.map((member) => member.personId),
    occurredOn,
  )
  const copied = await copiedFrom(db, place.id, input)
  const readable = actor.assignments.filter((one) => one.permission === 'planning.read').map((one) => one.path)
  const tasks = readable.length === 0 ? [] : await openTasksOf(db, place.id, readable)
  return {
    kind: viewOf(kind),
    form: {
      organizationId: place.id,
      ...formOf(kind, together, occurredOn, copied),
      attendance: roll.map(({ personId }) => attendanceOn(personId, leaves.get(personId) ?? null)),
      state: occurredOn > today ? ('planned' as const) : ('held' as const),
    },
    together: together.map(({ fields: { code, name, parts } }) => ({ code, name, parts })),
    roll: roll.map((member) => ({
      ...member,
      hasVote: mayVote(member.memberKind),
      leave: leaves.get(member.personId) ?? null,
    })),
    copiedFrom:
      copied === null ? null : { id: copied.id, title: copied.fields.title, occurredOn: copied.fields.occurredOn },
    tasks: tasks.map(({ id, name, planId, planName }) => ({ id, name, planId, planName })),
  }
})

/** Who is known to be away begins as absent, with the reason; a tap takes it back. */
const attendanceOn = (personId: string, leave: string | null) =>
  leave === null
    ? { personId, status: 'present' as const, reason: '' }
    : { personId, status: 'absent' as const, reason: leave }

/** Meetings of the same people can be one; visits, services and the like are records of their own. */
const heldTogether = (
  kinds: ReadonlyMap<string, KindVersion>,
  { fields: { code, attends } }: KindVersion,
  place: VisiblePlace,
): readonly KindVersion[] =>
  [...kinds.values()].filter(
    ({ fields }) =>
      fields.code !== code &&
      fields.heldBy.includes(place.kind) &&
      fields.attends === attends &&
      ['meeting', 'study', 'review'].includes(fields.group),
  )

type Wanted = {
  readonly kindCode: string
  readonly copyLast?: boolean | undefined
  readonly copyActivityId?: string | undefined
}

/** The one to copy: named, or the latest of the kind held by the same organisation. */
async function copiedFrom(db: Kysely<Tables>, organizationId: string, wanted: Wanted): Promise<StoredActivity | null> {
  if (wanted.copyLast !== true && wanted.copyActivityId === undefined) return null
  const row = await db
    .selectFrom('activity')
    .select('id')
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where('removed_at', 'is', null)
    .$if(wanted.copyActivityId !== undefined, (select) => select.where('id', '=', wanted.copyActivityId ?? ''))
    .$if(wanted.copyActivityId === undefined, (select) =>
      select.where('kind_code', '=', wanted.kindCode).where('state', '=', 'held'),
    )
    .orderBy('occurred_on', 'desc')
    .orderBy('id', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row === undefined ? null : await findActivity(db, row.id)
}

/** What carries over is where, when and how; what was said, voted and signed does not. */
function formOf(
  kind: KindVersion,
  together: readonly KindVersion[],
  occurredOn: string,
  copied: StoredActivity | null,
): ActivityFields {
  const { code, name } = kind.fields
  const title = `${occurredOn.slice(0, 4)}年${String(Number(occurredOn.slice(5, 7)))}月${name}`
  return {
    ...plain,
    kindCode: code,
    title,
    occurredOn,
    ...(copied === null ? {} : carriedOver(kind, together, copied)),
  }
}

function carriedOver(
  kind: KindVersion,
  together: readonly KindVersion[],
  { fields }: StoredActivity,
): Partial<ActivityFields> {
  const also = together.filter((one) => fields.alsoKinds.includes(one.fields.code))
  const parts = [kind, ...also].flatMap((one) => one.fields.parts)
  const { startsAt, endsAt, place, hostName, recorderName, minutes } = fields
  const held = minutes.parts.filter(({ part }) => parts.includes(part)).map(({ part }) => ({ part, text: '' }))
  return {
    ...{ startsAt, endsAt, place, hostName, recorderName, alsoKinds: also.map((one) => one.fields.code) },
    minutes: { ...emptyMinutes, agenda: minutes.agenda, parts: held },
  }
}

const plain: ActivityFields = {
  ...{ kindCode: '', title: '', occurredOn: '', alsoKinds: [], state: 'held', startsAt: null, endsAt: null },
  ...{ place: '', hostName: '', recorderName: '', attendance: [], audience: 0, serviceHours: 0, minutes: emptyMinutes },
  ...{ votes: [], items: [], resolutions: [], criticism: null },
}
