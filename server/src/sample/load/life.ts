import type { LoadContext } from './context.ts'
import { inBatches, known } from './context.ts'
import { CITY } from '../../platform/city.ts'
import { instantOf } from '../../platform/clock.ts'
import { sampleLeaves } from '../activities/life/leaves.ts'
import { sampleKinds } from '../activities/life/local-kinds.ts'
import { type Setting, settingOf } from '../activities/setting.ts'
import type { SampleActivity } from '../activities/types.ts'
import { sampleId } from './ids.ts'
import type { PlacedBySlug } from './organizations.ts'
import { loadSummaries } from './summaries.ts'

/** Half past four in the afternoon in Shanghai. */
const afternoon = ({ day }: LoadContext, on: string): Date => instantOf(`${day(on)}T08:30:00Z`)

const nameIn = ({ city }: LoadContext, slug: string | undefined): string =>
  city.people.find((person) => person.slug === slug)?.name ?? ''

/** What hangs on a year of records: leaves, kinds of one's own, corrections, 纪要, reasons and reminders. */
export async function loadLife(
  context: LoadContext,
  placed: PlacedBySlug,
  activities: readonly SampleActivity[],
): Promise<void> {
  const setting = settingOf(context.city)
  await loadLeaves(context, setting)
  await loadKinds(context, setting)
  await loadCorrections(context, activities)
  await loadSummaries(context, placed, activities)
  await loadExcuses(context, setting, activities)
  await loadReminder(context)
  await loadDismissal(context, activities)
}

async function loadLeaves(context: LoadContext, setting: Setting): Promise<void> {
  const branchOf = new Map(context.city.people.map((person) => [person.slug, person.branch ?? '']))
  await inBatches(
    sampleLeaves(setting).map((leave) => ({
      ...{ city_id: CITY, id: sampleId('leave', `${leave.person}:${leave.fromOn}`), kind: leave.kind },
      ...{ person_id: sampleId('person', leave.person), from_on: context.day(leave.fromOn), reason: leave.reason },
      ...{ to_on: leave.toOn === null ? null : context.day(leave.toOn), recorded_at: afternoon(context, leave.fromOn) },
      recorded_by_name: nameIn(context, setting.holders.get(known(branchOf, leave.person))?.[0]),
    })),
    (batch) => context.tx.insertInto('person_leave').values(batch).execute(),
  )
}

async function loadKinds(context: LoadContext, { holders }: Setting): Promise<void> {
  const rows = sampleKinds.map(({ slug, organization, validFrom, validTo, savedOn, fields }) => ({
    ...{ city_id: CITY, id: sampleId('activity-kind', slug), organization_id: sampleId('organization', organization) },
    ...{ code: fields.code, fields: JSON.stringify(fields), valid_from: context.day(validFrom) },
    ...{ valid_to: validTo === null ? null : context.day(validTo), saved_at: afternoon(context, savedOn) },
    saved_by_name: nameIn(context, holders.get(`${organization}.jiguan`)?.[1]),
  }))
  await context.tx.insertInto('activity_kind').values(rows).execute()
}

async function loadCorrections(context: LoadContext, activities: readonly SampleActivity[]): Promise<void> {
  const rows = activities.flatMap(({ slug, correction }) =>
    correction === null
      ? []
      : [
          {
            ...{ city_id: CITY, id: sampleId('correction', slug), activity_id: sampleId('activity', slug) },
            ...{ at: afternoon(context, correction.on), by_name: nameIn(context, correction.by) },
            ...{ reason: correction.reason, before: JSON.stringify(correction.before, withPersonIds) },
          },
        ],
  )
  await context.tx.insertInto('activity_correction').values(rows).execute()
}

const withPersonIds = (key: string, value: unknown): unknown =>
  key === 'personId' && typeof value === 'string' ? sampleId('person', value) : value

/** Gaps that the branch explained; other gaps stay open. */
const reasons = ['全员到防汛一线值守，当月未开展，次月合并补学。', '专项审核集中办公，当月未开展，已作说明。'] as const

async function loadExcuses(context: LoadContext, setting: Setting, activities: readonly SampleActivity[]) {
  const held = new Set(activities.map(({ slug }) => slug))
  const gaps = context.city.organizations
    .filter(({ kind }) => kind === 'branch')
    .flatMap(({ slug }) =>
      [4, 5, 6, 7, 8].filter((month) => !held.has(`${slug}.theme-${String(month)}`)).map((month) => ({ slug, month })),
    )
  const rows = gaps
    .filter((_gap, place) => place % 3 === 0)
    .map(({ slug, month }, place) => ({
      ...{ city_id: CITY, id: sampleId('duty-excuse', `${slug}:${String(month)}`), kind_code: 'theme_day' },
      organization_id: sampleId('organization', slug),
      period_start_on: context.day(`2026-0${String(month)}-01`),
      reason: reasons[place % reasons.length] ?? '',
      made_by_name: nameIn(context, setting.holders.get(slug)?.[0]),
      made_at: afternoon(context, `2026-0${String(month)}-28`),
    }))
  await context.tx.insertInto('duty_excuse').values(rows).execute()
}

/** The party office reminded the branch whose November theme day is still to be recorded. */
async function loadReminder(context: LoadContext): Promise<void> {
  const officer = context.city.accounts.find(({ account }) => account === 'zhujian.dangwei')?.person
  await context.tx
    .insertInto('duty_reminder')
    .values({
      ...{ city_id: CITY, id: sampleId('duty-reminder', 'zhujian.zb1:11'), kind_code: 'theme_day' },
      ...{ organization_id: sampleId('organization', 'zhujian.zb1'), period_start_on: context.day('2026-11-01') },
      ...{ on_day: context.day('2026-11-20'), made_at: afternoon(context, '2026-11-20') },
      ...{ made_by_name: nameIn(context, officer), reached: [sampleId('account', 'zhujian.zhibu1')] },
    })
    .execute()
}

/** One finding of the two-skins list that its unit looked at and set aside, with a reason and an end. */
async function loadDismissal(context: LoadContext, activities: readonly SampleActivity[]): Promise<void> {
  const subject = activities.find(
    (one) => one.kind === 'theme_day' && one.organization === 'dangxiao.zb1' && one.link === null && one.on > '2026-09',
  )
  if (subject === undefined) return
  await context.tx
    .insertInto('disconnect_dismissal')
    .values({
      ...{ city_id: CITY, id: sampleId('dismissal', subject.slug), rule: 'activityWithoutLink', rules_version: 1 },
      ...{ organization_id: sampleId('organization', subject.organization) },
      ...{ subject_id: sampleId('activity', subject.slug), reason: '当月为党员政治生日专题，与具体业务任务无关。' },
      ...{ expires_on: context.day('2026-12-31'), made_at: afternoon(context, '2026-11-16') },
      made_by_name: nameIn(context, subject.recorder),
    })
    .execute()
}
