import type { ActivityFields } from '@hepai/contract/activities-shapes'
import type { Snapshot } from '../domain/snapshot.ts'
import { countsWithoutNames } from '../domain/roll.ts'
import { refuseLostAnswers, refuseUnheld } from '../domain/settled.ts'
import { type Organization, lockOrganization } from '../../organizations/index.ts'
import { type RecordGrant, type StoredActivity, updateActivity } from '../store/activity.ts'
import {
  attendanceOf,
  attendedBefore,
  itemsOf,
  resolutionsOf,
  saveAttendance,
  saveItems,
  saveResolutions,
} from '../store/parts.ts'
import { reindexWords } from '../store/index-words.ts'
import { deleteDraft } from '../store/drafts.ts'
import { sealedCriticism } from './sealed-criticism.ts'
import { type At, type Judged, judgeActivity } from './write-activity.ts'

/** The parts of a stored activity that have rows of their own. */
export type Parts = {
  readonly attendance: Awaited<ReturnType<typeof attendanceOf>>
  readonly items: Awaited<ReturnType<typeof itemsOf>>
  readonly resolutions: Awaited<ReturnType<typeof resolutionsOf>>
}

export async function partsOf({ tx }: At, activityId: string): Promise<Parts> {
  return {
    attendance: await attendanceOf(tx, activityId),
    items: await itemsOf(tx, activityId),
    resolutions: await resolutionsOf(tx, activityId),
  }
}

/** The activity as it stands, in the form in which it is entered. */
export const snapshotOf = (stored: StoredActivity, parts: Parts): Snapshot => ({
  ...stored.fields,
  attendance: parts.attendance.map(({ personId, status, reason }) => ({ personId, status, reason })),
  votes: stored.votes.map(({ matter, rule, eligible, present, yes, no, abstain, writtenYes, isSecret, ballots }) => ({
    ...{ matter, rule, eligible, present, yes, no, abstain, writtenYes, isSecret },
    ...(ballots === undefined ? {} : { ballots }),
  })),
  items: parts.items.map(({ topic, note }) => ({ topic, note })),
  resolutions: parts.resolutions.map(({ text, ownerId, dueOn }) => ({ text, ownerId, dueOn })),
})

/** As `snapshotOf`, of what was sent. */
export const sentSnapshot = (sent: ActivityFields): Snapshot => ({
  ...sent,
  items: sent.items.map(({ topic, note }) => ({ topic, note })),
  resolutions: sent.resolutions.map(({ text, ownerId, dueOn }) => ({ text, ownerId, dueOn })),
})

export type Rewritten = { readonly version: number; readonly judged: Judged }

/** Judges and writes an activity again over what stands; the caller has authorized and locked it. */
export async function rewriteActivity(
  at: At,
  grant: RecordGrant,
  current: StoredActivity,
  wanted: { readonly version: number; readonly fields: ActivityFields; readonly parts: Parts },
): Promise<Rewritten> {
  const { tx, platform, now } = at
  const { fields, parts, version } = wanted
  refuseUnheld(current.fields.state, fields.state)
  const place: Organization = await lockOrganization(tx, current.organization.id)
  const own = { id: current.id, roll: await attendedBefore(tx, current.id) }
  const judgedAnew = await judgeActivity(at, place, fields, own)
  const named = { before: parts.attendance.length, after: fields.attendance.length }
  const judged = { ...judgedAnew, counts: countsWithoutNames(current.counts, named, judgedAnew.counts) }
  const items = withIds(fields.items, parts.items, platform.newId)
  refuseLostAnswers(parts.items, new Set(items.map((item) => item.id)))
  const answered = new Set(parts.items.filter((item) => item.state !== 'open').map((item) => item.id))
  const resolutions = keptResolutions(fields, parts, platform.newId)
  const next = await updateActivity(tx, grant, current, version, {
    ...{ id: current.id, fields, counts: judged.counts, votes: judged.votes, at: now },
    criticismCipher: sealedCriticism(platform.crypto, fields.criticism, current.criticismCipher),
    openItems: items.filter((item) => !answered.has(item.id)).length,
  })
  await saveAttendance(tx, grant, current.id, fields.attendance, judged.roll)
  await saveItems(tx, grant, current.id, items)
  await saveResolutions(tx, grant, current.id, resolutions)
  await reindexWords(tx, grant, current.id)
  await deleteDraft(tx, grant, current.id)
  return { version: next, judged }
}

type WithId = { readonly id?: string | undefined }

/** An id is kept only when it is one of this activity's own. */
function withIds<T extends WithId>(sent: readonly T[], known: readonly { readonly id: string }[], newId: () => string) {
  const own = new Set(known.map((one) => one.id))
  return sent.map((one) => ({ ...one, id: one.id !== undefined && own.has(one.id) ? one.id : newId() }))
}

/** A resolution that became a task stays as it is, whatever is sent. */
function keptResolutions(fields: ActivityFields, parts: Parts, newId: () => string) {
  const sent = withIds(fields.resolutions, parts.resolutions, newId)
  const byId = new Map(sent.map((one) => [one.id, one]))
  const became = parts.resolutions.filter((one) => one.taskId !== null && !byId.has(one.id))
  return [...sent, ...became.map(({ id, text, ownerId, dueOn }) => ({ id, text, ownerId, dueOn }))]
}
