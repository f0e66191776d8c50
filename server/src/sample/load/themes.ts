import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import { type SampleTopic, sampleCampaigns, sampleTopics } from '../themes.ts'
import { known, type LoadContext } from './context.ts'
import { sampleId } from './ids.ts'
import type { PlacedBySlug } from './organizations.ts'

const BY = '示范数据'

/** Campaigns over the records loaded before, and research topics with what became of them. */
export async function loadThemes(context: LoadContext, placed: PlacedBySlug): Promise<void> {
  const { tx, at } = context
  for (const { organization, slug, tasks, priority, counts, ...one } of sampleCampaigns) {
    const [fromOn, toOn] = [context.day(one.fromOn), context.day(one.toOn)]
    const fields = {
      ...{ ...one, fromOn, toOn, counts: counts.map(([kindCode, ...parts]) => ({ kindCode, parts })) },
      taskIds: tasks.map((task) => sampleId('task', task)),
      priorityId: priority === null ? null : sampleId('priority', priority),
    }
    await tx
      .insertInto('campaign')
      .values({
        ...{ city_id: CITY, id: sampleId('campaign', slug), organization_id: known(placed, organization).id },
        ...{ name: one.name, from_on: fromOn, to_on: toOn, fields: JSON.stringify(fields) },
        ...{ saved_by_name: BY, saved_at: at },
      })
      .execute()
  }
  for (const topic of sampleTopics) await loadTopic(context, placed, topic)
}

async function loadTopic(context: LoadContext, placed: PlacedBySlug, topic: SampleTopic): Promise<void> {
  const { tx, day, city } = context
  const id = sampleId('research-topic', topic.slug)
  const on = (sampleDay: string) => ({
    recorded_by_name: BY,
    recorded_at: instantOf(`${day(sampleDay)}T08:30:00Z`),
  })
  await tx
    .insertInto('research_topic')
    .values({
      ...{ city_id: CITY, id, organization_id: known(placed, topic.organization).id, title: topic.title },
      ...{ question: topic.question, from_on: day(topic.fromOn), to_on: topic.toOn === null ? null : day(topic.toOn) },
      ...on(topic.fromOn),
    })
    .execute()
  const people = city.people
    .filter((one) => one.branch === topic.organization && one.memberKind === 'fullMember')
    .slice(0, topic.people)
  for (const [sort, { slug }] of people.entries())
    await tx
      .insertInto('research_person')
      .values({ city_id: CITY, topic_id: id, person_id: sampleId('person', slug), sort })
      .execute()
  for (const slug of topic.activities)
    await tx
      .insertInto('research_activity')
      .values({
        ...{ city_id: CITY, topic_id: id, activity_id: sampleId('activity', slug) },
        ...{ linked_at: on(topic.fromOn).recorded_at, linked_by_name: BY },
      })
      .execute()
  for (const [place, finding] of topic.findings.entries()) {
    const findingId = sampleId('research-finding', `${topic.slug}:${String(place)}`)
    await tx
      .insertInto('research_finding')
      .values({
        ...{ city_id: CITY, id: findingId, topic_id: id, text: finding.text, found_on: day(finding.foundOn) },
        ...on(finding.foundOn),
      })
      .execute()
    if (finding.adoption === null) continue
    const [adoptedBy, adoptedOn, decision, task] = finding.adoption
    await tx
      .insertInto('research_adoption')
      .values({
        ...{ city_id: CITY, id: sampleId('research-adoption', `${topic.slug}:${String(place)}`) },
        ...{ finding_id: findingId, adopted_by: adoptedBy, adopted_on: day(adoptedOn), decision, ...on(adoptedOn) },
        task_id: task === null ? null : sampleId('task', task),
      })
      .execute()
  }
}
