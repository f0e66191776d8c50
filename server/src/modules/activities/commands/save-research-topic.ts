import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { findOrganization } from '../../organizations/index.ts'
import { unitPathOf } from '../../people/index.ts'
import { refuseTopicDates } from '../domain/research.ts'
import type { RecordGrant } from '../store/activity.ts'
import type { Tx } from '../store/links.ts'
import {
  insertTopic,
  lockTopic,
  pathOfActivity,
  saveTopicActivity,
  saveTopicPeople,
  updateTopic,
} from '../store/research.ts'
import { peopleOfUnit } from '../store/roll.ts'

export const saveResearchTopic = command(contract.saveResearchTopic, async ({ input, actor, tx, platform, now }) => {
  const { topicId, activityId } = input
  const place = await findOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'activities.record', place)
  const { personIds, ...fields } = input.fields
  refuseTopicDates(fields)
  const current = topicId === undefined ? null : await lockTopic(tx, topicId)
  if (current !== null && current.organization.id !== place.id) throw notFoundOrNotAllowed()
  const people = await colleagues(tx, place.path, personIds)
  const topic = { id: current?.id ?? platform.newId(), ...fields, at: now }
  const version = current === null ? 1 : await updateTopic(tx, grant, current, input.version ?? 0, topic)
  if (current === null) await insertTopic(tx, grant, topic)
  await saveTopicPeople(tx, grant, topic.id, people)
  const began = await beginWith(tx, grant, { topicId: topic.id, path: place.path, activityId }, now)
  return {
    output: { id: topic.id, version },
    audit: {
      grant,
      subjectId: topic.id,
      change: { ...fields, people, ...began },
    },
  }
})

/** @throws Refusal activities.topicPerson when one is not of the unit */
async function colleagues(tx: Tx, path: string, personIds: readonly string[]): Promise<readonly string[]> {
  const people = [...new Set(personIds)]
  const known = await peopleOfUnit(tx, path, people)
  if (people.some((person) => !known.has(person))) throw new Refusal('activities.topicPerson')
  return people
}

type Beginning = { readonly topicId: string; readonly path: string; readonly activityId: string | undefined }

/** The activity from which a topic was entered, for the audit too. */
async function beginWith(
  tx: Tx,
  grant: RecordGrant,
  { topicId, path, activityId }: Beginning,
  now: Date,
): Promise<{ readonly activityId?: string }> {
  if (activityId === undefined) return {}
  await refuseOtherUnits(tx, path, activityId)
  await saveTopicActivity(tx, grant, { topicId, activityId, isLinked: true }, now)
  return { activityId }
}

/** @throws Refusal activities.topicActivity when it is absent or another unit's */
export async function refuseOtherUnits(tx: Tx, place: string, activityId: string): Promise<void> {
  const path = await pathOfActivity(tx, activityId)
  if (path?.startsWith(unitPathOf(place)) !== true) throw new Refusal('activities.topicActivity')
}
