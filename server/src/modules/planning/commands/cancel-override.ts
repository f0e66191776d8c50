import { cancelOverride as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { endOverride, findOverride, subjectName } from '../store/light-override.ts'
import { lockPlan } from '../store/plan.ts'
import { recordPlan } from '../store/record-plan.ts'
import { signalPlan } from '../store/signal.ts'

export const cancelOverride = command(contract, async ({ input, actor, tx, platform, now, today }) => {
  const override = await findOverride(tx, input.overrideId)
  const plan = await lockPlan(tx, override.planId)
  const grant = authorize(actor, 'planning.edit', plan.organization)
  archivedPlanStaysAsItIs(plan)
  await endOverride(tx, grant, override.id, now)
  const name = await subjectName(tx, plan.id, override)
  const { seq } = await recordPlan(tx, grant, { platform, now, today }, plan, {
    label: `取消“${name ?? '已删除的任务'}”的人工亮灯`,
    taskIds: override.subject === 'task' ? [override.subjectId] : [],
  })
  return {
    output: { id: override.id },
    audit: { grant, subjectId: plan.id, change: { seq, overrideId: override.id } },
    afterCommit: () => signalPlan(plan.id),
  }
})
