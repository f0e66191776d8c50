import { createRouter } from '@tanstack/react-router'
import { accessRoutes } from './modules/access/routes.ts'
import { activitiesRoutes } from './modules/activities/routes.ts'
import { auditRoutes } from './modules/audit/routes.ts'
import { boardRoutes } from './modules/board/routes.ts'
import { importsRoutes } from './modules/imports/routes.ts'
import { noticesRoutes } from './modules/notices/routes.ts'
import { organizationsRoutes } from './modules/organizations/routes.ts'
import { peopleRoutes } from './modules/people/routes.ts'
import { planningRoutes } from './modules/planning/routes.ts'
import { reviewsRoutes } from './modules/reviews/routes.ts'
import { FailedScreen, rootRoute } from './platform/root-route.tsx'

const tree = rootRoute.addChildren([
  ...boardRoutes,
  ...planningRoutes,
  ...activitiesRoutes,
  ...noticesRoutes,
  ...reviewsRoutes,
  ...organizationsRoutes,
  ...peopleRoutes,
  ...importsRoutes,
  ...accessRoutes,
  ...auditRoutes,
])

export const router = createRouter({
  routeTree: tree,
  defaultPreload: 'intent',
  scrollRestoration: true,
  // Of the screen alone, so that the navigation around it stays.
  defaultErrorComponent: FailedScreen,
})
