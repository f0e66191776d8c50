import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { lockOrganization } from '../../organizations/index.ts'
import { dutiesIn, holderOf } from '../queries/duty-facts.ts'
import { insertExcuse } from '../store/excuses.ts'

export const excuseDuty = command(contract.excuseDuty, async ({ input, actor, tx, platform, now, today }) => {
  const { organizationId, kindCode, periodStartOn, reason } = input
  const place = await lockOrganization(tx, organizationId)
  const grant = authorize(actor, 'activities.record', place)
  const span = { fromOn: periodStartOn, toOn: periodStartOn, today }
  const duties = (await dutiesIn({ ...platform, db: tx }, [await holderOf(tx, place.id)], span)).get(place.id) ?? []
  const ofPeriod = duties.filter((one) => one.kindCode === kindCode && one.period.startOn === periodStartOn)
  const [first] = ofPeriod
  if (first === undefined) throw new Refusal('activities.dutyUnknown', { kindCode, periodStartOn })
  if (ofPeriod.every((duty) => duty.metBy !== null))
    throw new Refusal('activities.dutyMet', { kindName: first.kindName })
  const id = platform.newId()
  await insertExcuse(tx, grant, { id, kindCode, periodStartOn, reason, at: now })
  return {
    output: { id },
    audit: { grant, subjectId: id, change: { organizationId, kindCode, periodStartOn, reason } },
  }
})
