import type { ComponentType } from 'react'
import { Suspense, createContext, use } from 'react'

export type OrganizationSectionProps = { readonly organizationId: string; readonly kind: string }
type Part = ComponentType<OrganizationSectionProps>

/** What other modules show on the page of an organisation; given once where the modules meet, so that none knows another. */
export const OrganizationSectionsContext = createContext<readonly Part[]>([])

/** All of them, in the order in which they were given. */
export function OrganizationSections(props: OrganizationSectionProps) {
  const parts = use(OrganizationSectionsContext)
  return (
    <Suspense fallback={null}>
      {parts.map((Part, place) => (
        <Part key={place} {...props} />
      ))}
    </Suspense>
  )
}
