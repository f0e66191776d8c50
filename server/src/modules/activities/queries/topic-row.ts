import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../../people/index.ts'
import { nextStep, stageOf } from '../domain/research.ts'
import type {} from '../tables.ts'

const count = (from: string) => sql<number>`(select count(*)::int from ${sql.raw(from)})`
const FINDINGS = 'research_finding as finding where finding.city_id = topic.city_id and finding.topic_id = topic.id'
const ADOPTIONS = `research_adoption as adoption join research_finding as finding
  on finding.city_id = adoption.city_id and finding.id = adoption.finding_id
  where finding.city_id = topic.city_id and finding.topic_id = topic.id`
const ACTIVITIES = `research_activity as linked join activity on activity.city_id = linked.city_id
  and activity.id = linked.activity_id where linked.city_id = topic.city_id and linked.topic_id = topic.id
  and activity.removed_at is null`

/** Live topics with their place and what is recorded about each, counted. */
export const topicsWithPlaces = (db: Kysely<Tables>) =>
  db
    .selectFrom('research_topic as topic')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'topic.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['topic.id', 'topic.title', 'topic.question', 'topic.from_on as fromOn', 'topic.to_on as toOn'])
    .select(['topic.version', 'organization.id as organizationId', 'organization.name as organizationName'])
    .select('organization.path')
    .select([
      count(FINDINGS).as('findings'),
      count(ADOPTIONS).as('adoptions'),
      count(`${ADOPTIONS} and adoption.task_id is not null`).as('tasks'),
      count(ACTIVITIES).as('activities'),
    ])
    .where('topic.city_id', '=', CITY)
    .where('topic.removed_at', 'is', null)

export type TopicRow = Awaited<ReturnType<ReturnType<typeof topicsWithPlaces>['executeTakeFirstOrThrow']>>
export type TopicPerson = { readonly topicId: string; readonly personId: string; readonly name: string }

export const topicRow = ({ path: _path, tasks, ...row }: TopicRow, people: readonly TopicPerson[], today: string) => {
  const stage = stageOf({ ...row, tasks })
  return {
    ...row,
    people: people.filter((one) => one.topicId === row.id).map(({ personId, name }) => ({ personId, name })),
    stage,
    next: nextStep(stage, { toOn: row.toOn, today }),
  }
}

export async function peopleOfTopics(db: Kysely<Tables>, ids: readonly string[]): Promise<readonly TopicPerson[]> {
  if (ids.length === 0) return []
  return db
    .selectFrom('research_person as named')
    .innerJoin('person', (join) => join.onRef('person.id', '=', 'named.person_id').on('person.city_id', '=', CITY))
    .select(['named.topic_id as topicId', 'named.person_id as personId', 'person.name'])
    .where('named.city_id', '=', CITY)
    .where('named.topic_id', 'in', ids)
    .orderBy('named.topic_id')
    .orderBy('named.sort')
    .execute()
}
