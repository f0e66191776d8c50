import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import type { Tables } from '../../../platform/tables.ts'
import { factsOf } from '../domain/facts.ts'
import { type Picture, type PlanFacts, pictureOf, summaryOf } from '../domain/picture.ts'
import { workingDaysFrom } from '../domain/working-days.ts'
import { latestBaseline, loadModel, type StoredModel } from './plan-model.ts'
import { lockPlan, type StoredPlan } from './plan.ts'
import { fillInitials } from './initials.ts'
import { type KeptDays, type PlanChange, savePlanState, saveSchedule, saveSummary } from './save-plan.ts'

type At = { readonly platform: Platform; readonly now: Date; readonly today: string }

/** A plan computed afresh inside a transaction. */
type Computed = { readonly stored: StoredModel; readonly facts: PlanFacts; readonly picture: Picture }

/** Loads and computes a plan as it now stands in the transaction. */
export async function computePlan(
  tx: Transaction<Tables>,
  { platform, today }: At,
  plan: Pick<StoredPlan, 'id' | 'startOn'>,
): Promise<Computed> {
  const stored = await loadModel(tx, plan.id)
  const facts = factsOf(stored.model, {
    startOn: plan.startOn,
    measured: stored.measured,
    baseline: (await latestBaseline(tx, plan.id))?.spans ?? new Map(),
    today,
    days: workingDaysFrom(await platform.calendar.workingDays(tx)),
  })
  return { stored, facts, picture: pictureOf(facts) }
}

/**
 * After something around the graph changed (readings, the start, a baseline): computes the plan afresh, keeps its summary
 * and the days that moved, and writes one line of its history.
 */
export async function recordPlan(
  tx: Transaction<Tables>,
  grant: Grant<'planning.edit' | 'planning.enterReading'>,
  at: At,
  plan: StoredPlan,
  change: PlanChange,
): Promise<Computed & { readonly seq: number }> {
  const computed = await computePlan(tx, at, plan)
  await saveSchedule(tx, grant.organizationId, plan.id, movedOf(computed))
  const seq = await savePlanState(tx, grant, plan, summaryOf(computed.facts, computed.picture), change, at.now)
  return { ...computed, seq }
}

/** Computes what a plan keeps about itself, for loading plans by other ways than edits. Writes no history. */
export async function refreshPlan(tx: Transaction<Tables>, platform: Platform, planId: string): Promise<void> {
  const now = platform.clock.now()
  const plan = await lockPlan(tx, planId)
  const computed = await computePlan(tx, { platform, now, today: platform.dayOf(now) }, plan)
  await saveSchedule(tx, plan.organization.id, planId, movedOf(computed))
  await fillInitials(tx, plan)
  await saveSummary(tx, plan.organization.id, planId, summaryOf(computed.facts, computed.picture))
}

/** Plans that are not archived. */
export async function activePlanIds(db: Kysely<Tables>): Promise<readonly string[]> {
  const rows = await db
    .selectFrom('plan')
    .select('id')
    .where('city_id', '=', CITY)
    .where('archived_at', 'is', null)
    .orderBy('id')
    .execute()
  return rows.map((row) => row.id)
}

/** The tasks whose days differ from those last kept. */
export const movedOf = ({ picture, stored }: Pick<Computed, 'picture' | 'stored'>): KeptDays[] =>
  [...picture.schedule.byTask.values()]
    .map(({ taskId, startOn, endOn }) => {
      const limit = picture.limits.get(taskId)
      return { taskId, startOn, endOn, deadline: limit?.deadline ?? endOn, lateAfter: limit?.lateAfter ?? null }
    })
    .filter((now) => {
      const was = stored.stored.get(now.taskId)
      return was === undefined || keptDays.some((key) => was[key] !== now[key])
    })

const keptDays = ['startOn', 'endOn', 'deadline', 'lateAfter'] as const
