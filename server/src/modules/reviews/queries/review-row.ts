import type { ReviewRow } from '@hepai/contract/reviews-shapes'
import { stateName } from '../domain/machines.ts'
import type { StoredReview } from '../store/review.ts'

export const rowOf = (review: StoredReview, today: string): ReviewRow => ({
  ...{ id: review.id, organizationId: review.organization.id, organizationName: review.organization.name },
  ...{ kind: review.kind, year: review.year, title: review.title, state: review.state },
  stateName: stateName(review.kind, review.state),
  ...{ since: review.since, dueOn: review.dueOn, people: review.people, openFindings: review.openFindings },
  isLate: review.dueOn !== null && review.dueOn < today,
  version: review.version,
})
