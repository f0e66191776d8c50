import { ABSTAIN, type BallotMark, type GradeCode } from '@hepai/contract/reviews-shapes'

/**
 * The box of a secret ballot: only sums, never a single ballot. People in one fixed order, for each the count of every grade in
 * the order of the scheme and last of 弃权.
 */
export type Box = {
  readonly account: number
  readonly paper: number
  readonly counts: ReadonlyMap<string, readonly number[]>
}
export type Mark = { readonly personId: string; readonly mark: BallotMark }

/** Fewer than this of one way of voting, beside the other, would let the tellers subtract and learn who chose what. */
export const FEWEST_OF_A_WAY = 3

export const emptyBox = (personIds: readonly string[], grades: readonly GradeCode[]): Box => ({
  account: 0,
  paper: 0,
  counts: new Map([...personIds].sort().map((id) => [id, Array.from({ length: grades.length + 1 }, () => 0)])),
})

export type MarkProblem = 'incomplete' | 'noSuchGrade'

/** What is wrong with a ballot: every person once, and only grades of the scheme. */
export function ballotProblem(box: Box, grades: readonly GradeCode[], marks: readonly Mark[]): MarkProblem | null {
  const named = new Set(marks.map((one) => one.personId))
  if (named.size !== marks.length || named.size !== box.counts.size) return 'incomplete'
  if ([...named].some((id) => !box.counts.has(id))) return 'incomplete'
  return marks.every(({ mark }) => mark === ABSTAIN || grades.includes(mark)) ? null : 'noSuchGrade'
}

const placeOf = (grades: readonly GradeCode[], mark: BallotMark): number =>
  mark === ABSTAIN ? grades.length : grades.indexOf(mark)

/** One more ballot cast from an account; the order in which ballots come makes no difference to what is kept. */
export function addBallot(box: Box, grades: readonly GradeCode[], marks: readonly Mark[]): Box {
  const chosen = new Map(marks.map((one) => [one.personId, placeOf(grades, one.mark)]))
  const counts = [...box.counts].map(
    ([id, sums]) => [id, sums.map((sum, place) => (chosen.get(id) === place ? sum + 1 : sum))] as const,
  )
  return { ...box, account: box.account + 1, counts: new Map(counts) }
}

/** Sums of so many paper ballots; the caller has checked that each row adds up. */
export const addPaper = (box: Box, ballots: number, totals: ReadonlyMap<string, readonly number[]>): Box => ({
  ...box,
  paper: box.paper + ballots,
  counts: new Map(
    [...box.counts].map(([id, sums]) => [id, sums.map((sum, place) => sum + (totals.get(id)?.[place] ?? 0))]),
  ),
})

/** Whether the sums may be shown without telling what one person chose. */
export function mayShow({ account, paper }: Box, minBallots: number): boolean {
  if (account + paper < minBallots) return false
  return [account, paper].every((count) => count === 0 || count >= FEWEST_OF_A_WAY)
}

const WIDTH = 5

/** As text whose length says nothing: every number takes five digits, whatever it is. */
export const textOfBox = ({ account, paper, counts }: Box): string =>
  [[account, paper], ...counts.values()]
    .map((row) => row.map((count) => String(count).padStart(WIDTH, '0')).join(''))
    .join('|') +
  '#' +
  [...counts.keys()].join('|')

/** @throws RangeError when the text is no box */
export function boxOfText(text: string): Box {
  const [sums = '', ids = ''] = text.split('#')
  const [head, ...rows] = sums.split('|').map(numbersIn)
  const [account, paper] = head ?? []
  if (account === undefined || paper === undefined) throw new RangeError('not a ballot box')
  const people = ids === '' ? [] : ids.split('|')
  return { account, paper, counts: new Map(people.map((id, index) => [id, rows[index] ?? []])) }
}

const numbersIn = (row: string): number[] => (row.match(/\d{5}/g) ?? []).map(Number)
