import { sql } from 'kysely'
import { wordsOfActivity } from '../../modules/activities/index.ts'
import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import { madeMinutes, madeTitle } from './activity-texts.ts'
import { daysAfter, luckOf, type MakeContext, madeId, twoDigits } from './context.ts'
import { personAt } from './people.ts'
import { stepTaskId } from './plan-tasks.ts'
import type { MadeBranch, MadeTree, MadeUnit } from './tree.ts'

const MONTHS = 12
const AT_ONCE = 1_500
const SPEAKERS = 4

/** What a branch holds in a month: members' meetings each quarter, lectures between, 组织生活会 in December. */
function kindOf(month: number): { readonly code: string; readonly name: string } {
  if (month === 12) return { code: 'org_life_meeting', name: '组织生活会' }
  if (month % 3 === 0) return { code: 'general_meeting', name: '支部党员大会' }
  return month % 3 === 1 ? { code: 'theme_day', name: '主题党日' } : { code: 'party_lecture', name: '党课' }
}

/** One activity for each branch and month, with everybody of the branch on its list; every fourth serves a task. */
export async function saveActivities(context: MakeContext, { units }: MadeTree): Promise<void> {
  const { size, today, say } = context
  const [year, month] = [Number(today.slice(0, 4)), Number(today.slice(5, 7))]
  const total = size.years * MONTHS
  const branches = units.flatMap((unit) => unit.branches.map((branch) => ({ unit, branch })))
  let made = 0
  for (let back = total - 1; back >= 0; back -= 1) {
    const at = year * MONTHS + month - 1 - back
    const rows = branches.map((place) => activityRow(context, place, Math.floor(at / MONTHS), (at % MONTHS) + 1))
    for (let from = 0; from < rows.length; from += AT_ONCE) await insertRows(context, rows.slice(from, from + AT_ONCE))
    made += rows.length
    if (back % MONTHS === 0) say(`  活动 ${String(made)} / ${String(total * branches.length)}`)
  }
}

type Place = { readonly unit: MadeUnit; readonly branch: MadeBranch }

function activityRow(context: MakeContext, { unit, branch }: Place, year: number, month: number) {
  const { size, today } = context
  const number = (year * MONTHS + month) * size.branches + branch.index
  const luck = luckOf(size, 7, number)
  const kind = kindOf(month)
  const day = `${String(year)}-${twoDigits(month)}-${twoDigits(luck.between(1, 28))}`
  const occurredOn = day > today ? today : day
  const title = madeTitle(luck, month, kind.name)
  const speakers = Array.from({ length: SPEAKERS }, (_, seat) => personAt(size, branch, seat).name)
  const minutes = madeMinutes(luck, speakers)
  const recordedOn = daysAfter(occurredOn, luck.between(0, 9))
  const hasPlan = year > Number(today.slice(0, 4)) - size.years
  const served =
    hasPlan && luck.next() < 0.25 ? stepTaskId(context, unit, year, luck.between(0, 5), luck.between(1, 8)) : null
  return {
    ...{
      id: madeId(size, 'activity', String(number)),
      organization_id: branch.id,
      kind_code: kind.code,
      title,
      minutes,
    },
    ...{ occurred_on: occurredOn, starts_at: '09:00', ends_at: '10:30', place: '党员活动室' },
    ...{ host_name: speakers[0] ?? '', recorder_name: speakers[1] ?? '' },
    recorded_at: instantOf(`${recordedOn > today ? today : recordedOn}T02:00:00Z`),
    ...{ link_id: madeId(size, 'activity-link', String(number)), task_id: served },
    ...wordsOfActivity(title, { minutes, items: [], resolutions: [] }),
  }
}

/**
 * One JSON text for each batch, and attendance made where it is kept: some twenty times as fast as a parameter for each
 * value. One person in twenty is away, always the same.
 */
async function insertRows({ tx }: MakeContext, rows: readonly ReturnType<typeof activityRow>[]): Promise<void> {
  await sql`
    with given as (
      select * from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as row (id uuid, organization_id uuid,
        kind_code text, title text, minutes jsonb, occurred_on date, starts_at text, ends_at text, place text, host_name text,
        recorder_name text, recorded_at timestamptz, link_id uuid, task_id uuid, "titleWords" text[], words text[])
    ), roll as (
      select given.id as activity_id, person.id as person_id, person.name, person.sort, person.member_kind = 'full' as votes,
        hashtext(given.id::text || person.id::text) % 20 = 0 as is_away
      from given join person on person.city_id = ${CITY} and person.organization_id = given.organization_id
    ), counted as (
      select activity_id, count(*)::int as eligible, count(*) filter (where not is_away)::int as present,
        count(*) filter (where votes)::int as voters, count(*) filter (where votes and not is_away)::int as voters_present
      from roll group by activity_id
    ), held as (
      insert into activity (city_id, id, organization_id, kind_code, title, state, occurred_on, starts_at, ends_at, place,
        host_name, recorder_name, eligible, present, absent, voters, voters_present, minutes, link_count, recorded_at,
        recorded_by_name, changed_at, title_words, words)
      select ${CITY}::int, id, organization_id, kind_code, title, 'held', occurred_on, starts_at, ends_at, place, host_name,
        recorder_name, eligible, present, eligible - present, voters, voters_present, minutes,
        case when task_id is null then 0 else 1 end, recorded_at, recorder_name, recorded_at,
        array_to_tsvector("titleWords"), array_to_tsvector(words)
      from given join counted on counted.activity_id = given.id
    ), came as (
      insert into activity_attendance (city_id, activity_id, person_id, name, status, reason, has_vote, sort)
      select ${CITY}::int, activity_id, person_id, name, case when is_away then 'absent' else 'present' end,
        case when is_away then '出差' else '' end, votes, sort
      from roll
    )
    insert into activity_link (city_id, id, activity_id, task_id, did, audience, linked_at, linked_by_name)
    select ${CITY}::int, link_id, id, task_id, '组织党员参与该任务（模拟）', 20, recorded_at, recorder_name
    from given where task_id is not null`.execute(tx)
}
