import * as contract from '@hepai/contract/activities'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { inScope, scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { kindNames } from '../domain/kinds.ts'
import { topicsAllowed } from '../permissions.ts'
import { loadKinds } from '../store/kinds.ts'
import { findTask } from '../store/links.ts'
import { activitiesWithPlaces } from './activity-row.ts'
import { peopleOfTopics, topicRow, topicsWithPlaces } from './topic-row.ts'

export const showResearchTopic = query(contract.showResearchTopic, async ({ input, actor, db, today }) => {
  const scope = scopeOf(actor, 'activities.read')
  const row = await topicsWithPlaces(db)
    .where('topic.id', '=', input.topicId)
    .where(inScope(scope, 'organization.path'))
    .executeTakeFirst()
  if (row === undefined) throw notFoundOrNotAllowed()
  const names = kindNames(await loadKinds(db))
  const activities = await activitiesWithPlaces(db)
    .where(inScope(scope, 'organization.path'))
    .where(
      sql<boolean>`exists (select 1 from research_activity as linked where linked.city_id = ${CITY}
        and linked.topic_id = ${row.id} and linked.activity_id = activity.id)`,
    )
    .orderBy('activity.occurred_on')
    .orderBy('activity.id')
    .execute()
  return {
    topic: topicRow(row, await peopleOfTopics(db, [row.id]), today),
    activities: activities.map(({ id, title, kindCode, occurredOn, audience }) => ({
      ...{ id, title, occurredOn, audience },
      kindName: names.get(kindCode) ?? kindCode,
    })),
    findings: await findingsOf(db, actor, row.id),
    today,
    allowed: topicsAllowed(actor, { id: row.organizationId, path: row.path }),
  }
})

async function findingsOf(db: Kysely<Tables>, actor: Actor, topicId: string) {
  const findings = await db
    .selectFrom('research_finding')
    .select(['id', 'text', 'found_on as foundOn', 'version'])
    .select(['recorded_by_name as recordedByName', 'recorded_at as recordedAt'])
    .where('city_id', '=', CITY)
    .where('topic_id', '=', topicId)
    .orderBy('found_on')
    .orderBy('id')
    .execute()
  const adoptions = await adoptionsOf(db, actor, topicId)
  return findings.map(({ recordedAt, ...finding }) => ({
    ...finding,
    recordedAt: recordedAt.toISOString(),
    adoptions: adoptions.filter((one) => one.findingId === finding.id).map(({ findingId: _finding, ...one }) => one),
  }))
}

async function adoptionsOf(db: Kysely<Tables>, actor: Actor, topicId: string) {
  const rows = await db
    .selectFrom('research_adoption as adoption')
    .innerJoin('research_finding as finding', (join) =>
      join.onRef('finding.id', '=', 'adoption.finding_id').on('finding.city_id', '=', CITY),
    )
    .select(['adoption.id', 'adoption.finding_id as findingId', 'adoption.adopted_by as adoptedBy'])
    .select(['adoption.adopted_on as adoptedOn', 'adoption.decision', 'adoption.task_id as taskId', 'adoption.version'])
    .select(['adoption.recorded_by_name as recordedByName', 'adoption.recorded_at as recordedAt'])
    .where('adoption.city_id', '=', CITY)
    .where('finding.topic_id', '=', topicId)
    .orderBy('adoption.adopted_on')
    .orderBy('adoption.id')
    .execute()
  return Promise.all(
    rows.map(async ({ taskId, recordedAt, ...row }) => ({
      ...row,
      recordedAt: recordedAt.toISOString(),
      task: await readableTaskOf(db, actor, taskId),
    })),
  )
}

/** The task when its plan may be read; of another's not even the name. */
async function readableTaskOf(db: Kysely<Tables>, actor: Actor, taskId: string | null) {
  const task = taskId === null ? null : await findTask(db, taskId)
  if (task === null || !mayOn(actor, 'planning.read', task.organization)) return null
  return { id: task.id, name: task.name, planId: task.planId, planName: task.planName }
}
