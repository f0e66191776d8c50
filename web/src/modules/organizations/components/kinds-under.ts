import type { OrganizationKind } from '@hepai/contract/organizations'

/** What usually stands under what; the server decides. */
export const kindsUnder: Readonly<Record<OrganizationKind, readonly OrganizationKind[]>> = {
  workCommittee: ['unit', 'partyCommittee', 'department', 'branch'],
  unit: ['department', 'branch', 'leadingGroup', 'partyCommittee', 'generalBranch', 'unit'],
  leadingGroup: ['partyCommittee', 'department'],
  partyCommittee: ['branch', 'generalBranch', 'department'],
  generalBranch: ['branch'],
  branch: ['partyGroup'],
  partyGroup: [],
  department: ['department'],
}
