import { Readable } from 'node:stream'
import { sql } from 'kysely'
import { createReadyMadeAccount } from '../modules/access/index.ts'
import { keepFile } from '../modules/files/index.ts'
import { activitiesJobs } from '../modules/activities/index.ts'
import { writeAudit } from '../platform/audit.ts'
import { authorizeSystem } from '../platform/grant.ts'
import { newId } from '../platform/ids.ts'
import type { TestPlatform } from '../testing/platform.ts'
import { insertCalendarLink, insertLedgerPreview } from './belongings.ts'
import type { Place } from './case.ts'
import { insertNotice } from './notice.ts'
import type { Kind } from './policy.ts'
import { insertReview } from './review.ts'
import { insertThemes } from './themes.ts'

/** What each place has of its own, with ids. Every text carries the place's mark. */
export type Things = {
  readonly place: Place
  readonly personId: string
  readonly appointmentId: string
  readonly accountId: string
  readonly roleGrantId: string
  readonly planId: string
  readonly objectiveId: string
  readonly taskId: string
  readonly nextTaskId: string
  readonly indicatorId: string
  readonly readingId: string
  readonly overrideId: string
  readonly previewId: string
  readonly activityId: string
  readonly itemId: string
  readonly resolutionId: string
  readonly linkId: string
  readonly noticeId: string
  readonly robotId: string
  readonly deliveryId: string
  readonly attachmentId: string
  readonly removedAttachmentId: string
  readonly campaignId: string
  readonly topicId: string
  readonly findingId: string
  readonly adoptionId: string
  readonly dismissalId: string
  readonly calendarLinkId: string
  readonly leaveId: string
  readonly ledgerPreviewId: string
  readonly reviewId: string
  readonly reviewFindingId: string
}
export type ProbeCity = {
  readonly places: Readonly<Record<string, Place>>
  readonly all: readonly Things[]
  readonly of: (key: string) => Things
  readonly priorityId: string
}

export const mark = (key: string, kind: Kind): string => `CNRY-${key}-${kind}`
const MARK = /CNRY-([A-Z0-9]+)-([a-z]+)/g

export const marksIn = (text: string): readonly { readonly key: string; readonly kind: string }[] =>
  [...new Set(text.match(MARK) ?? [])].map((one) => {
    const [, key = '', kind = ''] = one.split('-')
    return { key, kind }
  })

/**
 * key, parent, kind, ended. R is the root, A the own unit with a committee, two branches, a department and an ended branch;
 * B another unit; P a unit whose path begins as A's does; E an ended unit.
 */
const TREE: readonly (readonly [key: string, parent: string | null, kind: string, isEnded?: boolean])[] = [
  ['R', null, 'workCommittee'],
  ['A', 'R', 'unit'],
  ['A1', 'A', 'partyCommittee'],
  ['A11', 'A1', 'branch'],
  ['A12', 'A1', 'branch'],
  ['A2', 'A', 'department'],
  ['AE', 'A1', 'branch', true],
  ['B', 'R', 'unit'],
  ['B1', 'B', 'partyCommittee'],
  ['B11', 'B1', 'branch'],
  ['P', 'R', 'unit'],
  ['E', 'R', 'unit', true],
]

/** Whose activity helps with whose task, beyond the own. */
export const helpers = [
  ['A12', 'A11'],
  ['P', 'A'],
] as const

/** Twelve places as real segments have; P's is A's and one more. */
const segmentOf = (key: string): string => (key === 'P' ? `${segmentOf('A')}b` : key.toLowerCase().padEnd(12, '0'))

