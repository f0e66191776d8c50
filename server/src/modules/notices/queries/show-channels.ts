import * as contract from '@hepai/contract/notices'
import { query } from '../../../platform/operations.ts'
import { channelsOf } from '../store/channels.ts'

export const showChannels = query(contract.showChannels, async ({ actor, db, platform }) => {
  const { mailWhen, mailCipher, version } = await channelsOf(db, actor.accountId)
  return {
    ...{ mailWhen, version },
    mailAddress: mailCipher === null ? '' : platform.crypto.decrypt('channel.mail', mailCipher),
    hasMailServer: platform.outgoing.smtpUrl !== undefined && platform.outgoing.mailFrom !== undefined,
  }
})
