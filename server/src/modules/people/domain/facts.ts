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

/** The facts as they will stand; an identity number fills in a birthday and gender that nobody gave. */
export function factsOf(input: FactsInput, current: Facts | null, idNumber: IdNumber | null): Facts {
  return {
    name: input.name,
    memberKind: input.memberKind,
    gender: chosen(input.gender, current?.gender) ?? idNumber?.gender ?? null,
    birthOn: chosen(input.birthOn, current?.birthOn) ?? idNumber?.birthOn ?? null,
    ethnicity: textOf(input.ethnicity, current?.ethnicity),
    education: textOf(input.education, current?.education),
    degree: textOf(input.degree, current?.degree),
    joinedOn: chosen(input.joinedOn, current?.joinedOn),
    confirmedOn: chosen(input.confirmedOn, current?.confirmedOn),
    departmentId: chosen(input.departmentId, current?.departmentId),
    post: textOf(input.post, current?.post),
  }
}

const chosen = <T>(sent: T | null | undefined, current: T | null | undefined): T | null =>
  sent === undefined ? (current ?? null) : sent

const textOf = (sent: string | null | undefined, current: string | null | undefined): string | null => {
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