export async function buildCity(test: TestPlatform): Promise<ProbeCity> {
  const places: Record<string, Place> = {}
  for (const [key, parent, kind, isEnded = false] of TREE) {
    const above = places[parent ?? ''] ?? null
    const place = { key, id: newId(), path: `${above?.path ?? '/'}${segmentOf(key)}/`, isEnded }
    places[key] = place
    await insertPlace(test, place, above, kind)
  }
  const priorityId = newId()
  const { db } = test.platform
  await sql`insert into priority (id, year, name) values (${priorityId}, 2026, '全市的中心工作')`.execute(db)
  const all: Things[] = []
  for (const place of Object.values(places)) all.push(await furnish(test, place, priorityId))
  const of = (key: string): Things => {
    const found = all.find((one) => one.place.key === key)
    if (found === undefined) throw new Error(`no place ${key}`)
    return found
  }
  for (const [by, whose] of helpers)
    await sql`insert into activity_link (id, activity_id, task_id, did, linked_at, linked_by_name)
      values (${newId()}, ${of(by).activityId}, ${of(whose).taskId}, ${mark(by, 'activity')}, now(), '某')`.execute(db)
  // What is found by its words must be findable here too, or a search that leaks would look like one that finds nothing.
  await activitiesJobs.find((job) => job.name === 'activities.index-words')?.run(test.platform)
  return { places, all, of, priorityId }
}

async function insertPlace(test: TestPlatform, place: Place, above: Place | null, kind: string): Promise<void> {
  const name = mark(place.key, 'organization')
  await sql`insert into organization (id, parent_id, path, depth, kind, name, short_name, initials, ended_on)
    values (${place.id}, ${above?.id ?? null}, ${place.path}, ${place.path.split('/').length - 2}, ${kind},
      ${name}, ${name}, ${name}, ${place.isEnded ? '2026-03-01' : null})`.execute(test.platform.db)
  await sql`insert into organization_history (id, organization_id, change, on_day, to_text, recorded_at)
    values (${newId()}, ${place.id}, 'created', '2020-01-01', ${name}, now())`.execute(test.platform.db)
  await sql`insert into term (id, organization_id, began_on, years, ends_on)
    values (${newId()}, ${place.id}, '2022-01-01', 5, '2026-12-31')`.execute(test.platform.db)
}

/** A place with ids for everything that may stand in it; nothing is inserted. */
export const thingsAt = (place: Place): Things => ({
  place,
  personId: newId(),
  appointmentId: newId(),
  accountId: newId(),
  roleGrantId: newId(),
  planId: newId(),
  objectiveId: newId(),
  taskId: newId(),
  nextTaskId: newId(),
  indicatorId: newId(),
  readingId: newId(),
  overrideId: newId(),
  previewId: newId(),
  activityId: newId(),
  itemId: newId(),
  resolutionId: newId(),
  linkId: newId(),
  noticeId: newId(),
  robotId: newId(),
  deliveryId: newId(),
  attachmentId: newId(),
  removedAttachmentId: newId(),
  campaignId: newId(),
  topicId: newId(),
  findingId: newId(),
  adoptionId: newId(),
  dismissalId: newId(),
  calendarLinkId: newId(),
  leaveId: newId(),
  ledgerPreviewId: newId(),
  reviewId: newId(),
  reviewFindingId: newId(),
})

async function furnish(test: TestPlatform, place: Place, priorityId: string): Promise<Things> {
  const things = thingsAt(place)
  await insertPeople(test, things)
  await insertPlan(test, things, priorityId)
  await insertGraph(test, things)
  await insertActivity(test, things)
  const told = { placeId: place.id, text: mark(place.key, 'notice'), robotName: mark(place.key, 'robot') }
  await insertNotice(test, { ...things, ...told })
  await insertFiles(test, things)
  await insertThemes(test, {
    ...things,
    placeId: place.id,
    text: mark(place.key, 'activity'),
    campaignName: mark(place.key, 'campaign'),
  })
  await insertCalendarLink(test, { ...things, placeId: place.id })
  await insertLedgerPreview(test, { ...things, placeId: place.id })
  await insertReview(test, {
    ...things,
    placeId: place.id,
    personName: mark(place.key, 'person'),
    reviewText: mark(place.key, 'review'),
    reviewSecret: mark(place.key, 'reviewtext'),
  })
  await test.platform.db.transaction().execute((tx) =>
    writeAudit(
      tx,
      {
        grant: authorizeSystem('organizations.manage', place.id),
        subjectId: place.id,
        change: { note: mark(place.key, 'audit') },
      },
      {
        operation: 'organizations.changeOrganization',
        at: test.clock.now(),
        address: null,
        requestId: 'r',
        result: 'done',
      },
    ),
  )
  return things
}

