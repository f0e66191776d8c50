import type { MemberKind } from '@hepai/contract/people'
import type { IdNumber } from './id-number.ts'

type Facts = {
  readonly name: string
  readonly gender: 'male' | 'female' | null
  readonly ethnicity: string | null
  readonly birthOn: string | null
  readonly education: string | null
  readonly degree: string | null
  readonly memberKind: MemberKind
  readonly joinedOn: string | null
  readonly confirmedOn: string | null
  readonly departmentId: string | null
  readonly post: string | null
}

/** What was sent: null clears a field, a field left out stays. */
export type FactsInput = Pick<Facts, 'name' | 'memberKind'> & {
  readonly [Field in Exclude<keyof Facts, 'name' | 'memberKind'>]?: Facts[Field] | undefined
}

const blank: Omit<Facts, 'name' | 'memberKind'> = {
  gender: null,
  ethnicity: null,
  birthOn: null,
  education: null,
  degree: null,
  joinedOn: null,
  confirmedOn: null,
  departmentId: null,
  post: null,
}

/** The facts as they will stand; an identity number fills in a birthday and gender that nobody gave. */
export function factsOf(input: FactsInput, current: Facts | null, idNumber: IdNumber | null): Facts {
  const before = current ?? blank
  const facts: Facts = {
    name: input.name,
    memberKind: input.memberKind,
    gender: chosen(input.gender, before.gender),
    birthOn: chosen(input.birthOn, before.birthOn),
    ethnicity: textOf(input.ethnicity, before.ethnicity),
    education: textOf(input.education, before.education),
    degree: textOf(input.degree, before.degree),
    joinedOn: chosen(input.joinedOn, before.joinedOn),
    confirmedOn: chosen(input.confirmedOn, before.confirmedOn),
    departmentId: chosen(input.departmentId, before.departmentId),
    post: textOf(input.post, before.post),
  }
  if (idNumber === null) return facts
  return { ...facts, gender: facts.gender ?? idNumber.gender, birthOn: facts.birthOn ?? idNumber.birthOn }
}

const chosen = <T>(sent: T | null | undefined, current: T | null): T | null => (sent === undefined ? current : sent)

const textOf = (sent: string | null | undefined, current: string | null): string | null => {
  const text = chosen(sent, current)
  return text === '' ? null : text
}

/** Names of the fields that differ, for the audit, which holds no personal content. */
export function changedFields(before: Facts, after: Facts): string[] {
  const known: ReadonlyMap<string, unknown> = new Map(Object.entries(before))
  return Object.entries(after)
    .filter(([field, value]) => known.get(field) !== value)
    .map(([field]) => field)
}
