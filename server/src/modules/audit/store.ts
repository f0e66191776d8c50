import { type ChainLink, type ChainReport, verifyAuditChain } from '../../platform/audit.ts'
import type { Platform } from '../../platform/platform.ts'

/** For the command line: `noted` is a head that was printed or kept elsewhere before. */
export const verifyAudit = (platform: Platform, noted?: ChainLink): Promise<ChainReport> =>
  verifyAuditChain(platform.db, noted)
