import type { OrganizationKind } from '@hepai/contract/organizations'

const offices: readonly OrganizationKind[] = ['workCommittee', 'unit', 'partyCommittee']

/** Notices go out in the name of the 工委, a unit, or a 机关党委. */
export const isOffice = (kind: OrganizationKind): boolean => offices.includes(kind)
