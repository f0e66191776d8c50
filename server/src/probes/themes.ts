import { sql } from 'kysely'
import type { TestPlatform } from '../testing/platform.ts'

type Given = {
  readonly placeId: string
  readonly personId: string
  readonly taskId: string
  readonly activityId: string
  readonly campaignId: string
  readonly topicId: string
  readonly findingId: string
  readonly adoptionId: string
  readonly dismissalId: string
  readonly text: string
  readonly campaignName: string
}

/** A campaign of a place, and a research topic from its question to what was adopted. */
export async function insertThemes(test: TestPlatform, given: Given): Promise<void> {
  const { db } = test.platform
  const { placeId, campaignId, topicId, findingId, activityId, text } = given
  const fields = JSON.stringify({
    ...{
      name: given.campaignName,
      purpose: '',
      fromOn: '2026-01-01',
      toOn: '2026-12-31',
      every: 'none',
      times: 1,
    },
    ...{ heldBy: ['branch', 'unit', 'partyCommittee'], counts: [{ kindCode: 'joint_study', parts: [] }] },
    ...{ taskIds: [given.taskId], priorityId: null },
  })
  await sql`insert into campaign (id, organization_id, name, from_on, to_on, fields, saved_by_name, saved_at)
    values (${campaignId}, ${placeId}, '专题', '2026-01-01', '2026-12-31', ${fields}, '某', now())`.execute(db)
  await sql`insert into research_topic (id, organization_id, title, question, from_on, recorded_by_name, recorded_at)
    values (${topicId}, ${placeId}, ${text}, ${text}, '2026-02-01', '某', now())`.execute(db)
  await sql`insert into research_person (topic_id, person_id, sort)
    values (${topicId}, ${given.personId}, 0)`.execute(db)
  await sql`insert into research_activity (topic_id, activity_id, linked_at, linked_by_name)
    values (${topicId}, ${activityId}, now(), '某')`.execute(db)
  await sql`insert into research_finding (id, topic_id, text, found_on, recorded_by_name, recorded_at)
    values (${findingId}, ${topicId}, ${text}, '2026-05-01', '某', now())`.execute(db)
  await sql`insert into research_adoption (id, finding_id, adopted_by, adopted_on, decision, recorded_by_name, recorded_at)
    values (${given.adoptionId}, ${findingId}, ${text}, '2026-06-01', ${text}, '某', now())`.execute(db)
  await sql`insert into disconnect_dismissal (id, organization_id, rule, rules_version, subject_id, reason, expires_on,
      made_by_name, made_at)
    values (${given.dismissalId}, ${placeId}, 'activityWithoutLink', 1, ${activityId}, ${text}, '2026-12-20', '某', now())`.execute(
    db,
  )
}
