import type { KindFields, KindView } from '@hepai/contract/activities-shapes'
import { linesIn, rowsIn, textOfRows } from './text-rows.ts'
import { words } from '../strings/kinds/zh-CN.ts'

/** A kind as the form holds it: every value is a text. */
export type KindValues = {
  readonly name: string
  readonly group: string
  readonly heldBy: string
  readonly every: string
  readonly times: string
  readonly usualMonths: string
  readonly graceDays: string
  readonly strength: string
  readonly attends: string
  readonly minFullMembers: string
  readonly voteRule: string
  readonly voteBase: string
  readonly fields: string
  readonly parts: string
  readonly alsoMeets: string
  readonly isExempt: string
  readonly isReserved: string
  readonly isTraining: string
  readonly sourceTitle: string
  readonly sourceArticle: string
  readonly confidence: string
  readonly note: string
  readonly validFrom: string
  readonly validTo: string
}

const flag = (is: boolean): string => (is ? 'yes' : '')

export const valuesOf = (kind: KindFields, validFrom: string, validTo: string): KindValues => ({
  ...{ name: kind.name, group: kind.group, strength: kind.strength, attends: kind.attends, validFrom, validTo },
  heldBy: kind.heldBy.join('\n'),
  every: kind.cadence.every,
  times: String(kind.cadence.times),
  usualMonths: kind.cadence.usualMonths.join('\n'),
  graceDays: String(kind.cadence.graceDays),
  minFullMembers: String(kind.minFullMembers),
  voteRule: kind.voteRule ?? 'none',
  voteBase: kind.voteBase ?? 'none',
  fields: kind.fields.join('\n'),
  parts: kind.parts.join('\n'),
  alsoMeets: textOfRows(kind.alsoMeets.map(({ code, parts, why }) => [code, words.list(parts), why])),
  ...{ isExempt: flag(kind.isExempt), isReserved: flag(kind.isReserved), isTraining: flag(kind.isTraining) },
  sourceTitle: kind.source.title,
  sourceArticle: kind.source.article,
  confidence: kind.source.confidence,
  note: kind.source.note,
})

/** A new kind asks for little: held when it is held, by branches, about anything. */
export const plainKind: KindFields = {
  ...{ code: '', name: '', group: 'study', heldBy: ['branch'], minFullMembers: 0, strength: 'practice' },
  cadence: { every: 'none', times: 1, usualMonths: [], graceDays: 0 },
  ...{ attends: 'members', voteRule: null, voteBase: null, fields: ['startsAt', 'place', 'host', 'attendance'] },
  ...{ parts: [], alsoMeets: [], isExempt: false, isReserved: false, isTraining: false },
  source: { title: '', article: '', confidence: 'A', note: '' },
}

type OneOf<T> = readonly T[]
const groups: OneOf<KindFields['group']> = ['meeting', 'study', 'review', 'exchange', 'service']
const everies: OneOf<KindFields['cadence']['every']> = ['none', 'week', 'month', 'quarter', 'year']
const strengths: OneOf<KindFields['strength']> = ['must', 'general', 'practice']
const attendances: OneOf<KindFields['attends']> = ['members', 'committee', 'leadingGroup', 'open']
const voteRules: OneOf<NonNullable<KindFields['voteRule']>> = ['resolution', 'admitMember', 'committee', 'election']
const voteBases: OneOf<NonNullable<KindFields['voteBase']>> = ['eligible', 'present']
const confidences: OneOf<KindFields['source']['confidence']> = ['A', 'B', 'C', 'X']
export const holderKinds: OneOf<KindFields['heldBy'][number]> = [
  ...(['workCommittee', 'unit', 'leadingGroup', 'partyCommittee'] as const),
  ...(['generalBranch', 'branch', 'partyGroup', 'department'] as const),
]
export const minutesFields: OneOf<KindFields['fields'][number]> = [
  ...(['startsAt', 'endsAt', 'place', 'host', 'recorder', 'attendance'] as const),
  ...(['agenda', 'study', 'speeches', 'votes', 'resolutions', 'signatures'] as const),
]
export const kindChoices = { groups, everies, strengths, attendances, voteRules, voteBases, confidences }

const among = <T extends string>(known: OneOf<T>, text: string): T | undefined => known.find((each) => each === text)
const allAmong = <T extends string>(known: OneOf<T>, text: string): T[] => {
  const chosen = new Set(linesIn(text))
  return known.filter((each) => chosen.has(each))
}
const partsIn = (text: string): string[] =>
  text
    .split(words.separators)
    .map((each) => each.trim())
    .filter((each) => each !== '')

export const fieldsOf = (values: KindValues, code: string): KindFields => ({
  code,
  name: values.name.trim(),
  group: among(groups, values.group) ?? 'study',
  heldBy: allAmong(holderKinds, values.heldBy),
  minFullMembers: Number(values.minFullMembers),
  cadence: {
    every: among(everies, values.every) ?? 'none',
    times: Number(values.times),
    usualMonths: linesIn(values.usualMonths).map(Number),
    graceDays: Number(values.graceDays),
  },
  strength: among(strengths, values.strength) ?? 'practice',
  attends: among(attendances, values.attends) ?? 'open',
  voteRule: among(voteRules, values.voteRule) ?? null,
  voteBase: among(voteBases, values.voteBase) ?? null,
  fields: allAmong(minutesFields, values.fields),
  parts: [...linesIn(values.parts)],
  alsoMeets: rowsIn(values.alsoMeets).map(([also = '', parts = '', why = '']) => ({
    ...{ code: also, parts: partsIn(parts), why: why.trim() },
  })),
  isExempt: values.isExempt === 'yes',
  isReserved: values.isReserved === 'yes',
  isTraining: values.isTraining === 'yes',
  source: {
    title: values.sourceTitle.trim(),
    article: values.sourceArticle.trim(),
    confidence: among(confidences, values.confidence) ?? 'C',
    note: values.note.trim(),
  },
})

const isWhole = (text: string, low: number, high: number): boolean =>
  /^\d{1,3}$/u.test(text.trim()) && Number(text) >= low && Number(text) <= high

type Problem = 'name' | 'heldBy' | 'times' | 'graceDays' | 'minFullMembers' | 'validFrom' | 'validTo' | 'sourceTitle'
export type KindProblem = Problem | 'alsoMeets' | 'parts'

/** Fields that are not yet right. */
export function wrongIn(values: KindValues): readonly KindProblem[] {
  const { alsoMeets, parts } = fieldsOf(values, '')
  const checks: readonly (readonly [KindProblem, boolean])[] = [
    ['name', values.name.trim() !== ''],
    ['heldBy', linesIn(values.heldBy).length > 0],
    ['times', isWhole(values.times, 1, 31)],
    ['graceDays', isWhole(values.graceDays, 0, 92)],
    ['minFullMembers', isWhole(values.minFullMembers, 0, 500)],
    ['parts', parts.length <= 6 && parts.every((each) => each.length <= 20)],
    ['alsoMeets', alsoMeets.every((each) => each.code !== '' && each.why !== '')],
    ['sourceTitle', values.sourceTitle.trim() !== ''],
    ['validFrom', values.validFrom !== ''],
    ['validTo', values.validTo === '' || values.validTo >= values.validFrom],
  ]
  return checks.filter(([, isRight]) => !isRight).map(([name]) => name)
}

/** What was saved last for a day, nearest organisation first: the version an editor starts from. */
export const versionOf = (versions: readonly KindView[], kindId: string): KindView | undefined =>
  versions.find((each) => each.id === kindId)
