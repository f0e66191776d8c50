import { createRootRoute } from '@tanstack/react-router'
import { FailedPage } from './failed-page.tsx'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell/shell.tsx'

export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: ({ error, reset }) => <FailedPage error={error} again={reset} />,
})
