import type { OrganizationKind } from '@hepai/contract/organizations'

const placements: Readonly<Record<OrganizationKind, readonly OrganizationKind[]>> = {
  workCommittee: [],
  unit: ['workCommittee', 'unit'],
  leadingGroup: ['workCommittee', 'unit'],
  partyCommittee: ['workCommittee', 'unit'],
  generalBranch: ['workCommittee', 'unit', 'partyCommittee'],
  branch: ['workCommittee', 'unit', 'partyCommittee', 'generalBranch'],
  partyGroup: ['branch'],
  department: ['workCommittee', 'unit', 'department'],
}

/** Whether one kind of organisation may stand under another (《中国共产党党和国家机关基层组织工作条例》2019, 第5—7条). */
export const mayStandUnder = (kind: OrganizationKind, parentKind: OrganizationKind): boolean =>
  placements[kind].includes(parentKind)

/** Kinds in which party posts are held. */
const partyKinds: readonly OrganizationKind[] = [
  'workCommittee',
  'leadingGroup',
  'partyCommittee',
  'generalBranch',
  'branch',
  'partyGroup',
]

export const isPartyOrganization = (kind: OrganizationKind): boolean => partyKinds.includes(kind)
