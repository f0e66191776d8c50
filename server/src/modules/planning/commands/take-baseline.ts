import { takeBaseline as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { saveBaseline } from '../store/baseline.ts'
import { lockPlan } from '../store/plan.ts'
import { computePlan, recordPlan } from '../store/record-plan.ts'
import { signalPlan } from '../store/signal.ts'

export const takeBaseline = command(contract, async ({ input, actor, tx, platform, now, today }) => {
  const plan = await lockPlan(tx, input.planId)
  const grant = authorize(actor, 'planning.edit', plan.organization)
  archivedPlanStaysAsItIs(plan)
  const { picture } = await computePlan(tx, { platform, now, today }, plan)
  const id = platform.newId()
  const spans = [...picture.schedule.byTask.values()]
  await saveBaseline(tx, grant, { id, planId: plan.id, name: input.name, takenOn: today }, spans, now)
  const change = { label: `存为基线“${input.name}”`, taskIds: [] }
  const { seq } = await recordPlan(tx, grant, { platform, now, today }, plan, change)
  return {
    output: { id, tasks: spans.length },
    audit: { grant, subjectId: plan.id, change: { seq, baselineId: id, tasks: spans.length } },
    afterCommit: () => signalPlan(plan.id),
  }
})
