import type { Bound } from '../../platform/operations.ts'
import { changeOrganization } from './commands/change-organization.ts'
import { createOrganization } from './commands/create-organization.ts'
import { endOrganization } from './commands/end-organization.ts'
import { mergeOrganization } from './commands/merge-organization.ts'
import { moveOrganization } from './commands/move-organization.ts'
import { startTerm } from './commands/start-term.ts'
import { listOrganizations } from './queries/list-organizations.ts'
import { listTerms } from './queries/list-terms.ts'
import { showOrganization } from './queries/show-organization.ts'

export const organizationsOperations: readonly Bound[] = [
  listOrganizations,
  showOrganization,
  createOrganization,
  changeOrganization,
  moveOrganization,
  mergeOrganization,
  endOrganization,
  startTerm,
  listTerms,
]

export { createRootOrganization } from './store/root.ts'
export { inTreeOrder } from './domain/tree-order.ts'
export { isPartyOrganization, mayStandUnder } from './domain/placement.ts'
export { checkUscc } from './domain/uscc.ts'
export { termEnd, termRules } from './domain/term.ts'
export { type Organization, findOrganization, holdOrganization, lockOrganization } from './store/organization.ts'
