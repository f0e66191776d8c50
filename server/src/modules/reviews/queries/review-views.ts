import type {
  LimitView,
  MineView,
  MoveView,
  PersonView,
  ResultView,
  SchemeFields,
  StepView,
} from '@hepai/contract/reviews-shapes'
import { GradeCode } from '@hepai/contract/reviews-shapes'
import type { z } from 'zod'
import type { CryptoProvider } from '../../../platform/crypto.ts'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import { lineOf, transitionsFrom } from '../../../platform/process-machine.ts'
import { boxOfText } from '../domain/ballot.ts'
import { type ReviewFacts, givenBy } from '../domain/facts.ts'
import { allowedUnder } from '../domain/limit.ts'
import { machines, needWords, stateName } from '../domain/machines.ts'
import { BOX, GRADE, SELF_REVIEW, gradeOf } from '../domain/sealed.ts'
import type { ReviewPerson } from '../store/people.ts'
import type { StoredReview, stepsOf } from '../store/review.ts'
import type { votersOf } from '../store/voters.ts'

type Steps = Awaited<ReturnType<typeof stepsOf>>
type Voters = Awaited<ReturnType<typeof votersOf>>

/** The line of the machine; each step that was entered with the day and who led it there. */
export const stepsView = (
  { kind, state }: StoredReview,
  taken: Steps,
  { dayOf }: Pick<Platform, 'dayOf'>,
): z.infer<typeof StepView>[] =>
  lineOf(machines[kind], state).map(({ code, label, standing }) => {
    const entered = standing === 'coming' ? undefined : taken.find((one) => one.to === code)
    return {
      ...{ state: code, name: label, standing },
      on: entered === undefined ? null : dayOf(entered.at),
      byName: entered?.byName ?? null,
    }
  })

/** What may come next for the caller, and what is still missing for it. Grades and judgements have their own screens. */
export function movesOf(review: StoredReview, facts: ReviewFacts, actor: Actor): z.infer<typeof MoveView>[] {
  const { kind, state, organization } = review
  const given = givenBy(facts, '')
  const mayRecord = mayOn(actor, 'reviews.record', organization)
  return transitionsFrom(machines[kind], state)
    .filter((one) => (one.by === 'reviews.record' ? mayRecord : mayOn(actor, 'reviews.confirm', organization)))
    .map((one) => {
      const missing = one.needs.filter((need) => !given.has(need) && need !== 'grades')
      return {
        ...{ event: one.event, name: one.label, to: stateName(kind, one.to) },
        missing: missing.map((need) => needWords[need]),
        needsReason: missing.includes('selfReviews') || missing.includes('enoughBallots'),
      }
    })
}

const openedGrade = (cipher: string | null, crypto: CryptoProvider) => {
  if (cipher === null) return { grade: null, grounds: null }
  const { grade, grounds } = gradeOf(crypto.decrypt(GRADE, cipher))
  return { grade: GradeCode.parse(grade), grounds }
}

export const personView = (person: ReviewPerson, crypto: CryptoProvider): z.infer<typeof PersonView> => ({
  ...{ personId: person.personId, name: person.name, place: person.place, isProbationary: person.isProbationary },
  ...{ standing: person.standing, reason: person.reason, hasSelfReview: person.submittedOn !== null },
  ...openedGrade(person.gradeCipher, crypto),
})

/** One's own part; the grade once the results are told. */
export function mineOf(
  { state }: StoredReview,
  people: readonly ReviewPerson[],
  voters: Voters,
  personId: string | null,
  crypto: CryptoProvider,
): z.infer<typeof MineView> | null {
  const person = people.find((one) => one.personId === personId) ?? null
  const voter = voters.find((one) => one.personId === personId) ?? null
  if (personId === null || (person === null && voter === null)) return null
  const isTold = state === 'rectifying' || state === 'archived'
  return {
    personId,
    ...saidBy(person, crypto),
    ...{ isVoter: voter !== null, hasVoted: voter !== null && voter.receivedOn !== null },
    ...openedGrade(isTold && person !== null ? person.gradeCipher : null, crypto),
  }
}

function saidBy(person: ReviewPerson | null, crypto: CryptoProvider) {
  if (person === null) return { standing: null, selfReview: '', isSubmitted: false }
  const { standing, selfReviewCipher: cipher, submittedOn } = person
  const selfReview = cipher === null ? '' : crypto.decrypt(SELF_REVIEW, cipher)
  return { standing, selfReview, isSubmitted: submittedOn !== null }
}

/** The sums, in the order of the roster; none where they could tell who chose what. */
export function resultOf(
  { resultCipher, scheme }: StoredReview,
  people: readonly ReviewPerson[],
  voters: Voters,
  crypto: CryptoProvider,
): z.infer<typeof ResultView> | null {
  if (voters.length === 0) return null
  const ballots = voters.filter((one) => one.receivedOn !== null).length
  const head = { ballots, minBallots: scheme.minBallots }
  if (resultCipher === null) return { ...head, isShown: false, rows: [] }
  const { counts } = boxOfText(crypto.decrypt(BOX, resultCipher))
  const rows = people.flatMap(({ personId, name, place }) => {
    const sums = counts.get(personId)
    return sums === undefined ? [] : [{ personId, name, place, counts: [...sums] }]
  })
  return { ...head, isShown: true, rows }
}

export function limitOf(
  { limit, grades }: SchemeFields,
  people: readonly ReviewPerson[],
): z.infer<typeof LimitView> | null {
  if (limit === null) return null
  const { allowed, base, baseName, share } = allowedUnder(limit, people)
  const gradeName = grades.find((one) => one.code === limit.grade)?.name ?? limit.grade
  const words = `“${gradeName}”不超过${baseName}（${String(base)} 人）的${share}，最多 ${String(allowed)} 人`
  return { gradeName, allowed, base, baseName, words, source: limit.source }
}