/** One file that an activity carries and one that was taken off it. */
async function insertFiles({ platform }: TestPlatform, { place, activityId, ...things }: Things): Promise<void> {
  const text = mark(place.key, 'activity')
  for (const [id, content, removedAt] of [
    [things.attachmentId, text, null],
    [things.removedAttachmentId, `${text} removed`, '2026-11-22T02:00:00Z'],
  ] as const) {
    const kept = await keepFile(platform, `${text}.txt`, Readable.from([Buffer.from(content)]))
    await sql`insert into attachment (id, subject_kind, subject_id, name, kind, bytes, hash, attached_at,
        attached_by_name, removed_at)
      values (${id}, 'activity', ${activityId}, ${kept.name}, ${kept.kind}, ${kept.bytes}, ${kept.hash}, now(), '某',
        ${removedAt})`.execute(platform.db)
  }
}

async function insertPeople(test: TestPlatform, things: Things): Promise<void> {
  const { db, clock } = test.platform
  const { place } = things
  const text = (kind: Kind) => mark(place.key, kind)
  await sql`insert into person (id, organization_id, name, initials, member_kind, post, ethnicity, education, degree)
    values (${things.personId}, ${place.id}, ${text('person')}, ${text('person').toLowerCase()}, 'full',
      ${text('post')}, ${text('roster')}, '大学', ${text('roster')})`.execute(db)
  await sql`insert into appointment (id, person_id, organization_id, post, from_on, recorded_at)
    values (${things.appointmentId}, ${things.personId}, ${place.id}, '书记', '2025-01-01', now())`.execute(db)
  const account = {
    id: things.accountId,
    personId: things.personId,
    login: `account.${place.key.toLowerCase()}`,
    name: text('account'),
    passwordHash: 'none',
    roles: [
      {
        id: things.roleGrantId,
        role: 'member' as const,
        organizationId: place.id,
        fromOn: '2026-01-01',
        toOn: null,
        reason: '测试',
      },
    ],
    at: clock.now(),
  }
  await db.transaction().execute((tx) => createReadyMadeAccount(tx, account))
  await sql`insert into import_preview (id, account_id, kind, under_id, file_name, file_hash, rows_cipher, mistaken_rows,
      created_at)
    values (${things.previewId}, ${account.id}, 'roster', ${place.id}, ${text('roster')}, 'none', 'none', 0,
      ${clock.now()})`.execute(db)
}

async function insertPlan(test: TestPlatform, things: Things, priorityId: string): Promise<void> {
  const { db } = test.platform
  const { place, planId } = things
  const name = mark(place.key, 'plan')
  await sql`insert into plan (id, organization_id, name, year, start_on, end_on, seq, task_count, changed_at)
    values (${planId}, ${place.id}, ${name}, 2026, '2026-01-05', '2026-12-31', 1, 2, now())`.execute(db)
  await sql`insert into priority_answer (plan_id, priority_id, answer)
    values (${planId}, ${priorityId}, ${mark(place.key, 'answer')})`.execute(db)
  await sql`insert into objective (id, plan_id, line, name, note, priority_id)
    values (${things.objectiveId}, ${planId}, 'business', ${name}, ${name}, ${priorityId})`.execute(db)
  await sql`insert into initiative (id, plan_id, name, point_kind, mode, objective_ids)
    values (${newId()}, ${planId}, ${name}, 'pain', 'own', ${[things.objectiveId]})`.execute(db)
  await sql`insert into plan_change (plan_id, seq, at, by_name, label, task_ids)
    values (${planId}, 1, now(), '某', ${name}, ${[things.taskId]})`.execute(db)
  await sql`insert into light_override (id, plan_id, subject, subject_id, light, reason, expires_on, made_by_name, made_at)
    values (${things.overrideId}, ${planId}, 'objective', ${things.objectiveId}, 'late', ${name}, '2026-12-01', '某', now())`.execute(
    db,
  )
}

