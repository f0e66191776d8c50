import * as contract from '@hepai/contract/activities'
import { type ActivityFields, emptyMinutes } from '@hepai/contract/activities-shapes'
import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { query } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type KindVersion, kindsOn } from '../domain/kinds.ts'
import { mayVote } from '../domain/votes.ts'
import { type StoredActivity, findActivity } from '../store/activity.ts'
import { loadKinds, viewOf } from '../store/kinds.ts'
import { openTasksOf } from '../store/links.ts'
import { loadRoll } from '../store/roll.ts'
import { visiblePlace } from './within.ts'

export const prepareActivity = query(contract.prepareActivity, async ({ input, actor, db, today }) => {
  const place = await visiblePlace(db, actor, 'activities.record', input.organizationId)
  const occurredOn = input.occurredOn ?? today
  const kind = kindsOn(await loadKinds(db), place.path, occurredOn).get(input.kindCode)
  if (kind === undefined) throw new Refusal('activities.kindUnknown', { code: input.kindCode, onDay: occurredOn })
  if (!kind.fields.heldBy.includes(place.kind))
    throw new Refusal('activities.kindNotHeldHere', { kindName: kind.fields.name, organization: place.name })
  // An open meeting has no roll to tick; its rosters would be the whole unit.
  const roll = kind.fields.attends === 'open' ? [] : await loadRoll(db, place, kind.fields.attends, occurredOn)
  const copied = await copiedFrom(db, place.id, input)
  const readable = actor.assignments.filter((one) => one.permission === 'planning.read').map((one) => one.path)
  const tasks = readable.length === 0 ? [] : await openTasksOf(db, place.id, readable)
  return {
    kind: viewOf(kind),
    form: {
      organizationId: place.id,
      ...formOf(kind, occurredOn, copied),
      attendance: roll.map(({ personId }) => ({ personId, status: 'present' as const, reason: '' })),
      state: occurredOn > today ? ('planned' as const) : ('held' as const),
    },
    roll: roll.map((member) => ({ ...member, hasVote: mayVote(member.memberKind) })),
    copiedFrom:
      copied === null ? null : { id: copied.id, title: copied.fields.title, occurredOn: copied.fields.occurredOn },
    tasks: tasks.map(({ id, name, planId, planName }) => ({ id, name, planId, planName })),
  }
})

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
function formOf(kind: KindVersion, occurredOn: string, copied: StoredActivity | null): ActivityFields {
  const { code, name } = kind.fields
  const title = `${occurredOn.slice(0, 4)}年${String(Number(occurredOn.slice(5, 7)))}月${name}`
  return { ...plain, kindCode: code, title, occurredOn, ...(copied === null ? {} : carriedOver(kind, copied)) }
}

function carriedOver({ fields: { parts } }: KindVersion, { fields }: StoredActivity): Partial<ActivityFields> {
  const { startsAt, endsAt, place, hostName, recorderName, minutes } = fields
  const held = minutes.parts.filter(({ part }) => parts.includes(part)).map(({ part }) => ({ part, text: '' }))
  return {
    ...{ startsAt, endsAt, place, hostName, recorderName },
    minutes: { ...emptyMinutes, agenda: minutes.agenda, parts: held },
  }
}

const plain: ActivityFields = {
  ...{ kindCode: '', title: '', occurredOn: '', alsoKinds: [], state: 'held', startsAt: null, endsAt: null },
  ...{ place: '', hostName: '', recorderName: '', attendance: [], audience: 0, serviceHours: 0, minutes: emptyMinutes },
  ...{ votes: [], items: [], resolutions: [], criticism: null },
}
