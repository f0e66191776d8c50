import * as contract from '@hepai/contract/activities'
import { type RawBuilder, sql } from 'kysely'
import { z } from 'zod'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { inScope, inSubtree, scopeOf } from '../../../platform/scope.ts'
import { mayRecordBeneath } from '../permissions.ts'
import { peopleOfTopics, topicRow, topicsWithPlaces } from './topic-row.ts'
import { containing, visiblePlace } from './within.ts'

const Place = z.tuple([z.iso.date(), z.uuid()])

/** Those with the later beginning first. */
export const listResearchTopics = query(contract.listResearchTopics, async ({ input, actor, db, today }) => {
  const { organizationId, stage, activityId, search, limit, cursor } = input
  const scope = scopeOf(actor, 'activities.read')
  const place = organizationId === undefined ? null : await visiblePlace(db, actor, 'activities.read', organizationId)
  const after = cursor === undefined ? null : readCursor(cursor, Place)
  const rows = await topicsWithPlaces(db)
    .where(inScope(scope, 'organization.path'))
    .$if(place !== null, (select) => select.where(inSubtree(place?.path ?? '', 'organization.path')))
    .$if(search !== undefined && search !== '', (select) =>
      select.where(sql<boolean>`(topic.title || topic.question) ilike ${containing(search ?? '')}`),
    )
    .$if(stage !== undefined, (select) => select.where(atStage[stage ?? 'asked']))
    .$if(activityId !== undefined, (select) =>
      select.where(
        sql<boolean>`exists (select 1 from research_activity as linked where linked.city_id = topic.city_id
          and linked.topic_id = topic.id and linked.activity_id = ${activityId})`,
      ),
    )
    .$if(after !== null, (select) =>
      select.where(sql<boolean>`(topic.from_on, topic.id) < (${after?.[0]}::date, ${after?.[1]}::uuid)`),
    )
    .orderBy('topic.from_on', 'desc')
    .orderBy('topic.id', 'desc')
    .limit(limit + 1)
    .execute()
  const page = pageOf(rows, limit, (row) => [row.fromOn, row.id])
  const people = await peopleOfTopics(
    db,
    page.rows.map((row) => row.id),
  )
  return {
    items: page.rows.map((row) => topicRow(row, people, today)),
    nextCursor: page.nextCursor,
    allowed: mayRecordBeneath(actor, place) ? ['activities.saveResearchTopic'] : [],
  }
})

const found = sql`exists (select 1 from research_finding as f where f.city_id = topic.city_id and f.topic_id = topic.id)`
const adopted = sql`exists (select 1 from research_finding as f join research_adoption as a
  on a.city_id = f.city_id and a.finding_id = f.id where f.city_id = topic.city_id and f.topic_id = topic.id)`
const carried = sql`exists (select 1 from research_finding as f join research_adoption as a
  on a.city_id = f.city_id and a.finding_id = f.id and a.task_id is not null
  where f.city_id = topic.city_id and f.topic_id = topic.id)`

/** The SQL twins of `stageOf`. */
const atStage: Readonly<
  Record<z.infer<typeof contract.listResearchTopics.output>['items'][number]['stage'], RawBuilder<boolean>>
> = {
  asked: sql<boolean>`not ${found}`,
  found: sql<boolean>`(${found} and not ${adopted})`,
  adopted: sql<boolean>`(${adopted} and not ${carried})`,
  carried: sql<boolean>`${carried}`,
}
