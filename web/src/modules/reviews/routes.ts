import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { choiceParam, optional, textParam, yearParam } from '../../platform/search-params.ts'

type Search = Readonly<Record<string, unknown>>
const kinds = ['memberReview', 'orgLife', 'dualReport', 'secretaryReview'] as const

const reviews = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews',
  validateSearch: (raw: Search) =>
    optional({
      organization: textParam(raw, 'organization'),
      kind: choiceParam(raw, 'kind', kinds),
      year: yearParam(raw, 'year'),
    }),
  component: lazyRouteComponent(() => import('./screens/reviews.tsx'), 'ReviewsScreen'),
})

const review = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews/$reviewId',
  component: lazyRouteComponent(() => import('./screens/review.tsx'), 'ReviewScreen'),
})

const ballot = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews/$reviewId/ballot',
  component: lazyRouteComponent(() => import('./screens/ballot.tsx'), 'BallotScreen'),
})

const selfReview = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews/$reviewId/self-review',
  validateSearch: (raw: Search) => optional({ person: textParam(raw, 'person') }),
  component: lazyRouteComponent(() => import('./screens/self-review.tsx'), 'SelfReviewScreen'),
})

const grades = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews/$reviewId/grades',
  component: lazyRouteComponent(() => import('./screens/grades.tsx'), 'GradesScreen'),
})

const result = createRoute({
  getParentRoute: () => rootRoute,
  path: '/reviews/$reviewId/result',
  component: lazyRouteComponent(() => import('./screens/result.tsx'), 'ResultScreen'),
})

const schemes = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/review-schemes',
  validateSearch: (raw: Search) => optional({ organization: textParam(raw, 'organization') }),
  component: lazyRouteComponent(() => import('./screens/schemes.tsx'), 'SchemesScreen'),
})

const scheme = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/review-schemes/edit',
  validateSearch: (raw: Search) =>
    optional({
      organization: textParam(raw, 'organization'),
      kind: choiceParam(raw, 'kind', kinds),
      /** The saved version to put right. */
      version: textParam(raw, 'version'),
    }),
  component: lazyRouteComponent(() => import('./screens/scheme.tsx'), 'SchemeScreen'),
})

export const reviewsRoutes = [reviews, review, ballot, selfReview, grades, result, schemes, scheme] as const
