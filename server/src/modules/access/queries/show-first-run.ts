import * as contract from '@hepai/contract/access'
import { query } from '../../../platform/operations.ts'
import { firstRunCode } from '../store/first-run.ts'

export const showFirstRun = query(contract.showFirstRun, async ({ platform }) => ({
  needed: (await firstRunCode(platform)) !== null,
  isSample: platform.isSample,
}))
