import * as contract from '@hepai/contract/notices'
import { authorizeCity } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { revive } from '../store/outbox.ts'

export const retryDelivery = command(contract.retryDelivery, async ({ input, actor, tx, now }) => {
  const grant = authorizeCity(actor, 'notices.watchOutbox')
  if (!(await revive(tx, grant, input.deliveryId, now))) throw new Refusal('notices.alreadyDelivered')
  return { output: { id: input.deliveryId }, audit: { grant, subjectId: input.deliveryId, change: {} } }
})
