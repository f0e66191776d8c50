import { editPlan as contract, type SlipEffect as SlipView } from '@hepai/contract/planning'
import type { GraphEdit } from '@hepai/contract/planning-shapes'
import { authorize } from '../../../platform/grant.ts'
import { command, type CommandContext } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { checkEdited, checkNoCycle, type EditSetting } from '../domain/edit-check.ts'
import { labelOf } from '../domain/edit-label.ts'
import { applyEdits, type Edited } from '../domain/edit.ts'
import { factsOf } from '../domain/facts.ts'
import type { PlanGraph } from '../domain/graph.ts'
import { graphOf, type PlanModel } from '../domain/model.ts'
import { pictureOf, summaryOf } from '../domain/picture.ts'
import { schedule } from '../domain/schedule.ts'
import type { ScheduleResult } from '../domain/scheduled.ts'
import { slipEffects } from '../domain/slip.ts'
import { becauseOf } from '../domain/words.ts'
import { workingDaysFrom, type WorkingDays } from '../domain/working-days.ts'
import { latestBaseline, loadModel } from '../store/plan-model.ts'
import { lockPlan, type StoredPlan, unitAbove } from '../store/plan.ts'
import { movedOf } from '../store/record-plan.ts'
import { saveTouched } from '../store/save-graph.ts'
import { savePlanState, saveSchedule } from '../store/save-plan.ts'
import { signalPlan } from '../store/signal.ts'
import { knownPriorities, organizationsWithin, peopleWithin } from '../store/unit.ts'
import { tellOwners } from './tell-owners.ts'

type Context = CommandContext<typeof contract>

export const editPlan = command(contract, async (context) => {
  const { input, actor, tx, platform, now, today } = context
  const plan = await lockPlan(tx, input.planId)
  const grant = authorize(actor, 'planning.edit', plan.organization)
  archivedPlanStaysAsItIs(plan)
  const stored = await loadModel(tx, plan.id, idsOf(input.edits))
  const edited = applyEdits(stored.model, input.edits)
  checkEdited(stored.model, edited.model, edited.touched, await settingOf(context, plan, edited))
  const days = workingDaysFrom(await platform.calendar.workingDays(tx))
  const before = schedule(graphOf(stored.model, plan.startOn), days)
  const endFrom = before.ok ? before.endOn : plan.endOn
  if (edited.touched.length === 0) {
    if (!input.edits.every((edit) => edit.do === 'add')) throw new Refusal('planning.nothingToSave')
    const output = { seq: plan.seq, ...changesOf(edited), effects: [], planEndFrom: endFrom, planEndTo: endFrom }
    return { output, audit: { grant, subjectId: plan.id, change: { edits: [] } } }
  }
  const graph = graphOf(edited.model, plan.startOn)
  checkNoCycle(graph)
  const baseline = (await latestBaseline(tx, plan.id))?.spans ?? new Map()
  const facts = factsOf(edited.model, { startOn: plan.startOn, measured: stored.measured, baseline, today, days })
  const picture = pictureOf(facts)
  await saveTouched(tx, grant, plan.id, edited.model, edited.touched, now)
  await saveSchedule(tx, grant.organizationId, plan.id, movedOf({ picture, stored }))
  const change = {
    label: input.label || labelOf(stored.model, edited.model, input.edits),
    taskIds: taskIdsOf(edited),
  }
  const seq = await savePlanState(tx, grant, plan, summaryOf(facts, picture), change, now)
  await tellOwners(context, grant, plan.id, stored.model, edited)
  const effects = effectsOf(before, picture.schedule, graph, days)
  return {
    output: { seq, ...changesOf(edited), effects, planEndFrom: endFrom, planEndTo: picture.schedule.endOn },
    audit: { grant, subjectId: plan.id, change: { seq, edits: input.edits.slice(0, MOST_AUDITED).map(auditOf) } },
    afterCommit: () => signalPlan(plan.id),
  }
})

const MOST_AUDITED = 50

const idsOf = (edits: readonly GraphEdit[]): string[] => edits.map((edit) => edit.id)

const changesOf = ({ applied, inverse }: Edited) => ({ applied: [...applied], inverse: [...inverse] })

/** Looks up only what the touched things name. */
async function settingOf({ tx, today }: Context, plan: StoredPlan, edited: Edited): Promise<EditSetting> {
  const unit = await unitAbove(tx, plan.organization.path)
  const ids = new Set(edited.touched.map((one) => one.id))
  const tasks = [...edited.model.task.values()].filter((task) => ids.has(task.id)).map((task) => task.value)
  const objectives = [...edited.model.objective.values()].filter((objective) => ids.has(objective.id))
  const bearers = tasks.flatMap((task) => [task.organizationId, ...task.branches.map((one) => one.organizationId)])
  const owners = tasks.flatMap((task) => task.ownerId ?? [])
  const priorities = objectives.flatMap((objective) => objective.value.priorityId ?? [])
  return {
    today,
    organizationsInUnit: await organizationsWithin(tx, unit.path, [...new Set(bearers)]),
    peopleInUnit: await peopleWithin(tx, unit.path, [...new Set(owners)]),
    priorities: await knownPriorities(tx, [...new Set(priorities)]),
  }
}

function effectsOf(before: ScheduleResult, after: ScheduleResult, graph: PlanGraph, days: WorkingDays): SlipView[] {
  const effects = slipEffects(before, after, graph, days)
  const byTask = new Map(effects.map((effect) => [effect.taskId, effect]))
  const names = new Map(graph.tasks.map((task) => [task.id, task.name]))
  return effects.map((effect) => {
    const { taskId, startFrom, startTo, endFrom, endTo, slipDays } = effect
    const because = becauseOf(effect, byTask, names)
    return { taskId, name: names.get(taskId) ?? '', startFrom, startTo, endFrom, endTo, slipDays, because }
  })
}

/** The tasks an edit is about: themselves, both ends of a link, the task of an indicator. */
function taskIdsOf({ touched, model }: Edited): string[] {
  return [...new Set(touched.flatMap(({ what, id }) => tasksNamed(model, what, id)))]
}

function tasksNamed(model: PlanModel, what: GraphEdit['what'], id: string): string[] {
  if (what === 'task') return [id]
  const link = what === 'dependency' ? model.dependency.get(id)?.value : undefined
  if (link !== undefined) return [link.fromId, link.toId]
  const taskId = what === 'indicator' ? model.indicator.get(id)?.value.taskId : null
  return taskId == null ? [] : [taskId]
}

/** Ids and field names only: the audit trail is read by people who may not read the plan. */
const auditOf = (edit: GraphEdit): string =>
  edit.do === 'change'
    ? `change ${edit.what} ${edit.id}: ${Object.keys(edit.set).join(',')}`
    : `${edit.do} ${edit.what} ${edit.id}`
