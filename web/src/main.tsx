import { QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './design/tokens.css'
import './design/base.css'
import { rememberColumnsFor } from './design/column-choice.ts'
import { isSignedOut } from './platform/call-error.ts'
import { query } from './platform/call.ts'
import { FailedPage } from './platform/failed-page.tsx'
import { leaveForSignIn, rememberSignedIn } from './platform/leave-for-sign-in.ts'
import { OrganizationSectionsContext } from './platform/organization-sections.tsx'
import { queryClient } from './platform/query-client.ts'
import { SessionProvider } from './platform/session.tsx'
import { router } from './router.ts'
import { organizationSections } from './sections.ts'

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}

const READY_AFTER = 3_000

const place = document.getElementById('root')
if (place !== null) {
  const root = createRoot(place)
  query('access.whoAmI', {}).then(
    (me) => {
      rememberColumnsFor(me.accountId)
      rememberSignedIn()
      if (me.mustChangePassword && window.location.pathname !== '/settings/me') {
        void router.navigate({ to: '/settings/me' })
      }
      root.render(
        <StrictMode>
          <QueryClientProvider client={queryClient}>
            <SessionProvider first={me}>
              <OrganizationSectionsContext value={organizationSections}>
                <RouterProvider router={router} />
              </OrganizationSectionsContext>
            </SessionProvider>
          </QueryClientProvider>
        </StrictMode>,
      )
      // When the page stands, and not before.
      setTimeout(() => {
        void import('./offline/keep-ready.ts').then(({ keepReady }) => keepReady(me)).catch(() => undefined)
      }, READY_AFTER)
    },
    (error: unknown) => {
      if (isSignedOut(error)) leaveForSignIn()
      else root.render(<FailedPage error={error} />)
    },
  )
}
