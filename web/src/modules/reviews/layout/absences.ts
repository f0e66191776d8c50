/** What a person entered of somebody: nothing as long as what is known of leave is right. */
export type Absence = {
  readonly personId: string
  readonly answer: 'asKnown' | 'absent' | 'present'
  /** Empty where the known reason stands. */
  readonly reason: string
}

/** Reasons of those who are known to be away on the day, by person. */
export type Away = ReadonlyMap<string, string>

export const isAbsent = ({ personId, answer }: Absence, away: Away): boolean =>
  answer === 'absent' || (answer === 'asKnown' && away.has(personId))

export const reasonOf = ({ personId, reason }: Absence, away: Away): string =>
  reason === '' ? (away.get(personId) ?? '') : reason

export const absentIn = (absences: readonly Absence[], away: Away) =>
  absences
    .filter((each) => isAbsent(each, away))
    .map((each) => ({ personId: each.personId, reason: reasonOf(each, away).trim() }))
