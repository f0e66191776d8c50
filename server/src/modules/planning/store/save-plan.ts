import { sql, type Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { PlanSummary } from '../domain/picture.ts'
import type { StoredPlan } from './plan.ts'

type PlanGrant = Grant<'planning.edit' | 'planning.enterReading'>

/** One line of the plan's history; `taskIds` are the tasks it is about. */
export type PlanChange = { readonly label: string; readonly taskIds: readonly string[] }

/**
 * Writes the plan's next state: its summary columns, and one line of its history.
 *
 * @returns the new number of the plan's changes
 */
export async function savePlanState(
  tx: Transaction<Tables>,
  grant: PlanGrant,
  plan: Pick<StoredPlan, 'id' | 'seq'>,
  summary: PlanSummary,
  change: PlanChange,
  now: Date,
): Promise<number> {
  const seq = plan.seq + 1
  const updated = await tx
    .updateTable('plan')
    .set({ ...summaryColumns(summary), seq, changed_at: now })
    .where('city_id', '=', CITY)
    .where('id', '=', plan.id)
    .where('organization_id', '=', grant.organizationId)
    .where('seq', '=', plan.seq)
    .executeTakeFirst()
  if (updated.numUpdatedRows !== 1n) throw notFoundOrNotAllowed()
  await tx
    .insertInto('plan_change')
    .values({
      city_id: CITY,
      plan_id: plan.id,
      seq,
      at: now,
      by_account: grant.actorId,
      by_name: grant.actorName ?? '系统',
      label: change.label,
      task_ids: [...change.taskIds],
    })
    .execute()
  return seq
}

/** @returns the new version of the plan's own fields */
export async function savePlanHead(
  tx: Transaction<Tables>,
  grant: Grant<'planning.edit'>,
  plan: Pick<StoredPlan, 'id' | 'version' | 'isArchived'>,
  head: { readonly name: string; readonly startOn: string; readonly archived: boolean },
  now: Date,
): Promise<number> {
  const version = plan.version + 1
  const archiving = head.archived ? { archived_at: now } : { archived_at: null }
  const saved = await tx
    .updateTable('plan')
    .set({
      name: head.name,
      initials: initialsOf(head.name, 'organization'),
      start_on: head.startOn,
      version,
      ...(head.archived === plan.isArchived ? {} : archiving),
    })
    .where('city_id', '=', CITY)
    .where('id', '=', plan.id)
    .where('organization_id', '=', grant.organizationId)
    .where('version', '=', plan.version)
    .executeTakeFirst()
  if (saved.numUpdatedRows !== 1n) throw notFoundOrNotAllowed()
  return version
}

/** Keeps what a plan tells about itself, without a line of history. */
export async function saveSummary(
  tx: Transaction<Tables>,
  organizationId: string,
  planId: string,
  summary: PlanSummary,
): Promise<void> {
  await tx
    .updateTable('plan')
    .set(summaryColumns(summary))
    .where('city_id', '=', CITY)
    .where('id', '=', planId)
    .where('organization_id', '=', organizationId)
    .execute()
}

const summaryColumns = (summary: PlanSummary) => ({
  end_on: summary.endOn,
  task_count: summary.taskCount,
  done_count: summary.doneCount,
  progress_percent: summary.progressPercent,
  open_ends: [...summary.openEnds],
})

/** What a task keeps of its schedule. */
export type KeptDays = {
  readonly taskId: string
  readonly startOn: string
  readonly endOn: string
  readonly deadline: string
  readonly lateAfter: string | null
}

/** Keeps the days of the tasks that now stand elsewhere, in one statement. */
export async function saveSchedule(
  tx: Transaction<Tables>,
  organizationId: string | null,
  planId: string,
  moved: readonly KeptDays[],
): Promise<void> {
  if (moved.length === 0) return
  const ids = moved.map((one) => one.taskId)
  const starts = moved.map((one) => one.startOn)
  const ends = moved.map((one) => one.endOn)
  const deadlines = moved.map((one) => one.deadline)
  const limits = moved.map((one) => one.lateAfter)
  await sql`
    update task set start_on = moved.start_on, end_on = moved.end_on, deadline = moved.deadline, late_after = moved.late_after
    from unnest(${ids}::uuid[], ${starts}::date[], ${ends}::date[], ${deadlines}::date[], ${limits}::date[])
      as moved (id, start_on, end_on, deadline, late_after), plan
    where task.city_id = ${CITY} and task.plan_id = ${planId} and task.id = moved.id
      and plan.city_id = ${CITY} and plan.id = task.plan_id and plan.organization_id = ${organizationId}
  `.execute(tx)
}
