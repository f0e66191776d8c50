import * as contract from '@hepai/contract/access'
import type { Role } from '@hepai/contract/permissions'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorizePublic, authorizeSystem } from '../../../platform/grant.ts'
import { type CommandContext, command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { createRootOrganization } from '../../organizations/index.ts'
import { hasAnyAccount, saveNewAccount } from '../store/accounts.ts'
import { isFirstRunCode } from '../store/first-run.ts'
import { saveRoleGrants } from '../store/roles.ts'
import { hashChosen } from './new-password.ts'

type Context = CommandContext<typeof contract.createFirstAdministrators>
type Seat = 'systemAdmin' | 'securityAdmin' | 'auditAdmin'
const seats: readonly Seat[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

export const createFirstAdministrators = command(contract.createFirstAdministrators, async (context) => {
  const { input, tx, platform, now, today } = context
  await refuseWhenDone(context)
  if (!isFirstRunCode(platform, input.code)) throw new Refusal('access.firstRunWrongCode')
  // The epoch's row lock makes a second set-up at the same moment wait, and then find accounts.
  await bumpAccessEpoch(tx)
  await refuseWhenDone(context)
  const rootId = platform.newId()
  await createRootOrganization(tx, authorizeSystem('organizations.manage', null), {
    id: rootId,
    historyId: platform.newId(),
    name: input.cityName,
    onDay: today,
    at: now,
  })
  for (const seat of seats) await seatAdministrator(context, seat, rootId)
  return {
    output: { done: true as const },
    audit: { grant: authorizePublic(), subjectId: rootId, change: { administrators: seats.map(loginOf(input)) } },
    afterCommit: announceAccessChanged,
  }
})

async function refuseWhenDone({ platform, tx }: Context): Promise<void> {
  if (platform.isSample || (await hasAnyAccount(tx))) throw new Refusal('access.firstRunDone')
}

const loginOf = (input: Context['input']) => (seat: Seat) => input[seat].login

async function seatAdministrator({ input, tx, platform, now, today }: Context, seat: Seat, rootId: string) {
  const { login, name, password } = input[seat]
  const id = platform.newId()
  const passwordHash = await hashChosen(platform, { login, name }, password, `${seat}.password`)
  const account = { id, personId: null, login, name, passwordHash, mustChangePassword: false, at: now }
  if (!(await saveNewAccount(tx, authorizePublic(), account)))
    throw new Refusal('access.loginTaken', { login }, [
      { path: `${seat}.login`, message: '三名管理员的账号不能相同。' },
    ])
  const role: Role = seat
  await saveRoleGrants(tx, authorizeSystem('access.grantRoles', rootId), [
    {
      id: platform.newId(),
      accountId: id,
      role,
      organizationId: rootId,
      fromOn: today,
      toOn: null,
      reason: '首次设置',
      grantedBy: null,
      at: now,
    },
  ])
}
