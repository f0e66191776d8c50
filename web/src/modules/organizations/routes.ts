import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { flagParam, optional, textParam } from '../../platform/search-params.ts'

type Search = Readonly<Record<string, unknown>>

const organizations = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organizations',
  validateSearch: (raw: Search) => optional({ ended: flagParam(raw, 'ended'), search: textParam(raw, 'search') }),
  component: lazyRouteComponent(() => import('./screens/organizations.tsx'), 'OrganizationsScreen'),
})

const organization = createRoute({
  getParentRoute: () => rootRoute,
  path: '/organizations/$organizationId',
  component: lazyRouteComponent(() => import('./screens/organization.tsx'), 'OrganizationScreen'),
})

const terms = createRoute({
  getParentRoute: () => rootRoute,
  path: '/terms',
  validateSearch: (raw: Search) => optional({ all: flagParam(raw, 'all') }),
  component: lazyRouteComponent(() => import('./screens/terms.tsx'), 'TermsScreen'),
})

export const organizationsRoutes = [organizations, organization, terms] as const
