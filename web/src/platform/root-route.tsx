import type { ErrorComponentProps } from '@tanstack/react-router'
import { createRootRoute } from '@tanstack/react-router'
import { FailedPage } from './failed-page.tsx'
import { NotFound } from './not-found.tsx'
import { Shell } from './shell/shell.tsx'

export const rootRoute = createRootRoute({
  component: Shell,
  notFoundComponent: NotFound,
  errorComponent: FailedScreen,
})

export function FailedScreen({ error, reset }: ErrorComponentProps) {
  return <FailedPage error={error} again={reset} />
}
