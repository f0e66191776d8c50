import { overrideLight as contract } from '@hepai/contract/planning'
import { after } from '../../../platform/clock.ts'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { insertOverride, subjectName } from '../store/light-override.ts'
import { lockPlan } from '../store/plan.ts'
import { recordPlan } from '../store/record-plan.ts'
import { signalPlan } from '../store/signal.ts'

/** A quarter: longer than that the plan itself ought to be changed. */
const LONGEST_MS = 92 * 86_400_000

export const overrideLight = command(contract, async ({ input, actor, tx, platform, now, today }) => {
  const { planId, subject, subjectId, light, reason, expiresOn } = input
  const plan = await lockPlan(tx, planId)
  const grant = authorize(actor, 'planning.edit', plan.organization)
  archivedPlanStaysAsItIs(plan)
  const name = await subjectName(tx, plan.id, { subject, subjectId })
  if (name === null) throw new Refusal('planning.notInPlan', { what: subject === 'task' ? '任务' : '目标' })
  if (expiresOn <= today || expiresOn > platform.dayOf(after(now, LONGEST_MS)))
    throw new Refusal('planning.overrideExpires')
  const id = platform.newId()
  await insertOverride(tx, grant, { id, planId: plan.id, subject, subjectId, light, reason, expiresOn }, now)
  const { seq } = await recordPlan(tx, grant, { platform, now, today }, plan, {
    label: `人工调整“${name}”的亮灯，有效期至 ${expiresOn}`,
    taskIds: subject === 'task' ? [subjectId] : [],
  })
  return {
    output: { id },
    audit: { grant, subjectId: plan.id, change: { seq, overrideId: id, subject, subjectId, light, expiresOn } },
    afterCommit: () => signalPlan(plan.id),
  }
})
