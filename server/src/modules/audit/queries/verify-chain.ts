import * as contract from '@hepai/contract/audit'
import { verifyAuditChain } from '../../../platform/audit.ts'
import { authorizeCity } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { faultWords } from '../domain/fault-words.ts'

export const verifyChain = query(contract.verifyChain, async ({ actor, db, now }) => {
  authorizeCity(actor, 'audit.read')
  const { why, ...report } = await verifyAuditChain(db)
  return { ...report, why: why === null ? null : faultWords[why], checkedAt: now.toISOString() }
})
