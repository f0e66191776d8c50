import type { Bound } from '../../platform/operations.ts'
import { changePassword } from './commands/change-password.ts'
import { createAccount } from './commands/create-account.ts'
import { createFirstAdministrators } from './commands/create-first-administrators.ts'
import { disableAccount } from './commands/disable-account.ts'
import { enableAccount } from './commands/enable-account.ts'
import { endSessions } from './commands/end-sessions.ts'
import { grantRole } from './commands/grant-role.ts'
import { resetPassword } from './commands/reset-password.ts'
import { revokeRole } from './commands/revoke-role.ts'
import { signIn } from './commands/sign-in.ts'
import { signOut } from './commands/sign-out.ts'
import { exportAccounts } from './queries/export-accounts.ts'
import { findAccounts } from './queries/find-accounts.ts'
import { listAccounts } from './queries/list-accounts.ts'
import { listMySessions } from './queries/list-my-sessions.ts'
import { listRoleGrants } from './queries/list-role-grants.ts'
import { showFirstRun } from './queries/show-first-run.ts'
import { whoAmI } from './queries/who-am-i.ts'

export { accountHolder } from './store/account-actor.ts'
export { firstRunCode } from './store/first-run.ts'
export { type RoleHolder, accountNames, accountsOf, roleHolders } from './store/holders.ts'
export { identify } from './store/identify.ts'
export { hashPassword } from './store/password-hash.ts'
export { createReadyMadeAccount } from './store/ready-made.ts'

export const accessOperations: readonly Bound[] = [
  signIn,
  signOut,
  whoAmI,
  listMySessions,
  endSessions,
  changePassword,
  showFirstRun,
  createFirstAdministrators,
  listAccounts,
  exportAccounts,
  createAccount,
  resetPassword,
  disableAccount,
  enableAccount,
  listRoleGrants,
  findAccounts,
  grantRole,
  revokeRole,
]
export { accessJobs } from './jobs.ts'
