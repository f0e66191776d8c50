import * as contract from '@hepai/contract/activities'
import { type KindFields, emptyMinutes } from '@hepai/contract/activities-shapes'
import type { Kysely } from 'kysely'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { compiled, type Put } from '../../../platform/database/compiled.ts'
import { mayOn } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import type { Platform } from '../../../platform/platform.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { scopeOf } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { attachmentsOf } from '../../files/index.ts'
import { type KindVersion, isReservedKind, kindNames, kindsOn } from '../domain/kinds.ts'
import { missingFields } from '../domain/minutes.ts'
import { isSettled } from '../domain/settled.ts'
import { allowedOnActivity } from '../permissions.ts'
import { type StoredActivity, readActivity } from '../store/activity.ts'
import { loadKinds, viewOf } from '../store/kinds.ts'
import { linksOf } from '../store/links.ts'
import { attendanceOf, itemsOf, resolutionsOf } from '../store/parts.ts'
import { rowOf } from './activity-row.ts'

const CRITICISM = 'activity.criticism'

export const showActivity = query(contract.showActivity, async ({ input, actor, db, platform, today }) => {
  const scope = scopeOf(actor, 'activities.read')
  const [found, versions] = await Promise.all([readActivity(db, scope, input.activityId), loadKinds(db)])
  if (found === null) throw notFoundOrNotAllowed()
  const { row, stored } = found
  const kinds = kindsOn(versions, row.path, row.occurredOn)
  const kind = kinds.get(row.kindCode) ?? null
  const readsCriticism = mayOn(actor, 'activities.readCriticism', stored.organization)
  const isWithheld = isReservedKind(kind) && !readsCriticism
  const [parts, links] = await Promise.all([
    isWithheld ? nothing : partsOf(db, platform, stored, readsCriticism),
    linksOf(db, row.id),
  ])
  return {
    activity: {
      ...rowOf(row, kindNames(versions), platform),
      ...more(stored.fields),
      alsoKindNames: stored.fields.alsoKinds.map((code) => kinds.get(code)?.fields.name ?? code),
      ...{ voters: row.voters, votersPresent: row.votersPresent },
    },
    kind: kind === null ? null : viewOf(kind),
    isWithheld,
    ...parts,
    links: links.map(({ linkedAt, hours, ...link }) => ({
      ...link,
      hours: Number(hours),
      linkedAt: linkedAt.toISOString(),
    })),
    missing: isWithheld ? [] : missingOf(heldTogether(kinds, stored), stored, parts),
    allowed: allowedOnActivity(
      actor,
      stored.organization,
      isSettled(stored.fields.state, platform.dayOf(stored.recordedAt), today),
    ),
  }
})

const more = ({ alsoKinds, endsAt, place, hostName, recorderName }: StoredActivity['fields']) => ({
  ...{ alsoKinds, endsAt, place, hostName, recorderName },
})

const heldTogether = (kinds: ReadonlyMap<string, KindVersion>, { fields }: StoredActivity): readonly KindFields[] =>
  [fields.kindCode, ...fields.alsoKinds].flatMap((code) => kinds.get(code)?.fields ?? [])

const missingOf = (kinds: readonly KindFields[], stored: StoredActivity, parts: Parts): string[] =>
  missingFields(kinds, entered(stored, parts))

type Parts = Awaited<ReturnType<typeof partsOf>>

const nothing: Parts = {
  minutes: emptyMinutes,
  attendance: [],
  votes: [],
  items: [],
  resolutions: [],
  corrections: [],
  criticism: null,
  files: [],
}

async function partsOf(db: Kysely<Tables>, platform: Platform, stored: StoredActivity, readsCriticism: boolean) {
  const { id, criticismCipher } = stored
  const [attendance, items, resolutions, corrections, files] = await Promise.all([
    attendanceOf(db, id),
    itemsOf(db, id),
    resolutionsOf(db, id),
    correctionsOf(db, id),
    attachmentsOf(db, { kind: 'activity', id }),
  ])
  const isShown = readsCriticism && criticismCipher !== null
  return {
    minutes: stored.fields.minutes,
    attendance,
    votes: [...stored.votes],
    items: items.map((item) => ({ ...item, resolvedAt: item.resolvedAt?.toISOString() ?? null })),
    resolutions,
    corrections,
    files,
    criticism: isShown ? platform.crypto.decrypt(CRITICISM, criticismCipher) : null,
  }
}

const Before = z.record(z.string(), z.unknown())

async function correctionsOf(db: Kysely<Tables>, activityId: string) {
  const rows = await correctionsOfActivity(db, { activityId })
  return rows.map(({ at, before, ...row }) => ({ ...row, at: at.toISOString(), before: Before.parse(before) }))
}

const correctionsOfActivity = compiled((db, put: Put<{ readonly activityId: string }>) =>
  db
    .selectFrom('activity_correction')
    .select(['id', 'at', 'by_name as byName', 'reason', 'before'])
    .where('city_id', '=', CITY)
    .where(
      'activity_id',
      '=',
      put((of) => of.activityId),
    )
    .orderBy('at', 'desc')
    .orderBy('id', 'desc'),
)

const entered = (stored: StoredActivity, parts: Parts) => ({
  ...stored.fields,
  attendance: parts.attendance.map(({ personId, status, reason }) => ({ personId, status, reason })),
  votes: parts.votes,
  items: parts.items.map(({ topic, note }) => ({ topic, note })),
  resolutions: parts.resolutions.map(({ text, ownerId, dueOn }) => ({ text, ownerId, dueOn })),
  criticism: null,
})
