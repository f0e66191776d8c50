import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { announce } from '../../notices/index.ts'
import { lockOrganization } from '../../organizations/index.ts'
import { mayBeReminded } from '../domain/reminders.ts'
import { concernedWith } from '../queries/concerned.ts'
import { dutiesIn, holderOf } from '../queries/duty-facts.ts'
import { insertReminder } from '../store/reminders.ts'

/** One reminder a day of one duty, only to those who record for that organisation. */
export const remindDuty = command(contract.remindDuty, async ({ input, actor, tx, platform, now, today }) => {
  const { organizationId, kindCode, periodStartOn } = input
  const place = await lockOrganization(tx, organizationId)
  const grant = authorize(actor, 'notices.send', place)
  const span = { fromOn: periodStartOn, toOn: periodStartOn, today }
  const duties = (await dutiesIn({ ...platform, db: tx }, [await holderOf(tx, place.id)], span)).get(place.id) ?? []
  const ofPeriod = duties.filter((one) => one.kindCode === kindCode && one.period.startOn === periodStartOn)
  const [first] = ofPeriod
  if (first === undefined) throw new Refusal('activities.dutyUnknown', { kindCode, periodStartOn })
  const open = ofPeriod.find(mayBeReminded)
  if (open === undefined) throw new Refusal('activities.dutyNotOpen', { kindName: first.kindName })
  const people = (await concernedWith(tx, [place], today))(place)
  if (people.length === 0) throw new Refusal('activities.nobodyToRemind', { organization: place.name })
  const reached = [...new Set(people.map((one) => one.accountId))]
  const id = platform.newId()
  await insertReminder(tx, grant, { id, kindCode, periodStartOn, onDay: today, at: now, reached })
  const messages = reached.map((accountId) => ({
    ...{ accountId, kind: 'dutyReminder' as const, title: `提醒：${place.name}${open.kindName}` },
    body: `${actor.name}提醒：${open.why}`,
    target: { page: 'record' as const, organizationId, kindCode },
    dedupeKey: `dutyReminder:${id}`,
  }))
  await announce(tx, grant, platform, messages, now)
  return {
    output: { names: [...new Set(people.map((one) => one.name))] },
    audit: { grant, subjectId: id, change: { organizationId, kindCode, periodStartOn, reached: reached.length } },
  }
})
