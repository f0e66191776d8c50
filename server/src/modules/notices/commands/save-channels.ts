import * as contract from '@hepai/contract/notices'
import { authorizeSelf } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, versionConflict } from '../../../platform/refusal.ts'
import { channelsOf, saveChoice } from '../store/channels.ts'

export const saveChannels = command(contract.saveChannels, async ({ input, actor, tx, platform, now }) => {
  const { mailWhen, mailAddress, version } = input
  const grant = authorizeSelf(actor)
  if (mailWhen !== 'never' && mailAddress === '') throw new Refusal('notices.mailAddressMissing')
  const known = await channelsOf(tx, actor.accountId)
  if (known.version !== version) throw versionConflict({ version: known.version }, { version })
  const mailCipher = mailAddress === '' ? null : platform.crypto.encrypt('channel.mail', mailAddress)
  await saveChoice(tx, grant, { mailWhen, mailCipher, version: version + 1 }, now)
  return { output: { version: version + 1 }, audit: { grant, subjectId: actor.accountId, change: { mailWhen } } }
})
