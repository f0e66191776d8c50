import { type KindFields, type Minutes, type VoteView, emptyMinutes } from '@hepai/contract/activities-shapes'
import { judgedVote, sealedCriticism, standardKinds, wordColumns } from '../../modules/activities/index.ts'
import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import { sampleKinds } from '../activities/life/local-kinds.ts'
import type { SampleActivity } from '../activities/types.ts'
import type { SamplePerson } from '../types.ts'
import { known, type LoadContext } from './context.ts'
import { sampleId } from './ids.ts'
import type { PlacedBySlug } from './organizations.ts'

export type People = ReadonlyMap<string, SamplePerson>

const idOf = ({ slug }: SampleActivity): string => sampleId('activity', slug)
const kinds = new Map([...standardKinds, ...sampleKinds.map(({ fields }) => fields)].map((kind) => [kind.code, kind]))

export const kindOf = ({ kind }: SampleActivity): KindFields => known(kinds, kind)
export const votesOf = (one: SampleActivity): VoteView[] => one.votes.map((vote) => judgedVote(vote, kindOf(one)))

/** Half past four in the afternoon in Shanghai of the day it was entered. */
const recordedAt = ({ day }: LoadContext, { recordedOn }: SampleActivity): Date =>
  instantOf(`${day(recordedOn)}T08:30:00Z`)

const isVoter = (people: People, slug: string): boolean => known(people, slug).memberKind === 'fullMember'

export function activityRow(context: LoadContext, placed: PlacedBySlug, people: People, one: SampleActivity) {
  const at = recordedAt(context, one)
  const minutes = minutesOf(context, one)
  return {
    ...{ city_id: CITY, id: idOf(one), organization_id: known(placed, one.organization).id, kind_code: one.kind },
    ...{ title: one.title, state: one.state, occurred_on: context.day(one.on), parts: [...one.parts] },
    ...{ starts_at: one.startsAt, ends_at: one.endsAt, place: one.place, also_kinds: [...one.alsoKinds] },
    host_name: known(people, one.host).name,
    recorder_name: known(people, one.recorder).name,
    ...counts(people, one),
    ...{ audience: one.audience, service_hours: one.serviceHours, votes: JSON.stringify(votesOf(one)) },
    minutes: JSON.stringify(minutes),
    criticism_cipher: sealedCriticism(context.platform.crypto, one.criticism, null),
    ...wordColumns(one.title, {
      minutes,
      items: one.items.map(({ topic, note }) => ({ topic, note: note ?? '' })),
      resolutions: one.resolutions.map(({ text }) => ({ text })),
      later: [...one.items.map(({ answer }) => answer), one.link?.did ?? ''],
    }),
    link_count: one.link === null ? 0 : 1,
    open_items: one.items.filter((item) => item.state === 'open').length,
    ...{ recorded_at: at, recorded_by_name: known(people, one.recorder).name },
    changed_at: one.correction === null ? at : instantOf(`${context.day(one.correction.on)}T08:30:00Z`),
    version: one.correction === null ? 1 : 2,
  }
}

export function minutesOf({ day }: LoadContext, { agenda, parts, written }: SampleActivity): Minutes {
  const { partTexts, signatures, body, ...rest } = written
  return {
    ...emptyMinutes,
    ...rest,
    ...(body === undefined ? {} : { body }),
    agenda: [...agenda],
    parts: parts.map((part) => ({ part, text: partTexts?.[part] ?? '' })),
    signatures: (signatures ?? []).map((one) => ({ ...one, signedOn: day(one.signedOn) })),
  }
}

function counts(people: People, { roll, absent }: SampleActivity) {
  const voters = roll.filter((person) => isVoter(people, person))
  return {
    eligible: roll.length,
    present: roll.length - absent.size,
    absent: absent.size,
    voters: voters.length,
    voters_present: voters.filter((person) => !absent.has(person)).length,
  }
}

export const attendanceRows = (people: People, one: SampleActivity) =>
  one.roll.map((person, sort) => ({
    ...{ city_id: CITY, activity_id: idOf(one), person_id: sampleId('person', person), sort },
    name: known(people, person).name,
    status: one.absent.has(person) ? ('absent' as const) : ('present' as const),
    reason: one.absent.get(person) ?? '',
    has_vote: isVoter(people, person),
  }))

export const itemRows = (context: LoadContext, people: People, one: SampleActivity) =>
  one.items.map((item, sort) => ({
    ...{ city_id: CITY, id: sampleId('activity-item', `${one.slug}:${String(sort)}`), activity_id: idOf(one), sort },
    ...{ topic: item.topic, note: item.note ?? '', state: item.state, answer: item.answer },
    task_id: item.task === null ? null : sampleId('task', item.task),
    resolved_by_name: item.state === 'open' ? null : known(people, one.recorder).name,
    resolved_at: item.state === 'open' ? null : recordedAt(context, one),
  }))

export const resolutionRows = ({ day }: LoadContext, one: SampleActivity) =>
  one.resolutions.map(({ text, owner, dueOn, task }, sort) => ({
    ...{ city_id: CITY, id: sampleId('resolution', `${one.slug}:${String(sort)}`), activity_id: idOf(one), text, sort },
    owner_id: owner === null ? null : sampleId('person', owner),
    due_on: dueOn === null ? null : day(dueOn),
    task_id: task === null ? null : sampleId('task', task),
  }))

export const linkRows = (context: LoadContext, people: People, one: SampleActivity) =>
  one.link === null
    ? []
    : [
        {
          ...{ city_id: CITY, id: sampleId('activity-link', one.slug), activity_id: idOf(one) },
          task_id: sampleId('task', one.link.task),
          ...{ did: one.link.did, audience: one.link.audience, beneficiaries: one.link.beneficiaries },
          ...{ hours: one.link.hours, linked_at: recordedAt(context, one) },
          linked_by_name: known(people, one.recorder).name,
        },
      ]
