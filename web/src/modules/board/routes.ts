import { createRoute, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'

const home = createRoute({
  getParentRoute: () => rootRoute,
  path: '/',
  beforeLoad: () => {
    throw redirect({ to: '/todo' })
  },
})

const todo = createRoute({
  getParentRoute: () => rootRoute,
  path: '/todo',
  component: lazyRouteComponent(() => import('./screens/todo.tsx'), 'TodoScreen'),
})

export const boardRoutes = [home, todo] as const
