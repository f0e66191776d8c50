import { type SchemeFields, reviewKindNames } from '@hepai/contract/reviews-shapes'
import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import { sealedSample, standardSchemes } from '../../modules/reviews/index.ts'
import { reviewMeetingSlug } from '../activities/life/reviews.ts'
import { type Setting, settingOf } from '../activities/setting.ts'
import { type SampleReview, sampleReviews } from '../reviews/reviews.ts'
import { BASES, CRITICISMS, FINDINGS, GROUNDS, NOTES, SELF_REVIEWS } from '../reviews/words.ts'
import type { SamplePerson } from '../types.ts'
import { type LoadContext, known } from './context.ts'
import { sampleId } from './ids.ts'
import type { PlacedBySlug } from './organizations.ts'

/** What one review is made from. */
type Made = {
  readonly context: LoadContext
  readonly one: SampleReview
  readonly id: string
  readonly scheme: SchemeFields
  /** Those reviewed and those who vote, in the order of the roster. */
  readonly people: readonly SamplePerson[]
  readonly voters: readonly SamplePerson[]
  readonly ballots: number
  readonly secretary: string
  readonly seal: ReturnType<typeof sealedSample>
}

/** Several branches' 民主评议 of last year whole, one at its ballot, one at its self-reviews, and one 双述双评. */
export async function loadReviews(context: LoadContext, placed: PlacedBySlug): Promise<number> {
  const setting = settingOf(context.city)
  for (const one of sampleReviews) {
    const made = madeOf(context, setting, one)
    await insertReview(made, known(placed, one.branch).id)
    await insertPeople(made)
    await insertNotes(made)
    await insertFindings(made)
  }
  return sampleReviews.length
}

function madeOf(context: LoadContext, { members, holders }: Setting, one: SampleReview): Made {
  const bySlug = new Map(context.city.people.map((person) => [person.slug, person]))
  const named = (slugs: readonly string[]) => slugs.map((slug) => known(bySlug, slug))
  const roll = named(members.get(one.branch) ?? [])
  const office = named(holders.get(one.branch) ?? [])
  const isVoting = !['preparing', 'selfReview', 'criticism'].includes(one.state)
  const voters = isVoting ? roll.filter((person) => person.memberKind === 'fullMember') : []
  return {
    ...{ context, one, voters, scheme: standardSchemes[one.kind] },
    id: sampleId('review', `${one.branch}:${one.kind}:${String(one.year)}`),
    people: one.kind === 'dualReport' ? office : roll,
    ballots: one.received === 'all' ? voters.length : Math.min(one.received, voters.length),
    secretary: office[0]?.name ?? '支部书记',
    seal: sealedSample(context.platform.crypto),
  }
}

const atNoon = ({ day }: LoadContext, on: string): Date => instantOf(`${day(on)}T04:00:00Z`)
const isGraded = (person: SamplePerson): boolean => person.memberKind === 'fullMember'
/** The record of the meeting at which the ballot was held. */
const meetingOf = (made: Made): string | null =>
  isClosed(made) ? sampleId('activity', reviewMeetingSlug(made.one.branch, made.one.kind, made.one.year)) : null
const isClosed = ({ one }: Made): boolean => one.steps.some(([, event]) => event === 'closeBallot')

async function insertReview(made: Made, organizationId: string): Promise<void> {
  const { context, one, id, scheme, people, voters, ballots, secretary } = made
  const { tx, day, years } = context
  const since = one.steps.at(-1)?.[2] ?? '2026-11-02'
  const box = boxOf(made)
  const began = one.year === 2025 ? '2025-11-24' : '2026-10-08'
  await tx
    .insertInto('review')
    .values({
      ...{ city_id: CITY, id, organization_id: organizationId, kind: one.kind, year: one.year + years },
      title: `${String(one.year + years)}年度${reviewKindNames[one.kind]}`,
      ...{ scheme: JSON.stringify(scheme), state: one.state, since: day(since), people: people.length },
      due_on: one.state === 'ballot' ? day('2026-11-27') : one.state === 'selfReview' ? day('2026-12-02') : null,
      box_cipher: one.state === 'ballot' ? box : null,
      result_cipher: isClosed(made) ? box : null,
      ...scoresOf(made),
      open_findings: one.state === 'rectifying' ? FINDINGS.length - 1 : 0,
      activity_id: meetingOf(made),
      ...{ started_at: atNoon(context, began), started_by_name: secretary },
    })
    .execute()
  await tx
    .insertInto('review_step')
    .values(
      one.steps.map(([to, event, on], index) => ({
        ...{ city_id: CITY, id: sampleId('review-step', `${id}:${String(index)}`), review_id: id, event, to_state: to },
        ...{
          at: instantOf(`${day(on)}T0${String(index)}:00:00Z`),
          by_name: event === 'confirm' ? '机关党委' : secretary,
        },
      })),
    )
    .execute()
  if (voters.length > 0)
    await tx
      .insertInto('review_voter')
      .values(
        voters.map((person, sort) => ({
          ...{ city_id: CITY, review_id: id, person_id: sampleId('person', person.slug), name: person.name, sort },
          received_on: sort >= voters.length - ballots ? day(since) : null,
          is_paper: sort >= voters.length - ballots ? false : null,
        })),
      )
      .execute()
}