async function insertGraph(test: TestPlatform, things: Things): Promise<void> {
  const { db } = test.platform
  const { place, planId, taskId, nextTaskId, indicatorId } = things
  const [task, indicator] = [mark(place.key, 'task'), mark(place.key, 'indicator')]
  for (const [id, duration] of [
    [taskId, 10],
    [nextTaskId, 5],
  ] as const)
    await sql`insert into task (id, plan_id, objective_id, kind, line, name, organization_id, owner_id, duration_days,
        due_on, note, start_on, end_on)
      values (${id}, ${planId}, ${things.objectiveId}, 'task', 'joint', ${task}, ${place.id}, ${things.personId},
        ${duration}, '2026-11-20', ${task}, '2026-01-05', '2026-11-20')`.execute(db)
  await sql`insert into dependency (id, plan_id, from_id, to_id, type)
    values (${newId()}, ${planId}, ${taskId}, ${nextTaskId}, 'FS')`.execute(db)
  await sql`insert into indicator (id, plan_id, objective_id, name, unit, caliber, source, direction, aggregate,
      baseline_value, baseline_on, target_value, target_on, value, value_on, reading_count)
    values (${indicatorId}, ${planId}, ${things.objectiveId}, ${indicator}, '天', ${indicator}, ${indicator}, 'down',
      'latest', 47, '2026-01-01', 14, '2026-12-31', 30, '2026-06-01', 1)`.execute(db)
  await sql`insert into reading (id, indicator_id, occurred_on, value, note, recorded_at, recorded_by_name)
    values (${things.readingId}, ${indicatorId}, '2026-06-01', 30, ${indicator}, now(), '某')`.execute(db)
}

async function insertActivity(test: TestPlatform, things: Things): Promise<void> {
  const { db, crypto } = test.platform
  const { place, activityId, taskId, personId } = things
  const text = mark(place.key, 'activity')
  const minutes = JSON.stringify({ agenda: [text], study: text, parts: [], speeches: [], guests: [], signatures: [] })
  const criticism = crypto.encrypt('activity.criticism', mark(place.key, 'criticism'))
  await sql`insert into activity (id, organization_id, kind_code, title, state, occurred_on, starts_at, eligible, present,
      minutes, criticism_cipher, link_count, open_items, recorded_at, recorded_by_name, changed_at)
    values (${activityId}, ${place.id}, 'joint_study', ${`${text} ${activityId}`}, 'held', '2026-10-15', '09:00', 1, 1,
      ${minutes}, ${criticism}, 1, 1, '2026-11-20T02:00:00Z', '某', now())`.execute(db)
  await sql`insert into activity_attendance (activity_id, person_id, name, status, has_vote, sort)
    values (${activityId}, ${personId}, ${mark(place.key, 'person')}, 'present', true, 0)`.execute(db)
  await sql`insert into activity_item (id, activity_id, topic, sort)
    values (${things.itemId}, ${activityId}, ${text}, 0)`.execute(db)
  await sql`insert into activity_resolution (id, activity_id, text, sort)
    values (${things.resolutionId}, ${activityId}, ${text}, 0)`.execute(db)
  await sql`insert into activity_link (id, activity_id, task_id, did, linked_at, linked_by_name)
    values (${things.linkId}, ${activityId}, ${taskId}, ${text}, now(), '某')`.execute(db)
  await sql`insert into person_leave (id, person_id, kind, from_on, reason, recorded_at, recorded_by_name)
    values (${things.leaveId}, ${personId}, 'secondment', '2026-11-01', ${text}, now(), '某')`.execute(db)
}
