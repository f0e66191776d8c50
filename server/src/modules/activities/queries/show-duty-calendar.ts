import * as contract from '@hepai/contract/activities'
import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Actor } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Tables } from '../../../platform/tables.ts'
import { probationDate, termDate } from '../domain/dates.ts'
import { meetingHours, trainingOf, trainingRule } from '../domain/training.ts'
import { allowedFor } from '../permissions.ts'
import { loadKinds } from '../store/kinds.ts'
import { dutiesIn, dutyView, holderOf } from './duty-facts.ts'
import { yearBeneath } from './year-beneath.ts'
import { visiblePlace } from './within.ts'

export const showDutyCalendar = query(contract.showDutyCalendar, (context) => dutyYear(context))

type Asked = {
  readonly input: { readonly organizationId: string; readonly year: number }
  readonly actor: Actor
  readonly db: Kysely<Tables>
  readonly platform: Platform
  readonly today: string
}

/** One organisation's year, for the screen and for the handbook. */
export async function dutyYear({ input, actor, db, platform, today }: Asked) {
  const place = await visiblePlace(db, actor, 'activities.read', input.organizationId)
  const holder = await holderOf(db, place.id)
  const year = String(input.year)
  const span = { fromOn: `${year}-01-01`, toOn: `${year}-12-31`, today }
  const duties = (await dutiesIn(platform, [holder], span)).get(place.id) ?? []
  const dates = [
    ...(await termsOf(db, place.id)).map((term) => termDate({ ...term, organizationName: place.name }, today)),
    ...(await probationersOf(db, place.id)).map((one) => probationDate(one, today)),
  ]
  return {
    organizationId: place.id,
    organizationName: place.name,
    kind: place.kind,
    year: input.year,
    today,
    duties: duties.map(dutyView),
    dates: dates.sort((a, b) => (a.onDay < b.onDay ? -1 : 1)),
    training: {
      source: trainingRule.source,
      people: [...trainingOf(await hoursOf(db, place.id, input.year, today))],
    },
    ...(await yearBeneath(platform, place, span)),
    allowed: [...allowedFor(actor, place), ...(place.kind === 'branch' ? ['activities.downloadHandbook'] : [])],
  }
}

const termsOf = (db: Kysely<Tables>, organizationId: string) =>
  db
    .selectFrom('term')
    .select(['organization_id as organizationId', 'ends_on as endsOn'])
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where('closed_on', 'is', null)
    .execute()

const probationersOf = (db: Kysely<Tables>, organizationId: string) =>
  db
    .selectFrom('person')
    .select(['id as personId', 'name', 'organization_id as organizationId'])
    .select(sql<string>`joined_on`.as('joinedOn'))
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where('member_kind', '=', 'probationary')
    .where('joined_on', 'is not', null)
    .where('left_on', 'is', null)
    .orderBy('sort')
    .execute()

/** Members of a branch with the hours of the training they attended this year; an organisation above has none of its own. */
async function hoursOf(db: Kysely<Tables>, organizationId: string, year: number, today: string) {
  const versions = await loadKinds(db)
  const codes = versions.filter(({ fields }) => fields.isTraining).map(({ fields }) => fields.code)
  const members = await db
    .selectFrom('person')
    .select(['person.id as personId', 'person.name'])
    .select((here) =>
      here
        .exists(
          here
            .selectFrom('appointment')
            .select('appointment.id')
            .where('appointment.city_id', '=', CITY)
            .whereRef('appointment.person_id', '=', 'person.id')
            .where('appointment.organization_id', '=', organizationId)
            .where('appointment.from_on', '<=', today)
            .where((or) => or.or([or('appointment.to_on', 'is', null), or('appointment.to_on', '>', today)])),
        )
        .$castTo<boolean>()
        .as('isOfficer'),
    )
    .where('person.city_id', '=', CITY)
    .where('person.organization_id', '=', organizationId)
    .where('person.member_kind', 'in', ['full', 'probationary'])
    .where('person.left_on', 'is', null)
    .orderBy('person.sort')
    .orderBy('person.id')
    .execute()
  const attended = await attendedTraining(
    db,
    members.map((member) => member.personId),
    year,
    codes,
  )
  return members.map((member) => ({
    ...member,
    hours: attended
      .filter((one) => one.personId === member.personId)
      .reduce((sum, one) => sum + meetingHours(one.startsAt, one.endsAt), 0),
  }))
}

async function attendedTraining(db: Kysely<Tables>, people: readonly string[], year: number, codes: readonly string[]) {
  if (people.length === 0) return []
  return db
    .selectFrom('activity_attendance as attended')
    .innerJoin('activity', (join) =>
      join.onRef('activity.id', '=', 'attended.activity_id').on('activity.city_id', '=', CITY),
    )
    .select(['attended.person_id as personId', 'activity.starts_at as startsAt', 'activity.ends_at as endsAt'])
    .where('attended.city_id', '=', CITY)
    .where('attended.status', '=', 'present')
    .where('attended.person_id', 'in', people)
    .where('activity.kind_code', 'in', [...new Set(codes)])
    .where('activity.state', '=', 'held')
    .where('activity.removed_at', 'is', null)
    .where('activity.occurred_on', '>=', `${String(year)}-01-01`)
    .where('activity.occurred_on', '<=', `${String(year)}-12-31`)
    .execute()
}
