import * as contract from '@hepai/contract/reviews'
import { reviewKindNames } from '@hepai/contract/reviews-shapes'
import { dayOf, after, instantOf } from '../../../platform/clock.ts'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { leaveBy } from '../../../platform/process-machine.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { loadRoll } from '../../activities/index.ts'
import { type Organization, lockOrganization } from '../../organizations/index.ts'
import { heldAs } from '../domain/kinds.ts'
import { machines } from '../domain/machines.ts'
import { schemeOn } from '../domain/schemes.ts'
import { NEWCOMER_DAYS, startingStanding } from '../domain/standings.ts'
import { arrivedSince, insertPeople, secretariesBeneath } from '../store/people.ts'
import { type Tx, insertReview } from '../store/review.ts'
import { loadSchemes } from '../store/schemes.ts'

export const startReview = command(contract.startReview, async ({ input, actor, tx, platform, now, today }) => {
  const { organizationId, kind, year } = input
  const place = await lockOrganization(tx, organizationId)
  const grant = authorize(actor, 'reviews.record', place)
  const names = { organization: place.name, kindName: reviewKindNames[kind] }
  if (place.kind !== heldAs[kind].heldBy) throw new Refusal('reviews.notHeldHere', names)
  if (place.endedOn !== null) throw new Refusal('reviews.organizationEnded', { ...names, endedOn: place.endedOn })
  const people = await concerned(tx, place, kind, today)
  if (people.length === 0) throw new Refusal('reviews.nobody', names)
  const { fields: scheme } = schemeOn(await loadSchemes(tx), kind, place.path, today)
  const days = await platform.calendar.workingDays(tx)
  const id = platform.newId()
  const title = input.title === '' ? `${String(year)}年度${reviewKindNames[kind]}` : input.title
  const dueOn = leaveBy(machines[kind], 'preparing', today, days)
  const made = { id, kind, year, title, scheme, state: 'preparing' as const, since: today, dueOn }
  await insertReview(tx, grant, { ...made, people: people.length, at: now }, names)
  await insertPeople(tx, grant, id, people)
  return {
    output: { id, version: 1 },
    audit: { grant, subjectId: id, change: { organizationId, kind, year, count: people.length } },
  }
})

/** Members of the branch, its committee for 双述双评, the secretaries beneath for 述职评议. */
async function concerned(tx: Tx, place: Organization, kind: keyof typeof heldAs, today: string) {
  const since = dayOf(after(instantOf(today), -NEWCOMER_DAYS * 86_400_000))
  const arrived = await arrivedSince(tx, place.id, since)
  const members = await (kind === 'secretaryReview'
    ? secretariesBeneath(tx, place, today)
    : loadRoll(tx, place, kind === 'dualReport' ? 'committee' : 'members', today))
  // One may be secretary of a 党总支 and of a branch in it, and takes part once.
  const once = new Map(members.map((one) => [one.personId, one]))
  return [...once.values()].map(({ personId, name, memberKind }) =>
    startingStanding({ personId, name, memberKind }, arrived.get(personId)),
  )
}
