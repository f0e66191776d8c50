import { type MemberKind, memberKindNames } from '@hepai/contract/people'

export type PartyDates = {
  readonly memberKind: MemberKind
  readonly birthOn: string | null
  readonly joinedOn: string | null
  readonly confirmedOn: string | null
}

export type DateField = 'birthOn' | 'joinedOn' | 'confirmedOn'
export type DateProblem = { readonly field: DateField; readonly what: string }

/** The Party's constitutions of 1969 and 1973 knew no probation; since the one of 18 August 1977 it lasts a year. */
const PROBATION_SINCE = '1977-08-18'
const YEARS_OF_AGE = 18

type Rule = (dates: PartyDates, today: string) => DateProblem | null

const rules: readonly Rule[] = [
  ({ birthOn }, today) => problem(birthOn !== null && birthOn > today, 'birthOn', '出生日期晚于今天'),
  ({ joinedOn }, today) => problem(joinedOn !== null && joinedOn > today, 'joinedOn', '入党日期晚于今天'),
  ({ confirmedOn }, today) => problem(confirmedOn !== null && confirmedOn > today, 'confirmedOn', '转正日期晚于今天'),
  ({ memberKind, joinedOn }) =>
    problem(
      joinedOn !== null && memberKind !== 'full' && memberKind !== 'probationary',
      'joinedOn',
      `${memberKindNames[memberKind]}不应有入党日期`,
    ),
  ({ memberKind, confirmedOn }) =>
    problem(
      confirmedOn !== null && memberKind !== 'full',
      'confirmedOn',
      `${memberKindNames[memberKind]}不应有转正日期`,
    ),
  ({ birthOn, joinedOn }) =>
    problem(
      birthOn !== null && joinedOn !== null && joinedOn < yearsAfter(birthOn, YEARS_OF_AGE),
      'joinedOn',
      '入党日期时未满 18 岁',
    ),
  ({ joinedOn, confirmedOn }) =>
    problem(joinedOn !== null && confirmedOn !== null && confirmedOn < joinedOn, 'confirmedOn', '转正日期早于入党日期'),
  ({ joinedOn, confirmedOn }) =>
    problem(
      joinedOn !== null && confirmedOn !== null && joinedOn >= PROBATION_SINCE && confirmedOn < yearsAfter(joinedOn, 1),
      'confirmedOn',
      '转正日期应在入党日期满一年之后（预备期一年）',
    ),
]

const problem = (isWrong: boolean, field: DateField, what: string): DateProblem | null =>
  isWrong ? { field, what } : null

/** The first thing wrong with a person's dates (《中国共产党章程》第一、七条: 18 years of age, a year of probation). */
export function dateProblem(dates: PartyDates, today: string): DateProblem | null {
  return dateProblems(dates, today)[0] ?? null
}

/** Everything that is wrong with them, for each date the first. */
export function dateProblems(dates: PartyDates, today: string): readonly DateProblem[] {
  const found = new Map<DateField, DateProblem>()
  for (const rule of rules) {
    const one = rule(dates, today)
    if (one !== null && !found.has(one.field)) found.set(one.field, one)
  }
  return [...found.values()]
}

/** The 29 February may become a day that is none; as text it still compares as it should. */
const yearsAfter = (day: string, years: number): string =>
  `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
