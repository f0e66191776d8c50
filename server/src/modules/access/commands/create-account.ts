import * as contract from '@hepai/contract/access'
import { authorize, authorizeCity } from '../../../platform/grant.ts'
import { type CommandContext, command } from '../../../platform/operations.ts'
import { Refusal, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { saveNewAccount } from '../store/accounts.ts'
import { homeOf } from '../store/places.ts'
import { oneTimePassword, validUntil } from './new-password.ts'
import { withoutKeptAnswer } from '../../../platform/kept-answer.ts'

type Context = CommandContext<typeof contract.createAccount>

export const createAccount = withoutKeptAnswer(
  command(contract.createAccount, async (context) => {
    const { input, tx, platform, now } = context
    const grant = await authorizeHome(context)
    const password = await oneTimePassword(platform)
    const account = {
      id: platform.newId(),
      personId: input.personId ?? null,
      login: input.login,
      name: input.name,
      passwordHash: password.hash,
      mustChangePassword: true,
      at: now,
    }
    if (!(await saveNewAccount(tx, grant, account)))
      throw new Refusal('access.loginTaken', { login: input.login }, [
        { path: 'login', message: '这个账号已被使用，请换一个。' },
      ])
    return {
      output: { id: account.id, initialPassword: password.plain, validUntil: validUntil(now) },
      audit: { grant, subjectId: account.id, change: { login: input.login, personId: account.personId } },
    }
  }),
)

/** Where the person works; an account without a person is the city's. */
async function authorizeHome({ input, actor, tx }: Context) {
  if (input.personId === undefined || input.personId === null) return authorizeCity(actor, 'access.manageAccounts')
  const home = await homeOf(tx, input.personId)
  if (home === undefined) throw notFoundOrNotAllowed()
  return authorize(actor, 'access.manageAccounts', home)
}
