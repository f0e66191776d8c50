import type { Kysely } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { CalendarEntry } from '../../../platform/icalendar.ts'
import type { Platform } from '../../../platform/platform.ts'
import { inScope, inSubtree, type Scope } from '../../../platform/scope.ts'
import type { Tables } from '../../../platform/tables.ts'
import { activityEntry, dutyEntry, termEntry } from '../domain/calendar.ts'
import { kindNames } from '../domain/kinds.ts'
import { loadKinds } from '../store/kinds.ts'
import { dutiesIn, holders } from './duty-facts.ts'

export type Span = { readonly fromOn: string; readonly toOn: string; readonly today: string }
/** A calendar of a city with a thousand branches would be of use to nobody. */
const MOST_HOLDERS = 300
const MOST_ACTIVITIES = 2_000

/** What is arranged and what is owed at an organisation and beneath it, as far as someone may see; no names of people. */
export async function calendarEntries(
  platform: Platform,
  place: { readonly path: string },
  scope: Scope,
  span: Span,
): Promise<readonly CalendarEntry[]> {
  const { db } = platform
  const party = await holders(db)
    .where(inSubtree(place.path, 'organization.path'))
    .where(inScope(scope, 'organization.path'))
    .where('organization.kind', 'not in', ['department', 'unit', 'workCommittee'])
    .where('organization.ended_on', 'is', null)
    .orderBy('organization.path')
    .limit(MOST_HOLDERS)
    .execute()
  const names = new Map(party.map((one) => [one.id, one.name]))
  const duties = [...(await dutiesIn(platform, party, span)).values()].flat()
  return [
    ...(await plannedIn(db, place, scope, span)).map(activityEntry),
    ...duties.flatMap((duty) => dutyEntry(duty, names.get(duty.organizationId) ?? '') ?? []),
    ...(await termsIn(db, [...names.keys()], span)).map(termEntry),
  ]
}

async function plannedIn(db: Kysely<Tables>, place: { readonly path: string }, scope: Scope, span: Span) {
  const rows = await db
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['activity.id', 'activity.title', 'activity.kind_code as kindCode', 'activity.place'])
    .select(['activity.occurred_on as occurredOn', 'activity.starts_at as startsAt', 'activity.ends_at as endsAt'])
    .select('organization.name as organizationName')
    .where('activity.city_id', '=', CITY)
    .where('activity.state', '=', 'planned')
    .where('activity.removed_at', 'is', null)
    .where('activity.occurred_on', '>=', span.fromOn)
    .where('activity.occurred_on', '<=', span.toOn)
    .where(inSubtree(place.path, 'organization.path'))
    .where(inScope(scope, 'organization.path'))
    .orderBy('activity.occurred_on')
    .orderBy('activity.id')
    .limit(MOST_ACTIVITIES)
    .execute()
  const names = kindNames(await loadKinds(db))
  return rows.map(({ kindCode, ...row }) => ({ ...row, kindName: names.get(kindCode) ?? kindCode }))
}

async function termsIn(db: Kysely<Tables>, ids: readonly string[], span: Span) {
  if (ids.length === 0) return []
  return db
    .selectFrom('term')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'term.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['organization.id as organizationId', 'organization.name as organizationName', 'term.ends_on as endsOn'])
    .where('term.city_id', '=', CITY)
    .where('term.organization_id', 'in', ids)
    .where('term.closed_on', 'is', null)
    .where('term.ends_on', '>=', span.fromOn)
    .where('term.ends_on', '<=', span.toOn)
    .execute()
}
