import type { Bound } from '../../platform/operations.ts'
import { changeOrganization } from './commands/change-organization.ts'
import { createOrganization } from './commands/create-organization.ts'
import { endOrganization } from './commands/end-organization.ts'
import { mergeOrganization } from './commands/merge-organization.ts'
import { moveOrganization } from './commands/move-organization.ts'
import { startTerm } from './commands/start-term.ts'
import { exportOrganizations } from './queries/export-organizations.ts'
import { listOrganizations } from './queries/list-organizations.ts'
import { listTerms } from './queries/list-terms.ts'
import { showOrganization } from './queries/show-organization.ts'

export const organizationsOperations: readonly Bound[] = [
  listOrganizations,
  exportOrganizations,
  showOrganization,
  createOrganization,
  changeOrganization,
  moveOrganization,
  mergeOrganization,
  endOrganization,
  startTerm,
  listTerms,
]

export { isPartyOrganization, mayStandUnder } from './domain/placement.ts'
export { inTreeOrder } from './domain/tree-order.ts'
export { pathChange, pathUnder } from './domain/path.ts'
export { checkUscc } from './domain/uscc.ts'
export { addHistory } from './store/history.ts'
export {
  type Organization,
  findOrganization,
  holdOrganization,
  lockOrganization,
  insertOrganization,
  updateOrganization,
} from './store/organization.ts'
export { unitNameOf } from './store/unit-name.ts'
export { moveSubtree } from './store/subtree.ts'
export { createRootOrganization } from './store/root.ts'
export { holdOpenOrganizations, openOrganizations, rootOrganization, usccHoldersOutside } from './store/tree-rows.ts'
