import { dayWords } from '@hepai/contract/day-words'
import type { ActivityFields, KindFields, VoteView } from '@hepai/contract/activities-shapes'
import { after } from '../../../platform/clock.ts'
import type { Platform } from '../../../platform/platform.ts'
import { Refusal } from '../../../platform/refusal.ts'
import type { Organization } from '../../organizations/index.ts'
import { checkActivity } from '../domain/check-activity.ts'
import { meetsBecause } from '../domain/duties.ts'
import { type KindVersion, heldKind, kindsOn } from '../domain/kinds.ts'
import { judgedVote, missingFields } from '../domain/minutes.ts'
import { type RollCount, type RollMember, countRoll } from '../domain/roll.ts'
import { isSameMeeting } from '../domain/same-meeting.ts'
import { meetingsOf } from '../store/activity.ts'
import { loadKinds } from '../store/kinds.ts'
import type { Tx } from '../store/links.ts'
import { loadRoll, peopleOfUnit } from '../store/roll.ts'

export type At = { readonly tx: Tx; readonly platform: Platform; readonly now: Date; readonly today: string }

/** What a person entered, judged and ready to be written. */
export type Judged = {
  readonly kind: KindVersion
  readonly roll: readonly RollMember[]
  readonly counts: RollCount
  readonly votes: readonly VoteView[]
  readonly warnings: string[]
  readonly meets: { kindCode: string; kindName: string; why: string }[]
}

/** Shanghai keeps UTC+8 all year. */
const shanghaiClock = (now: Date): string =>
  after(now, 8 * 3_600_000)
    .toISOString()
    .slice(11, 16)

/**
 * Judges an activity by its kind as it held that day, the roll, and the other records of the organisation, which the
 * caller has locked.
 *
 * @param own the activity itself when it is written again, with who was on its list before
 * @throws Refusal of the rules for activities
 */
export async function judgeActivity(
  { tx, now, today }: At,
  place: Organization,
  fields: ActivityFields,
  own: { readonly id: string; readonly roll: readonly RollMember[] } | null,
): Promise<Judged> {
  if (place.endedOn !== null && fields.occurredOn > place.endedOn)
    throw new Refusal('activities.organizationEnded', { organization: place.name, endedOn: place.endedOn })
  const kinds = kindsOn(await loadKinds(tx), place.path, fields.occurredOn)
  const kind = heldKind(kinds, fields, place)
  const together = fields.alsoKinds.map((code) => heldKind(kinds, { ...fields, kindCode: code }, place).fields)
  await refuseSecond(tx, place, fields, own?.id ?? null)
  const current = await loadRoll(tx, place, kind.fields.attends, fields.occurredOn)
  const roll = [...current, ...missingFrom(current, own?.roll ?? [])]
  checkActivity(fields, { kind: kind.fields, alsoKinds: together, roll, today, clock: shanghaiClock(now) })
  await refuseStrangers(tx, place, fields)
  const votes = fields.votes.map((vote) => judgedVote(vote, kind.fields))
  return {
    kind,
    roll,
    counts: countRoll(kind.fields.attends, countedRoll(current, fields, own), fields.attendance),
    votes,
    warnings: warningsOf([kind.fields, ...together], fields, votes),
    meets: metBy(kinds, fields),
  }
}

async function refuseSecond(tx: Tx, place: Organization, fields: ActivityFields, ownId: string | null): Promise<void> {
  const others = await meetingsOf(tx, place.id, fields)
  const same = others.find((one) => one.id !== ownId && isSameMeeting(one, fields))
  if (same !== undefined)
    throw new Refusal('activities.alreadyRecorded', {
      day: dayWords(same.occurredOn),
      startsAt: same.startsAt === null ? '' : ` ${same.startsAt}`,
      title: same.title,
      byName: same.byName,
    })
}

async function refuseStrangers(tx: Tx, place: Organization, { resolutions }: ActivityFields): Promise<void> {
  const known = await peopleOfUnit(
    tx,
    place.path,
    resolutions.flatMap((one) => one.ownerId ?? []),
  )
  const stranger = resolutions.find((one) => one.ownerId !== null && !known.has(one.ownerId))
  if (stranger !== undefined) throw new Refusal('activities.ownerOutside', { text: stranger.text })
}

const missingFrom = (current: readonly RollMember[], before: readonly RollMember[]): readonly RollMember[] => {
  const known = new Set(current.map((member) => member.personId))
  return before.filter((member) => !known.has(member.personId))
}

/** Who left since still counts where the list names them, and only there. */
function countedRoll(
  current: readonly RollMember[],
  { attendance }: ActivityFields,
  own: { readonly roll: readonly RollMember[] } | null,
): readonly RollMember[] {
  const named = new Set(attendance.map((entry) => entry.personId))
  return [...current, ...missingFrom(current, own?.roll ?? []).filter((member) => named.has(member.personId))]
}

function warningsOf(kinds: readonly KindFields[], fields: ActivityFields, votes: readonly VoteView[]): string[] {
  const missing = fields.state === 'held' ? missingFields(kinds, fields) : []
  return [
    ...votes.flatMap((vote) => vote.warnings),
    ...(missing.length === 0 ? [] : [`记录还缺：${missing.join('、')}。可稍后补齐。`]),
  ]
}

function metBy(kinds: ReadonlyMap<string, KindVersion>, fields: ActivityFields): Judged['meets'] {
  if (fields.state !== 'held') return []
  const record = {
    ...{ id: '', title: fields.title, kindCode: fields.kindCode, alsoKinds: fields.alsoKinds },
    ...{ parts: fields.minutes.parts.map((one) => one.part), occurredOn: fields.occurredOn, recordedOn: '' },
  }
  return [...kinds.values()].flatMap(({ fields: kind }) => {
    const why = kind.cadence.every === 'none' ? null : meetsBecause(record, kind.code, kinds)
    return why === null ? [] : [{ kindCode: kind.code, kindName: kind.name, why }]
  })
}
