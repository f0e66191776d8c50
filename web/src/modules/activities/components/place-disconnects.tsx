import type { OrganizationSectionProps } from '../../../platform/organization-sections.tsx'
import { useMay } from '../../../platform/session.tsx'
import { Disconnects } from './disconnects.tsx'
import './activities.css'

const shown = new Set(['unit', 'partyCommittee', 'generalBranch', 'branch'])

/** The two-skins list on the page of a unit or a branch. */
export function PlaceDisconnects({ organizationId, kind }: OrganizationSectionProps) {
  const mayRead = useMay('activities.read')
  return mayRead && shown.has(kind) ? <Disconnects key={organizationId} place={organizationId} isAlways /> : null
}
