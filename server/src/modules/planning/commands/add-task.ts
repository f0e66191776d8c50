import type { TaskFields } from '@hepai/contract/planning-shapes'
import { type Actor, authorize, authorizeSystem, mayOn } from '../../../platform/grant.ts'
import type { Platform } from '../../../platform/platform.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { checkEdited } from '../domain/edit-check.ts'
import { applyEdits } from '../domain/edit.ts'
import { loadModel } from '../store/plan-model.ts'
import { lockPlan, type StoredPlan, unitAbove } from '../store/plan.ts'
import { recordPlan } from '../store/record-plan.ts'
import { saveTouched } from '../store/save-graph.ts'
import { signalPlan } from '../store/signal.ts'
import { organizationsWithin, peopleWithin } from '../store/unit.ts'

type At = {
  readonly tx: Parameters<typeof lockPlan>[0]
  readonly platform: Platform
  readonly actor: Actor
  readonly now: Date
  readonly today: string
}
type Wanted = Pick<TaskFields, 'name' | 'line' | 'organizationId' | 'ownerId' | 'notBefore' | 'dueOn' | 'note'> & {
  readonly id: string
}

/**
 * Adds one task to a plan because something decided elsewhere asks for it, within the caller's transaction. Whoever may
 * read the plan may add a task that their own organisation does, which the calling module has judged; the history then
 * names the system and `label` says who.
 *
 * @returns what to call once the transaction is committed, and the plan's new change number
 * @throws Refusal platform.notFoundOrNotAllowed; planning.archived, organizationOutside, ownerOutside, dueBeforeStart, tooManyTasks
 */
export async function addTask(
  at: At,
  planId: string,
  task: Wanted,
  label: string,
): Promise<{ readonly seq: number; readonly signal: () => void }> {
  const { tx, actor, now, platform, today } = at
  const plan = await lockPlan(tx, planId)
  const grant = grantFor(actor, plan)
  archivedPlanStaysAsItIs(plan)
  const stored = await loadModel(tx, plan.id)
  const sort = Math.max(0, ...[...stored.model.task.values()].map((one) => one.value.sort)) + 1
  const durationDays = await workingDaysUntil(at, task)
  const { id, ...wanted } = task
  const value: TaskFields = { ...plainTask, ...wanted, sort, durationDays }
  const edited = applyEdits(stored.model, [{ do: 'add', what: 'task', id, value }])
  checkEdited(stored.model, edited.model, edited.touched, await settingOf(at, plan, value))
  await saveTouched(tx, grant, plan.id, edited.model, edited.touched, now)
  const { seq } = await recordPlan(tx, grant, { platform, now, today }, plan, { label, taskIds: [id] })
  return { seq, signal: () => signalPlan(plan.id) }
}

function grantFor(actor: Actor, plan: StoredPlan) {
  if (mayOn(actor, 'planning.edit', plan.organization)) return authorize(actor, 'planning.edit', plan.organization)
  if (!mayOn(actor, 'planning.read', plan.organization)) throw notFoundOrNotAllowed()
  return authorizeSystem('planning.edit', plan.organization.id)
}

async function settingOf({ tx, today }: At, plan: StoredPlan, { organizationId, ownerId }: TaskFields) {
  const unit = await unitAbove(tx, plan.organization.path)
  return {
    today,
    organizationsInUnit: await organizationsWithin(tx, unit.path, [organizationId]),
    peopleInUnit: await peopleWithin(tx, unit.path, ownerId === null ? [] : [ownerId]),
    priorities: new Set<string>(),
  }
}

/** Working days from the decision to the day it is due, at least one. */
async function workingDaysUntil({ tx, platform, today }: At, { notBefore, dueOn }: Wanted): Promise<number> {
  const fromOn = notBefore ?? today
  const days = await platform.calendar.workingDays(tx)
  const count = days.filter((day) => day >= fromOn && dueOn !== null && day <= dueOn).length
  return Math.min(1000, Math.max(1, count))
}

const plainTask: TaskFields = {
  ...{ parentId: null, objectiveId: null, initiativeId: null, kind: 'task', line: 'joint', name: '' },
  ...{ organizationId: '', ownerId: null, durationDays: 1, notBefore: null, dueOn: null, startedOn: null },
  ...{ finishedOn: null, moneyPlanned: null, moneySpent: null, weight: 1, stage: '', note: '', sort: 0, branches: [] },
}
