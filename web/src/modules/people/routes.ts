import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { choiceParam, flagParam, optional, textParam } from '../../platform/search-params.ts'

type Search = Readonly<Record<string, unknown>>
const memberKinds = ['full', 'probationary', 'candidate', 'activist', 'none'] as const

const people = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people',
  validateSearch: (raw: Search) =>
    optional({
      organizationId: textParam(raw, 'organizationId'),
      memberKind: choiceParam(raw, 'memberKind', memberKinds),
      search: textParam(raw, 'search'),
      left: flagParam(raw, 'left'),
    }),
  component: lazyRouteComponent(() => import('./screens/people.tsx'), 'PeopleScreen'),
})

const newPerson = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/new',
  validateSearch: (raw: Search) => optional({ organizationId: textParam(raw, 'organizationId') }),
  component: lazyRouteComponent(() => import('./screens/new-person.tsx'), 'NewPersonScreen'),
})

const person = createRoute({
  getParentRoute: () => rootRoute,
  path: '/people/$personId',
  component: lazyRouteComponent(() => import('./screens/person.tsx'), 'PersonScreen'),
})

export const peopleRoutes = [people, newPerson, person] as const
