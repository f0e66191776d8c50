import { type RawBuilder, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { TodoOverride, TodoReading, TodoTask } from '../domain/todo.ts'
import { type Asker, rootsOf, within } from './asker.ts'

const MOST = 60
const COMING_DAYS = 14
/** An indicator is expected to have a reading each month. */
const FRESH_DAYS = 31
const EXPIRING_DAYS = 7

/** Tasks that I answer for, or that my department or branch does: late, to be begun, or due within two weeks. */
export function ownTasks(asker: Asker): Promise<readonly TodoTask[]> {
  const { actor, organizationIds, today, dayFromToday } = asker
  const mine = sql<boolean>`(task.owner_id = ${actor.personId} or task.organization_id = any(${organizationIds}::uuid[]))`
  const now = sql<boolean>`(task.deadline <= ${dayFromToday(COMING_DAYS)} or task.late_after < ${today}
    or (task.kind = 'task' and task.started_on is null and task.start_on < ${today}))`
  const whose = sql<TodoTask['mine']>`case when task.owner_id = ${actor.personId} then 'owner' else 'organization' end`
  return tasksWhere(asker, rootsOf(actor, 'planning.read'), whose, sql<boolean>`${mine} and ${now}`)
}

/** For those who steer a unit's plans: what is late there, and the milestones of the next two weeks. */
export function unitTasks(asker: Asker): Promise<readonly TodoTask[]> {
  const { actor, today, dayFromToday } = asker
  const roots = rootsOf(actor, 'planning.read', 'planning.edit')
  const due = sql<boolean>`(task.late_after < ${today}
    or (task.kind = 'milestone' and task.deadline <= ${dayFromToday(COMING_DAYS)}))`
  return tasksWhere(asker, roots, sql<TodoTask['mine']>`'unit'`, due)
}

/** Open work without sub-tasks, in plans that may be read, the earliest deadline first. */
async function tasksWhere(
  { db, today }: Asker,
  roots: readonly string[],
  mine: RawBuilder<TodoTask['mine']>,
  condition: RawBuilder<boolean>,
): Promise<readonly TodoTask[]> {
  if (roots.length === 0) return []
  const { rows } = await sql<TodoTask>`
    select task.id, task.name, task.kind, task.line, task.plan_id as "planId", doer.id as "organizationId",
      doer.name as "organizationName", task.start_on as "startOn", task.started_on as "startedOn",
      task.end_on as "endOn", task.deadline, task.late_after < ${today} as "isLate", ${mine} as mine
    from task
    join plan on plan.city_id = ${CITY} and plan.id = task.plan_id and plan.archived_at is null
    join organization on organization.city_id = ${CITY} and organization.id = plan.organization_id
    join organization doer on doer.city_id = ${CITY} and doer.id = task.organization_id
    where task.city_id = ${CITY} and task.removed_at is null and task.finished_on is null and task.deadline is not null
      and ${within(roots, 'organization.path')} and ${condition}
      and not exists (
        select 1 from task child
        where child.city_id = ${CITY} and child.parent_id = task.id and child.removed_at is null
      )
    order by task.deadline, task.id
    limit ${MOST}
  `.execute(db)
  return rows
}

/**
 * Indicators of running plans without a reading in the last month, for those who may enter one. One that has reached its
 * target asks for nothing more.
 */
export async function oldReadings({ db, actor, today, dayFromToday }: Asker): Promise<readonly TodoReading[]> {
  const roots = rootsOf(actor, 'planning.read', 'planning.enterReading')
  if (roots.length === 0) return []
  const { rows } = await sql<TodoReading>`
    select indicator.id, indicator.name, plan.id as "planId", indicator.value_on as "valueOn",
      ${today}::date - indicator.value_on as age, organization.id as "organizationId",
      organization.name as "organizationName"
    from indicator
    join plan on plan.city_id = ${CITY} and plan.id = indicator.plan_id and plan.archived_at is null
    join organization on organization.city_id = ${CITY} and organization.id = plan.organization_id
    where indicator.city_id = ${CITY} and indicator.removed_at is null
      and plan.start_on <= ${today} and greatest(plan.end_on, make_date(plan.year, 12, 31)) >= ${today}
      and (indicator.value_on is null or indicator.value_on < ${dayFromToday(-FRESH_DAYS)})
      and not coalesce(
        case indicator.direction when 'up' then indicator.value >= indicator.target_value
          else indicator.value <= indicator.target_value end,
        false
      )
      and ${within(roots, 'organization.path')}
    order by indicator.value_on nulls first, indicator.id
    limit ${MOST}
  `.execute(db)
  return rows
}

/** Lights set by people that end within a week, for those who may set them anew. */
export async function endingOverrides({ db, actor, today, dayFromToday }: Asker): Promise<readonly TodoOverride[]> {
  const roots = rootsOf(actor, 'planning.read', 'planning.edit')
  if (roots.length === 0) return []
  const { rows } = await sql<TodoOverride>`
    select light_override.id, coalesce(task.name, objective.name) as name, plan.id as "planId", task.id as "taskId",
      light_override.expires_on as "expiresOn", light_override.made_by_name as "byName",
      organization.id as "organizationId", organization.name as "organizationName"
    from light_override
    join plan on plan.city_id = ${CITY} and plan.id = light_override.plan_id and plan.archived_at is null
    join organization on organization.city_id = ${CITY} and organization.id = plan.organization_id
    left join task on task.city_id = ${CITY} and task.id = light_override.subject_id and task.removed_at is null
    left join objective on objective.city_id = ${CITY} and objective.id = light_override.subject_id
      and objective.removed_at is null
    where light_override.city_id = ${CITY} and light_override.cancelled_at is null
      and light_override.expires_on between ${today} and ${dayFromToday(EXPIRING_DAYS)}
      and coalesce(task.id, objective.id) is not null
      and ${within(roots, 'organization.path')}
    order by light_override.expires_on, light_override.id
    limit ${MOST}
  `.execute(db)
  return rows
}
