import type { KindFields } from '@hepai/contract/activities-shapes'
import { organizationKindNames } from '@hepai/contract/organizations'
import { words } from '../strings/kinds/zh-CN.ts'

const listed = (names: readonly string[]): string => (names.length === 0 ? words.nothing : words.list(names))
const yesNo = (is: boolean): string => (is ? words.yes : words.no)

/** What a version says, field by field, in words; the names of other kinds come in. */
const saidBy = (kind: KindFields, nameOf: (code: string) => string): readonly (readonly [string, string])[] => [
  [words.fields.name, kind.name],
  [words.fields.every, words.cadence(kind.cadence)],
  [words.fields.graceDays, String(kind.cadence.graceDays)],
  [words.fields.strength, words.strengths[kind.strength]],
  [words.fields.heldBy, listed(kind.heldBy.map((each) => organizationKindNames[each]))],
  [words.fields.minFullMembers, String(kind.minFullMembers)],
  [words.fields.attends, words.attends[kind.attends]],
  [words.fields.voteRule, words.voteRules[kind.voteRule ?? 'none']],
  [words.fields.voteBase, words.voteBases[kind.voteBase ?? 'none']],
  [words.fields.fields, listed(kind.fields.map((each) => words.minutesFields[each]))],
  [words.fields.parts, listed(kind.parts)],
  [words.fields.alsoMeets, listed(kind.alsoMeets.map((each) => nameOf(each.code)))],
  [words.fields.isExempt, yesNo(kind.isExempt)],
  [words.fields.isReserved, yesNo(kind.isReserved)],
  [words.fields.isTraining, yesNo(kind.isTraining)],
]

/** The differences between two versions, in the order of the form; the source is no difference for duties. */
export function kindChanges(
  before: KindFields,
  after: KindFields,
  nameOf: (code: string) => string,
): readonly string[] {
  const then = saidBy(before, nameOf)
  return saidBy(after, nameOf).flatMap(([field, now], place) => {
    const was = then[place]?.[1] ?? ''
    return was === now ? [] : [words.changedFrom(field, was, now)]
  })
}
