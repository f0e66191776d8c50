import { type Transaction, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant, OrganizationRef } from '../../../platform/grant.ts'
import { Refusal, notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../../organizations/index.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>
type RecordGrant = Grant<'activities.record'>

export type StoredTopic = {
  readonly id: string
  readonly organization: OrganizationRef
  readonly title: string
  readonly question: string
  readonly fromOn: string
  readonly toOn: string | null
  readonly version: number
}

/** @throws Refusal platform.notFoundOrNotAllowed; the caller has yet to authorize */
export async function lockTopic(tx: Tx, id: string): Promise<StoredTopic> {
  const row = await tx
    .selectFrom('research_topic as topic')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'topic.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['topic.id', 'topic.title', 'topic.question', 'topic.from_on as fromOn', 'topic.to_on as toOn'])
    .select(['topic.version', 'organization.id as organizationId', 'organization.path'])
    .where('topic.city_id', '=', CITY)
    .where('topic.id', '=', id)
    .where('topic.removed_at', 'is', null)
    .forUpdate('topic')
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  const { organizationId, path, ...topic } = row
  return { ...topic, organization: { id: organizationId, path } }
}

export type NewTopic = Pick<StoredTopic, 'id' | 'title' | 'question' | 'fromOn' | 'toOn'> & { readonly at: Date }

const topicColumns = ({ title, question, fromOn, toOn }: NewTopic) => ({
  title,
  question,
  from_on: fromOn,
  to_on: toOn,
})

const recorded = (grant: RecordGrant, at: Date) => ({
  recorded_by: grant.actorId,
  recorded_by_name: grant.actorName ?? '系统',
  recorded_at: at,
})

export async function insertTopic(tx: Tx, grant: RecordGrant, topic: NewTopic): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  await tx
    .insertInto('research_topic')
    .values({
      ...{ city_id: CITY, id: topic.id, organization_id: grant.organizationId },
      ...topicColumns(topic),
      ...recorded(grant, topic.at),
    })
    .execute()
}

/** Answers the new version. */
export async function updateTopic(
  tx: Tx,
  grant: RecordGrant,
  current: StoredTopic,
  version: number,
  set: NewTopic | { readonly removedAt: Date; readonly reason: string },
): Promise<number> {
  const updated = await tx
    .updateTable('research_topic')
    .set({
      ...('removedAt' in set ? { removed_at: set.removedAt, removed_reason: set.reason } : topicColumns(set)),
      version: sql<number>`version + 1`,
    })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .where('organization_id', '=', grant.organizationId)
    .where('version', '=', version)
    .executeTakeFirst()
  const { organization: _place, ...mine } = current
  if (updated.numUpdatedRows !== 1n) throw versionConflict(mine, { version })
  return version + 1
}

/** Who does the research, in the order in which they were named. */
export async function saveTopicPeople(
  tx: Tx,
  _grant: RecordGrant,
  topicId: string,
  people: readonly string[],
): Promise<void> {
  await tx.deleteFrom('research_person').where('city_id', '=', CITY).where('topic_id', '=', topicId).execute()
  if (people.length === 0) return
  await tx
    .insertInto('research_person')
    .values(people.map((personId, sort) => ({ city_id: CITY, topic_id: topicId, person_id: personId, sort })))
    .execute()
}

/** Puts a live activity on a topic's list, or takes it off; doing so twice changes nothing. */
export async function saveTopicActivity(
  tx: Tx,
  grant: RecordGrant,
  {
    topicId,
    activityId,
    isLinked,
  }: { readonly topicId: string; readonly activityId: string; readonly isLinked: boolean },
  at: Date,
): Promise<void> {
  if (isLinked)
    await tx
      .insertInto('research_activity')
      .values({
        ...{ city_id: CITY, topic_id: topicId, activity_id: activityId },
        ...{ linked_at: at, linked_by_name: grant.actorName ?? '系统' },
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  else
    await tx
      .deleteFrom('research_activity')
      .where('city_id', '=', CITY)
      .where('topic_id', '=', topicId)
      .where('activity_id', '=', activityId)
      .execute()
}

/** The path of the place of a live activity. */
export async function pathOfActivity(tx: Tx, activityId: string): Promise<string | null> {
  const row = await tx
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select('organization.path')
    .where('activity.city_id', '=', CITY)
    .where('activity.id', '=', activityId)
    .where('activity.removed_at', 'is', null)
    .executeTakeFirst()
  return row?.path ?? null
}

type Written = { readonly id: string; readonly at: Date }
export type NewFinding = Written & { readonly topicId: string; readonly text: string; readonly foundOn: string }
export type NewAdoption = Written & {
  readonly findingId: string
  readonly adoptedBy: string
  readonly adoptedOn: string
  readonly decision: string
}

export async function lockFinding(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('research_finding')
    .select(['id', 'topic_id as topicId', 'text', 'found_on as foundOn', 'version'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return row
}

export async function lockAdoption(tx: Tx, id: string) {
  const row = await tx
    .selectFrom('research_adoption')
    .select(['id', 'finding_id as findingId', 'adopted_by as adoptedBy', 'adopted_on as adoptedOn', 'decision'])
    .select(['task_id as taskId', 'version'])
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  return row
}

/** Writes a finding anew or for the first time, and answers its version. */
export async function writeFinding(
  tx: Tx,
  grant: RecordGrant,
  current: Awaited<ReturnType<typeof lockFinding>> | null,
  version: number,
  finding: NewFinding,
): Promise<number> {
  const columns = { text: finding.text, found_on: finding.foundOn, ...recorded(grant, finding.at) }
  if (current === null) {
    await tx
      .insertInto('research_finding')
      .values({ ...{ city_id: CITY, id: finding.id, topic_id: finding.topicId }, ...columns })
      .execute()
    return 1
  }
  if (current.version !== version) throw versionConflict(current, { version, text: finding.text })
  await tx
    .updateTable('research_finding')
    .set({ ...columns, version: version + 1 })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .execute()
  return version + 1
}

/** As `writeFinding`, for an adoption. */
export async function writeAdoption(
  tx: Tx,
  grant: RecordGrant,
  current: Awaited<ReturnType<typeof lockAdoption>> | null,
  version: number,
  adoption: NewAdoption,
): Promise<number> {
  const { adoptedBy, adoptedOn, decision } = adoption
  const columns = { adopted_by: adoptedBy, adopted_on: adoptedOn, decision, ...recorded(grant, adoption.at) }
  if (current === null) {
    await tx
      .insertInto('research_adoption')
      .values({ ...{ city_id: CITY, id: adoption.id, finding_id: adoption.findingId }, ...columns })
      .execute()
    return 1
  }
  if (current.version !== version) throw versionConflict(current, { version, adoptedBy, adoptedOn, decision })
  await tx
    .updateTable('research_adoption')
    .set({ ...columns, version: version + 1 })
    .where('city_id', '=', CITY)
    .where('id', '=', current.id)
    .execute()
  return version + 1
}

/** @throws Refusal activities.alreadyTask when another was given meanwhile */
export async function saveAdoptionTask(
  tx: Tx,
  _grant: RecordGrant,
  adoptionId: string,
  task: { readonly id: string; readonly name: string },
): Promise<void> {
  const updated = await tx
    .updateTable('research_adoption')
    .set({ task_id: task.id, version: sql<number>`version + 1` })
    .where('city_id', '=', CITY)
    .where('id', '=', adoptionId)
    .where('task_id', 'is', null)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) throw new Refusal('activities.alreadyTask', { taskName: task.name })
}
