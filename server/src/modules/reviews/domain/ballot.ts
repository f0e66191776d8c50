import { ABSTAIN, type BallotMark, type GradeCode } from '@hepai/contract/reviews-shapes'

/**
 * The box of a secret ballot: only sums, never a single ballot. People in one fixed order, for each the count of every grade in
 * the order of the scheme and last of 弃权. The sums on paper stand beside the sums of all, so that a vote or two cast from
 * accounts can be taken out again.
 */
export type Box = {
  readonly account: number
  readonly paper: number
  readonly counts: ReadonlyMap<string, readonly number[]>
  readonly onPaper: ReadonlyMap<string, readonly number[]>
}
export type Ways = Pick<Box, 'account' | 'paper'>
export type Mark = { readonly personId: string; readonly mark: BallotMark }

/** Fewer than this of one way of voting, beside the other, would let the tellers subtract and learn who chose what. */
export const FEWEST_OF_A_WAY = 3

export function emptyBox(personIds: readonly string[], grades: readonly GradeCode[]): Box {
  const none = new Map([...personIds].sort().map((id) => [id, Array.from({ length: grades.length + 1 }, () => 0)]))
  return { account: 0, paper: 0, counts: none, onPaper: none }
}

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
  counts: withTotals(box.counts, totals),
  onPaper: withTotals(box.onPaper, totals),
})

const withTotals = (counts: Box['counts'], totals: Box['counts']): Box['counts'] =>
  new Map([...counts].map(([id, sums]) => [id, sums.map((sum, place) => sum + (totals.get(id)?.[place] ?? 0))]))

/** What is left once all that was cast from accounts is taken out: nothing, where the paper did not yet stand apart. */
export function withoutAccount({ onPaper }: Box): Box {
  const [sums = []] = onPaper.values()
  return { account: 0, paper: sums.reduce((all, one) => all + one, 0), counts: onPaper, onPaper }
}

/** So few came from accounts that whoever knows the sums on paper would learn what they chose; nobody may subtract them. */
export const isFewFromAccounts = ({ account }: Pick<Ways, 'account'>): boolean =>
  account > 0 && account < FEWEST_OF_A_WAY

/** Whether a vote from an account can still become one of enough: before any paper, or while enough may vote with it. */
export const mayVoteFromAccount = ({ account, paper }: Ways, waiting: number): boolean =>
  paper === 0 || account + waiting >= FEWEST_OF_A_WAY

/** Whether the sums may be shown without telling what one person chose. */
export function mayShow({ account, paper }: Ways, minBallots: number): boolean {
  if (account + paper < minBallots) return false
  return [account, paper].every((count) => count === 0 || count >= FEWEST_OF_A_WAY)
}

const WIDTH = 5

/** As text whose length says nothing: every number takes five digits, whatever it is. */
export const textOfBox = ({ account, paper, counts, onPaper }: Box): string =>
  [[account, paper], ...counts.values(), ...onPaper.values()]
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
  const from = (first: number) => new Map(people.map((id, index) => [id, rows[first + index] ?? []]))
  const counts = from(0)
  const onPaper = rows.length > people.length ? from(people.length) : paperBefore(counts, account)
  return { account, paper, counts, onPaper }
}

/** Boxes written before the paper stood apart: known only where nothing came from accounts. */
const paperBefore = (counts: Box['counts'], account: number): Box['counts'] =>
  account === 0 ? counts : new Map([...counts].map(([id, sums]) => [id, sums.map(() => 0)]))

const numbersIn = (row: string): number[] => (row.match(/\d{5}/g) ?? []).map(Number)
