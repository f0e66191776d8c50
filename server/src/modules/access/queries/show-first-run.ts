import { showFirstRun } from '@hepai/contract/access'
import { query } from '../../../platform/operations.ts'
import { firstRunCode } from '../store/first-run.ts'

export const boundShowFirstRun = query(showFirstRun, async ({ platform }) => ({
  needed: (await firstRunCode(platform)) !== null,
  isSample: platform.isSample,
}))
