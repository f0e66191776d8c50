import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { flagParam, optional, textParam, yearParam } from '../../platform/search-params.ts'
import { planSearch } from './layout/task-filter.ts'

type Search = Readonly<Record<string, unknown>>

const plans = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans',
  validateSearch: (raw: Search) =>
    optional({
      year: yearParam(raw, 'year'),
      search: textParam(raw, 'search'),
      late: flagParam(raw, 'late'),
      archived: flagParam(raw, 'archived'),
      create: flagParam(raw, 'create'),
    }),
  component: lazyRouteComponent(() => import('./screens/plans.tsx'), 'PlansScreen'),
})

/** `task` is the task to show first, as a link from 待办 or from a search asks. */
const plan = createRoute({
  getParentRoute: () => rootRoute,
  path: '/plans/$planId',
  validateSearch: (raw: Search) => optional(planSearch(raw)),
  component: lazyRouteComponent(() => import('./screens/plan.tsx'), 'PlanScreen'),
})

const priorities = createRoute({
  getParentRoute: () => rootRoute,
  path: '/priorities',
  validateSearch: (raw: Search) => optional({ year: yearParam(raw, 'year') }),
  component: lazyRouteComponent(() => import('./screens/priorities.tsx'), 'PrioritiesScreen'),
})

const indicators = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators',
  validateSearch: (raw: Search) => optional({ search: textParam(raw, 'search'), unread: flagParam(raw, 'unread') }),
  component: lazyRouteComponent(() => import('./screens/indicators.tsx'), 'IndicatorsScreen'),
})

const indicator = createRoute({
  getParentRoute: () => rootRoute,
  path: '/indicators/$indicatorId',
  component: lazyRouteComponent(() => import('./screens/indicator.tsx'), 'IndicatorScreen'),
})

const calendar = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/calendar',
  validateSearch: (raw: Search) => optional({ year: yearParam(raw, 'year') }),
  component: lazyRouteComponent(() => import('./screens/calendar.tsx'), 'CalendarScreen'),
})

export const planningRoutes = [plans, plan, priorities, indicators, indicator, calendar] as const
