import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addDays } from '../domain/days.ts'
import { insertDismissal, placeOfSubject } from '../store/dismissals.ts'

const LONGEST_DAYS = 92

export const dismissDisconnect = command(
  contract.dismissDisconnect,
  async ({ input, actor, tx, platform, now, today }) => {
    const { rule, subjectId, reason, expiresOn } = input
    const grant = authorize(actor, 'activities.record', await placeOfSubject(tx, rule, subjectId))
    const latestOn = addDays(today, LONGEST_DAYS)
    if (expiresOn <= today || expiresOn > latestOn) throw new Refusal('activities.dismissalExpires', { latestOn })
    const id = platform.newId()
    await insertDismissal(tx, grant, { id, rule, subjectId, reason, expiresOn, at: now })
    return { output: { id }, audit: { grant, subjectId, change: { rule, reason, expiresOn } } }
  },
)
