import * as contract from '@hepai/contract/notices'
import { authorizeSelf } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { markRead } from '../store/message.ts'

export const readMessages = command(contract.readMessages, async ({ input, actor, tx, now }) => {
  const grant = authorizeSelf(actor)
  const read = await markRead(tx, grant, input.messageId ?? null, now)
  const output = { done: true as const }
  return { output, audit: { grant, subjectId: input.messageId ?? null, change: { read } } }
})