/** Last month's 双述双评 has every part that those above judge; the numbers are made up and dull. */
function scoresOf({ context, scheme, people, seal }: Made) {
  const parts = (scheme.weights?.parts ?? []).flatMap((part, place) => (part.from === 'above' ? [place] : []))
  if (parts.length === 0) return {}
  const scores = Object.fromEntries(
    parts.map((place) => [
      String(place),
      {
        ...{ basis: oneOf(BASES, place), onDay: context.day('2026-10-28'), byName: '机关党委' },
        tenths: Object.fromEntries(
          people
            .filter(isGraded)
            .map((person, index) => [sampleId('person', person.slug), 860 + ((index * 17 + place * 29) % 90)]),
        ),
      },
    ]),
  )
  return { scores_cipher: seal.scores(scores), scored_parts: parts.length }
}

/** Of so many ballots, some chose the best and the rest the usual grade; the list is even enough to be boring. */
const bestOf = (index: number, ballots: number): number => Math.round((ballots * (85 - ((index * 13) % 60))) / 100)

function boxOf({ people, ballots, seal }: Made): string {
  const counts = people.filter(isGraded).map((person, index) => {
    const best = bestOf(index, ballots)
    const abstained = index % 5 === 0 && best < ballots ? 1 : 0
    return [sampleId('person', person.slug), [best, ballots - best - abstained, 0, 0, abstained]] as const
  })
  const none = counts.map(([personId, sums]) => [personId, sums.map(() => 0)] as const)
  return seal.box({ account: ballots, paper: 0, counts: new Map(counts), onPaper: new Map(none) })
}

async function insertPeople(made: Made): Promise<void> {
  const { context, one, id, people, ballots, seal } = made
  const hasGrades = one.steps.some(([, event]) => event === 'propose')
  const hasSaid = one.steps.some(([, event]) => event === 'openCriticism')
  const graded = people.filter(isGraded)
  const ranked = [...graded].sort((a, b) => bestOf(graded.indexOf(b), ballots) - bestOf(graded.indexOf(a), ballots))
  const best = new Set(ranked.slice(0, Math.max(1, Math.floor(people.length / 3) - 1)))
  await context.tx
    .insertInto('review_person')
    .values(
      people.map((person, sort) => ({
        ...{ city_id: CITY, review_id: id, person_id: sampleId('person', person.slug), name: person.name, sort },
        is_probationary: !isGraded(person),
        standing: isGraded(person) ? ('graded' as const) : ('ungraded' as const),
        reason: isGraded(person) ? '' : '预备党员参加评议，不评定等次',
        self_review_cipher: hasSaid || sort < 4 ? seal.selfReview(oneOf(SELF_REVIEWS, sort)) : null,
        submitted_on: hasSaid || sort < 4 ? context.day(one.year === 2025 ? '2025-12-10' : '2026-11-10') : null,
        grade_cipher: hasGrades && isGraded(person) ? gradeOf(seal, best.has(person), sort) : null,
      })),
    )
    .execute()
}

const gradeOf = (seal: Made['seal'], isBest: boolean, index: number): string =>
  isBest ? seal.grade('A', oneOf(GROUNDS, index)) : seal.grade('B', '')

const oneOf = (texts: readonly string[], index: number): string => texts[index % texts.length] ?? ''

async function insertNotes({ context, one, id, people, secretary, seal }: Made): Promise<void> {
  const base = one.year === 2025 ? '2025-11-28' : '2026-10-10'
  const said = one.steps.some(([, event]) => event === 'openCriticism')
  const notes = [
    ...(['study', 'talk', 'opinion'] as const).map((kind) => ({ kind, aboutId: null, text: NOTES[kind] })),
    ...(said ? CRITICISMS : []).map((text, index) => ({
      ...{ kind: 'criticism' as const, text },
      aboutId: sampleId('person', people[index + 1]?.slug ?? people[0]?.slug ?? ''),
    })),
  ]
  await context.tx
    .insertInto('review_note')
    .values(
      notes.map(({ kind, aboutId, text }, index) => ({
        ...{ city_id: CITY, id: sampleId('review-note', `${id}:${String(index)}`), review_id: id, kind },
        ...{ about_id: aboutId, occurred_on: context.day(base), text_cipher: seal.note(text), by_name: secretary },
        recorded_at: atNoon(context, base),
      })),
    )
    .execute()
}

/** Last year's are all closed; this year's first is, the second waits to be checked, the third is being mended. */
async function insertFindings({ context, one, id, people, secretary }: Made): Promise<void> {
  if (one.state !== 'archived' && one.state !== 'rectifying') return
  const isOver = one.state === 'archived'
  const reported = isOver ? FINDINGS.length : 2
  const closed = isOver ? FINDINGS.length : 1
  const days = isOver ? overDays : currentDays
  await context.tx
    .insertInto('review_finding')
    .values(
      FINDINGS.map(([text, what], sort) => {
        const owner = people[(sort + 1) % people.length]
        const report = { reported_on: context.day(days.reported), reported_what: what, reported_by_name: owner?.name }
        const closing = { closed_on: context.day(days.closed), closed_by_name: secretary }
        return {
          ...{ city_id: CITY, id: sampleId('review-finding', `${id}:${String(sort)}`), review_id: id, text, sort },
          ...{ owner_id: sampleId('person', owner?.slug ?? ''), owner_name: owner?.name ?? '' },
          ...{ due_on: context.day(days.due), ...(sort < reported ? report : {}), ...(sort < closed ? closing : {}) },
        }
      }),
    )
    .execute()
}

const overDays = { due: '2026-06-30', reported: '2026-05-20', closed: '2026-06-12' }
const currentDays = { due: '2026-12-31', reported: '2026-11-18', closed: '2026-11-20' }
