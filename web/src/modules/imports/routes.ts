import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { choiceParam, optional, textParam } from '../../platform/search-params.ts'

const imports = createRoute({
  getParentRoute: () => rootRoute,
  path: '/imports',
  validateSearch: (raw: Readonly<Record<string, unknown>>) =>
    optional({
      kind: choiceParam(raw, 'kind', ['organizations', 'roster', 'ledger'] as const),
      under: textParam(raw, 'under'),
    }),
  component: lazyRouteComponent(() => import('./screens/imports.tsx'), 'ImportsScreen'),
})

export const importsRoutes = [imports] as const
