import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { choiceParam, flagParam, optional, textParam } from '../../platform/search-params.ts'
import { accountStates } from './components/account-states.ts'
import { roles } from './components/role-choices.ts'

type Search = Readonly<Record<string, unknown>>
const me = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/me',
  component: lazyRouteComponent(() => import('./screens/me.tsx'), 'MeScreen'),
})

const accounts = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/accounts',
  validateSearch: (raw: Search) =>
    optional({ search: textParam(raw, 'search'), state: choiceParam(raw, 'state', accountStates) }),
  component: lazyRouteComponent(() => import('./screens/accounts.tsx'), 'AccountsScreen'),
})

const roleGrants = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/roles',
  validateSearch: (raw: Search) =>
    optional({
      role: choiceParam(raw, 'role', roles),
      search: textParam(raw, 'search'),
      past: flagParam(raw, 'past'),
    }),
  component: lazyRouteComponent(() => import('./screens/roles.tsx'), 'RolesScreen'),
})

export const accessRoutes = [me, accounts, roleGrants] as const
