import { type Build, absentFrom, allPlaces, onEach, together, within } from './targets.ts'

const versioned = (reviewId: string) => ({ reviewId, version: 1 })
const onDay = '2026-11-10'

export const reviewCases: Readonly<Record<string, Build>> = {
  'reviews.listReviews': (city) => [
    { door: 'list', input: { limit: '200' }, on: 'anywhere', lists: { kind: 'review', places: allPlaces(city) } },
    { door: 'page', input: { limit: '1' }, on: 'anywhere' },
    { door: 'filter', input: { organizationId: absentFrom(city).place.id }, on: 'nobody' },
    ...allPlaces(city).map((place) => ({
      ...{ door: 'filter' as const, input: { organizationId: place.id, year: '2025', limit: '200' }, on: [place] },
      lists: { kind: 'review' as const, places: within(allPlaces(city), place) },
    })),
  ],
  'reviews.showReview': onEach('detail', ({ reviewId }) => ({ reviewId })),
  'reviews.listReviewTexts': onEach('detail', ({ reviewId }) => ({ reviewId })),
  'reviews.startReview': together(
    onEach('write', ({ place }) => ({ organizationId: place.id, kind: 'memberReview', year: 2026 })),
    onEach('write', ({ place }) => ({ organizationId: place.id, kind: 'secretaryReview', year: 2026 })),
  ),
  'reviews.changePeople': onEach('write', ({ reviewId, personId }) => ({
    ...{ ...versioned(reviewId), people: [{ personId, standing: 'excluded', reason: '探测' }] },
  })),
  'reviews.addNote': onEach('write', ({ reviewId, personId }) => ({
    ...{ reviewId, kind: 'criticism', occurredOn: onDay, aboutId: personId, text: '探测' },
  })),
  'reviews.saveSelfReview': onEach('write', ({ reviewId, personId }) => ({
    ...{ reviewId, personId, text: '探测', isSubmitted: true },
  })),
  'reviews.recordReviewMeeting': together(
    onEach('write', ({ reviewId }) => ({ ...versioned(reviewId), activityId: null, occurredOn: onDay })),
    onEach('write', ({ reviewId, activityId }) => ({ ...versioned(reviewId), activityId, occurredOn: onDay })),
  ),
  'reviews.moveReview': onEach('write', ({ reviewId }) => ({ ...versioned(reviewId), event: 'openBallot' })),
  'reviews.castBallot': onEach('write', ({ reviewId, personId }) => ({ reviewId, marks: [{ personId, mark: 'A' }] })),
  'reviews.countPaperBallots': onEach('write', ({ reviewId, personId, accountId }) => ({
    ...{ reviewId, voterIds: [personId], tellerIds: [personId, accountId], totals: [{ personId, counts: [1] }] },
  })),
  'reviews.withdrawAccountBallots': onEach('write', ({ reviewId }) => ({ reviewId })),
  'reviews.proposeGrades': onEach('write', ({ reviewId, personId }) => ({
    ...{ ...versioned(reviewId), grades: [{ personId, grade: 'B', grounds: '' }] },
  })),
  'reviews.decideGrades': onEach('write', ({ reviewId }) => ({ ...versioned(reviewId), isConfirmed: true })),
  'reviews.enterScores': onEach('write', ({ reviewId, personId }) => ({
    ...{ ...versioned(reviewId), part: 0, basis: '探测', scores: [{ personId, score: 80 }] },
  })),
  'reviews.addFinding': onEach('write', ({ reviewId, personId }) => ({
    ...{ reviewId, text: '探测', ownerId: personId, dueOn: '2026-12-31' },
  })),
  'reviews.reportFinding': onEach('write', ({ reviewFindingId }) => ({
    findingId: reviewFindingId,
    doneOn: onDay,
    what: '探测',
  })),
  'reviews.closeFinding': onEach('write', ({ reviewFindingId }) => ({ findingId: reviewFindingId, isDone: true })),
  'reviews.removeReview': onEach('write', ({ reviewId }) => ({ ...versioned(reviewId), reason: '探测' })),
  'reviews.showScheme': onEach('detail', ({ place }) => ({ organizationId: place.id })),
  'reviews.saveScheme': onEach('write', ({ place }) => ({
    ...{ organizationId: place.id, kind: 'memberReview', validFrom: '2026-01-01', weights: null },
    ...{ gradeNames: ['优秀', '合格'], limit: { base: 'graded', source: '探测' }, voters: 'full', minBallots: 5 },
    source: { title: '探测', article: '', confidence: 'C' },
  })),
}
