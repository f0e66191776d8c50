import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { choiceParam, optional, textParam, yearParam } from '../../platform/search-params.ts'

type Search = Readonly<Record<string, unknown>>
const dayPattern = /^\d{4}-\d{2}-\d{2}$/u
const monthPattern = /^\d{4}-(0[1-9]|1[0-2])$/u

const matching = (raw: Search, key: string, pattern: RegExp): string | undefined => {
  const value = textParam(raw, key)
  return value !== undefined && pattern.test(value) ? value : undefined
}

const duties = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duties',
  validateSearch: (raw: Search) =>
    optional({
      organization: textParam(raw, 'organization'),
      month: matching(raw, 'month', monthPattern),
      show: choiceParam(raw, 'show', ['open']),
    }),
  component: lazyRouteComponent(() => import('./screens/duties.tsx'), 'DutiesScreen'),
})

const dutyYear = createRoute({
  getParentRoute: () => rootRoute,
  path: '/duties/year',
  validateSearch: (raw: Search) =>
    optional({ organization: textParam(raw, 'organization'), year: yearParam(raw, 'year') }),
  component: lazyRouteComponent(() => import('./screens/duty-year.tsx'), 'DutyYearScreen'),
})

const activities = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities',
  validateSearch: (raw: Search) =>
    optional({
      organization: textParam(raw, 'organization'),
      kind: textParam(raw, 'kind'),
      from: matching(raw, 'from', dayPattern),
      to: matching(raw, 'to', dayPattern),
      linked: choiceParam(raw, 'linked', ['yes', 'no']),
      search: textParam(raw, 'search'),
    }),
  component: lazyRouteComponent(() => import('./screens/activities.tsx'), 'ActivitiesScreen'),
})

const newActivity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/new',
  validateSearch: (raw: Search) =>
    optional({
      kind: textParam(raw, 'kind'),
      organization: textParam(raw, 'organization'),
      /** `last`, or the id of the one to copy. */
      copy: textParam(raw, 'copy'),
    }),
  component: lazyRouteComponent(() => import('./screens/new-activity.tsx'), 'NewActivityScreen'),
})

const activity = createRoute({
  getParentRoute: () => rootRoute,
  path: '/activities/$activityId',
  component: lazyRouteComponent(() => import('./screens/activity.tsx'), 'ActivityScreen'),
})

const leaves = createRoute({
  getParentRoute: () => rootRoute,
  path: '/leaves',
  validateSearch: (raw: Search) => optional({ organization: textParam(raw, 'organization') }),
  component: lazyRouteComponent(() => import('./screens/leaves.tsx'), 'LeavesScreen'),
})

export const activitiesRoutes = [duties, dutyYear, activities, newActivity, activity, leaves] as const
