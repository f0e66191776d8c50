import type { Bound } from '../../platform/operations.ts'
import { exportEntries } from './queries/export-entries.ts'
import { listEntries } from './queries/list-entries.ts'
import { verifyChain } from './queries/verify-chain.ts'

export { verifyAudit } from './store.ts'

export const auditOperations: readonly Bound[] = [listEntries, exportEntries, verifyChain]
