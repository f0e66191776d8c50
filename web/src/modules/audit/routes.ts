import { createRoute, lazyRouteComponent } from '@tanstack/react-router'
import { rootRoute } from '../../platform/root-route.tsx'
import { choiceParam, optional, textParam } from '../../platform/search-params.ts'

const audit = createRoute({
  getParentRoute: () => rootRoute,
  path: '/settings/audit',
  validateSearch: (raw: Readonly<Record<string, unknown>>) =>
    optional({
      actor: textParam(raw, 'actor'),
      operation: textParam(raw, 'operation'),
      result: choiceParam(raw, 'result', ['done', 'refused'] as const),
      from: textParam(raw, 'from'),
      to: textParam(raw, 'to'),
    }),
  component: lazyRouteComponent(() => import('./screens/audit.tsx'), 'AuditScreen'),
})

export const auditRoutes = [audit] as const
