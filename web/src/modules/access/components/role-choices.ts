import type { Role } from '@hepai/contract/permissions'
import { words } from '../strings/zh-CN.ts'

export const roles: readonly Role[] = [
  'committeeStaff',
  'unitLeader',
  'partyOffice',
  'branchSecretary',
  'businessOfficer',
  'member',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
]
export const roleChoices = roles.map((role) => ({ value: role, label: words.roles[role] }))
export const roleOf = (value: string): Role | undefined => roles.find((each) => each === value)
