import { sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Platform } from '../../../platform/platform.ts'
import { type Owed, owedBy } from '../../activities/index.ts'
import { receivedBy } from '../../notices/index.ts'
import type { BranchesOwing, TodoNotice, TodoOpenItem, TodoResolution } from '../domain/todo-life.ts'
import { type Asker, rootsOf, within } from './asker.ts'

const MOST = 60
/** What a meeting resolved longer ago is looked up in its record, not waited for. */
const RESOLVED_DAYS = 92

/** Organisations on which the person holds the right to record; not those merely beneath them. */
const recordedFor = ({ actor }: Asker): readonly string[] => [
  ...new Set(actor.assignments.flatMap((one) => (one.permission === 'activities.record' ? [one.organizationId] : []))),
]

/** What the organisations one records for owe; who holds a whole unit sees the committee's own here. */
export function ownDuties(asker: Asker, platform: Platform): Promise<readonly Owed[]> {
  const held = recordedFor(asker)
  return held.length === 0 ? Promise.resolve([]) : owedBy(platform, { these: held, officesOf: held }, asker.today)
}

/** Of each unit one looks after: how many of its branches still owe something this month. */
export async function branchesStillOwing(asker: Asker, platform: Platform): Promise<readonly BranchesOwing[]> {
  const { rows: units } = await sql<{ id: string; name: string; path: string }>`
    select id, name, path from organization
    where city_id = ${CITY} and id = any(${recordedFor(asker)}::uuid[]) and kind = 'unit' and ended_on is null
  `.execute(asker.db)
  if (units.length === 0) return []
  const monthEnds = asker.today.slice(0, 7)
  const owing = await owedBy(
    platform,
    { beneath: units.map((unit) => unit.path), kinds: ['branch', 'generalBranch'] },
    asker.today,
  )
  const now = owing.filter(({ duties }) =>
    duties.some(
      ({ state, dueOn, strength }) => state !== 'coming' && dueOn.slice(0, 7) <= monthEnds && strength !== 'practice',
    ),
  )
  return units.flatMap((unit) => {
    const branches = now.filter((one) => one.path.startsWith(unit.path))
    return branches.length === 0
      ? []
      : [{ organizationId: unit.id, organizationName: unit.name, count: branches.length }]
  })
}

/** 第一议题 and the like that await an action or the words that none is needed. */
export async function openItems(asker: Asker): Promise<readonly TodoOpenItem[]> {
  const held = recordedFor(asker)
  if (held.length === 0) return []
  const { rows } = await sql<TodoOpenItem>`
    select item.id, item.topic, activity.id as "activityId", activity.title as "activityTitle",
      activity.occurred_on as "occurredOn", organization.id as "organizationId", organization.name as "organizationName"
    from activity_item item
    join activity on activity.city_id = ${CITY} and activity.id = item.activity_id and activity.removed_at is null
    join organization on organization.city_id = ${CITY} and organization.id = activity.organization_id
    where item.city_id = ${CITY} and item.state = 'open' and activity.state = 'held'
      and ${within(rootsOf(asker.actor, 'activities.read'), 'organization.path')} and ${ofOwn(held)}
    order by activity.occurred_on, item.id
    limit ${MOST}
  `.execute(asker.db)
  return rows
}

/** What was resolved and is not yet anybody's task: for whoever is to do it, and for whoever records there. */
export async function openResolutions(asker: Asker): Promise<readonly TodoResolution[]> {
  const { actor, dayFromToday } = asker
  const { rows } = await sql<TodoResolution>`
    select resolution.id, resolution.text, resolution.due_on as "dueOn", activity.id as "activityId",
      activity.title as "activityTitle", activity.occurred_on as "occurredOn", organization.id as "organizationId",
      organization.name as "organizationName", coalesce(resolution.owner_id = ${actor.personId}, false) as "isMine"
    from activity_resolution resolution
    join activity on activity.city_id = ${CITY} and activity.id = resolution.activity_id and activity.removed_at is null
    join organization on organization.city_id = ${CITY} and organization.id = activity.organization_id
    where resolution.city_id = ${CITY} and resolution.task_id is null and activity.state = 'held'
      and activity.occurred_on >= ${dayFromToday(-RESOLVED_DAYS)}
      and ${within(rootsOf(actor, 'activities.read'), 'organization.path')}
      and (resolution.owner_id = ${actor.personId} or ${ofOwn(recordedFor(asker))})
    order by resolution.due_on nulls last, resolution.id
    limit ${MOST}
  `.execute(asker.db)
  return rows
}

/** The organisations one records for, with the committee of a whole unit. */
const ofOwn = (held: readonly string[]) => sql<boolean>`(
  organization.id = any(${held}::uuid[])
  or (organization.parent_id = any(${held}::uuid[]) and organization.kind in ('partyCommittee', 'leadingGroup'))
)`

/** 通知 that wait for one's signature. */
export async function unsignedNotices({ db, actor }: Asker): Promise<readonly TodoNotice[]> {
  const rows = await receivedBy(db, actor.accountId)
    .where('notice.withdrawn_at', 'is', null)
    .where('receipt.signed_at', 'is', null)
    .select('organization.id as organizationId')
    .orderBy('notice.sent_at')
    .limit(MOST)
    .execute()
  return rows.map(({ id, title, signBy, senderName, organizationId }) => ({
    ...{ id, title, signBy, organizationId, organizationName: senderName },
  }))
}
