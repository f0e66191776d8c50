import { emptyMinutes } from '@hepai/contract/activities-shapes'
import { type WholeActivity, nameOnPaper, summaryDocument } from '../../modules/activities/index.ts'
import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import { type SampleSummary, sampleSummaries } from '../activities/life/summaries.ts'
import type { SampleActivity } from '../activities/types.ts'
import { kindOf, minutesOf, votesOf } from './activity-rows.ts'
import { type LoadContext, known } from './context.ts'
import { sampleId } from './ids.ts'
import type { PlacedBySlug } from './organizations.ts'

/** Issued 纪要 with their numbers and the words they had then; a correction may have come after. */
export async function loadSummaries(
  context: LoadContext,
  placed: PlacedBySlug,
  activities: readonly SampleActivity[],
): Promise<void> {
  const rows = sampleSummaries(activities, context.city.today).map((one) => summaryRow(context, placed, one))
  await context.tx.insertInto('activity_summary').values(rows).execute()
}

function summaryRow(
  context: LoadContext,
  placed: PlacedBySlug,
  { activity, number, issuedOn, copiesTo }: SampleSummary,
) {
  const day = context.day(issuedOn)
  const issue = { year: Number(day.slice(0, 4)), number, issuedOn: day, copiesTo }
  const whole = wholeOf(context, placed, activity)
  return {
    ...{ city_id: CITY, id: sampleId('summary', activity.slug), activity_id: sampleId('activity', activity.slug) },
    ...{ organization_id: known(placed, activity.organization).id, year: issue.year, number, issued_on: day },
    ...{ copies_to: JSON.stringify(copiesTo), document: JSON.stringify(summaryDocument(whole, issue)) },
    ...{ activity_version: 1, issued_at: instantOf(`${day}T02:00:00Z`), issued_by_name: whole.hostName },
  }
}

function wholeOf(context: LoadContext, placed: PlacedBySlug, one: SampleActivity): WholeActivity {
  const { city, day } = context
  const people = new Map(city.people.map(({ slug, name }) => [slug, name]))
  const unit = city.organizations.find(({ slug }) => slug === one.organization.split('.')[0])
  const recordedByName = known(people, one.recorder)
  return {
    ...{ id: sampleId('activity', one.slug), kindName: kindOf(one).name, title: one.title, state: one.state },
    organizationName: nameOnPaper(known(placed, one.organization).name, unit?.shortName ?? null),
    ...{ occurredOn: day(one.on), startsAt: one.startsAt, endsAt: one.endsAt, place: one.place },
    ...{ hostName: known(people, one.host), recorderName: recordedByName, audience: one.audience },
    ...{ eligible: one.roll.length, present: one.roll.length - one.absent.size, absent: one.absent.size },
    ...{ recordedOn: day(one.recordedOn), recordedByName, isWithheld: false, links: [], corrections: [] },
    minutes: { ...emptyMinutes, ...minutesOf(context, one) },
    votes: votesOf(one),
    attendance: one.roll.map((person) => ({
      name: known(people, person),
      status: one.absent.has(person) ? ('absent' as const) : ('present' as const),
      reason: one.absent.get(person) ?? '',
    })),
    items: one.items.map(({ topic, note, state, answer }) => ({
      topic,
      note: note ?? '',
      state,
      answer,
      taskName: null,
    })),
    resolutions: one.resolutions.map(({ text, owner, dueOn }) => ({
      ...{ text, ownerName: owner === null ? null : known(people, owner), taskName: null },
      dueOn: dueOn === null ? null : day(dueOn),
    })),
  }
}
