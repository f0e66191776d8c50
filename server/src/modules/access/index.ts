import type { Bound } from '../../platform/operations.ts'
import { boundEndSessions } from './commands/end-sessions.ts'
import { boundSignIn } from './commands/sign-in.ts'
import { boundSignOut } from './commands/sign-out.ts'
import { boundListMySessions } from './queries/list-my-sessions.ts'
import { boundShowFirstRun } from './queries/show-first-run.ts'
import { boundWhoAmI } from './queries/who-am-i.ts'

export { firstRunCode } from './store/first-run.ts'
export { identify } from './store/identify.ts'
export { hashPassword } from './store/password-hash.ts'
export { type ReadyMadeAccount, createReadyMadeAccount } from './store/ready-made.ts'

export const accessOperations: readonly Bound[] = [
  boundSignIn,
  boundSignOut,
  boundWhoAmI,
  boundListMySessions,
  boundEndSessions,
  boundShowFirstRun,
]
