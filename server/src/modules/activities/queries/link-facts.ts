import { DisconnectRule } from '@hepai/contract/activities-links'
import { sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Platform } from '../../../platform/platform.ts'
import { inSubtree } from '../../../platform/scope.ts'
import type {} from '../../planning/index.ts'
import { addDays } from '../domain/days.ts'
import type { LinkFacts } from '../domain/disconnects.ts'
import { kindsOn } from '../domain/kinds.ts'
import { periodAt } from '../domain/periods.ts'
import { loadKinds } from '../store/kinds.ts'

/** How far back an unlinked activity is still worth linking, in days. */
const LOOK_BACK_DAYS = 92

/** What the rules look at, beneath a path; statements leave out what no rule would show. */
export async function linkFacts(
  { db, dayOf }: Pick<Platform, 'db' | 'dayOf'>,
  path: string,
  today: string,
): Promise<LinkFacts> {
  const quarter = periodAt('quarter', today)
  const wanted = { db, dayOf, path, today }
  return {
    today,
    quarter,
    tasks: await tasksWithoutBranch(wanted),
    branches: await branches(wanted, quarter.startOn),
    activities: await unlinked(wanted),
    items: await openItems(wanted),
    dismissals: await dismissals(wanted),
  }
}

type Wanted = Pick<Platform, 'db' | 'dayOf'> & { readonly path: string; readonly today: string }

/** Open tasks without parts of their own: a summary's responsibility lies with its parts. */
const tasksWithoutBranch = ({ db, path }: Wanted) =>
  db
    .selectFrom('task')
    .innerJoin('plan', (join) => join.onRef('plan.id', '=', 'task.plan_id').on('plan.city_id', '=', CITY))
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'plan.organization_id').on('organization.city_id', '=', CITY),
    )
    .innerJoin('organization as doer', (join) =>
      join.onRef('doer.id', '=', 'task.organization_id').on('doer.city_id', '=', CITY),
    )
    .select(['task.id', 'task.name', 'task.plan_id as planId', 'task.line', 'task.start_on as startOn'])
    .select(['organization.id as organizationId', 'organization.name as organizationName'])
    .select(sql<number>`jsonb_array_length(task.branches)`.as('responsibleBranches'))
    .where('task.city_id', '=', CITY)
    .where('task.kind', '=', 'task')
    .where('task.line', '!=', 'party')
    .where('task.removed_at', 'is', null)
    .where('task.finished_on', 'is', null)
    .where('plan.archived_at', 'is', null)
    .where('doer.kind', '!=', 'branch')
    .where(sql<boolean>`task.branches = '[]'::jsonb`)
    .where(
      sql<boolean>`not exists (select 1 from task as part
        where part.city_id = ${CITY} and part.plan_id = task.plan_id and part.parent_id = task.id and part.removed_at is null)`,
    )
    .where(inSubtree(path, 'organization.path'))
    .orderBy('task.start_on')
    .orderBy('task.id')
    .limit(2000)
    .execute()

const branches = ({ db, path, today }: Wanted, quarterStartOn: string) =>
  db
    .selectFrom('organization')
    .select(['organization.id', 'organization.id as organizationId', 'organization.name as organizationName'])
    .select('organization.established_on as establishedOn')
    .select((here) =>
      here
        .selectFrom('activity')
        .select((one) => one.fn.coalesce(one.fn.sum<number>('link_count'), sql<number>`0`).as('sum'))
        .where('activity.city_id', '=', CITY)
        .whereRef('activity.organization_id', '=', 'organization.id')
        .where('activity.removed_at', 'is', null)
        .where('activity.state', '=', 'held')
        .where('activity.occurred_on', '>=', quarterStartOn)
        .where('activity.occurred_on', '<=', today)
        .$asScalar()
        .$notNull()
        .as('linksInQuarter'),
    )
    .where('organization.city_id', '=', CITY)
    .where('organization.kind', '=', 'branch')
    .where('organization.ended_on', 'is', null)
    .where(inSubtree(path, 'organization.path'))
    .orderBy('organization.path')
    .execute()

async function unlinked({ db, path, today }: Wanted) {
  const versions = await loadKinds(db)
  const linkable = versions.filter(({ fields }) => !fields.isExempt).map(({ fields }) => fields.code)
  const rows = await db
    .selectFrom('activity')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['activity.id', 'activity.title', 'activity.kind_code', 'activity.occurred_on as occurredOn'])
    .select(['activity.link_count as links', 'organization.path'])
    .select(['organization.id as organizationId', 'organization.name as organizationName'])
    .where('activity.city_id', '=', CITY)
    .where('activity.removed_at', 'is', null)
    .where('activity.state', '=', 'held')
    .where('activity.link_count', '=', 0)
    .where('activity.kind_code', 'in', [...new Set(linkable)])
    .where('activity.occurred_on', '>=', addDays(today, -LOOK_BACK_DAYS))
    .where('activity.occurred_on', '<=', today)
    .where(inSubtree(path, 'organization.path'))
    .orderBy('activity.occurred_on')
    .orderBy('activity.id')
    .limit(2000)
    .execute()
  return rows.map(({ kind_code: code, path: place, ...row }) => {
    const kind = kindsOn(versions, place, row.occurredOn).get(code)?.fields
    return { ...row, kindName: kind?.name ?? code, isExempt: kind?.isExempt ?? true }
  })
}

const openItems = ({ db, path, today }: Wanted) =>
  db
    .selectFrom('activity_item as item')
    .innerJoin('activity', (join) =>
      join.onRef('activity.id', '=', 'item.activity_id').on('activity.city_id', '=', CITY),
    )
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'activity.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['item.id', 'item.activity_id as activityId', 'item.topic', 'activity.occurred_on as raisedOn'])
    .select(['organization.id as organizationId', 'organization.name as organizationName'])
    .select(sql<boolean>`true`.as('isOpen'))
    .where('item.city_id', '=', CITY)
    .where('item.state', '=', 'open')
    .where('activity.removed_at', 'is', null)
    .where('activity.state', '=', 'held')
    .where('activity.occurred_on', '<=', today)
    .where(inSubtree(path, 'organization.path'))
    .orderBy('activity.occurred_on')
    .orderBy('item.id')
    .limit(2000)
    .execute()

async function dismissals({ db, dayOf, path, today }: Wanted) {
  const rows = await db
    .selectFrom('disconnect_dismissal as dismissed')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'dismissed.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['dismissed.id', 'dismissed.rule', 'dismissed.rules_version as rulesVersion', 'dismissed.reason'])
    .select(['dismissed.subject_id as subjectId', 'dismissed.expires_on as expiresOn'])
    .select(['dismissed.made_by_name as madeByName', 'dismissed.made_at as madeAt'])
    .where('dismissed.city_id', '=', CITY)
    .where('dismissed.expires_on', '>=', today)
    .where('dismissed.revoked_at', 'is', null)
    .where(inSubtree(path, 'organization.path'))
    .orderBy('dismissed.made_at')
    .execute()
  return rows.map(({ madeAt, ...row }) => ({ ...row, rule: DisconnectRule.parse(row.rule), madeOn: dayOf(madeAt) }))
}
