import { answerPriority as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { notFoundOrNotAllowed, versionConflict } from '../../../platform/refusal.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { lockPlan } from '../store/plan.ts'
import { findAnswer, saveAnswer } from '../store/priority.ts'
import { recordPlan } from '../store/record-plan.ts'
import { signalPlan } from '../store/signal.ts'
import { knownPriorities } from '../store/unit.ts'

export const answerPriority = command(contract, async ({ input, actor, tx, platform, now, today }) => {
  const { planId, priorityId, answer, version } = input
  const plan = await lockPlan(tx, planId)
  const grant = authorize(actor, 'planning.edit', plan.organization)
  archivedPlanStaysAsItIs(plan)
  if (!(await knownPriorities(tx, [priorityId])).has(priorityId)) throw notFoundOrNotAllowed()
  const current = await findAnswer(tx, planId, priorityId)
  if ((current?.version ?? null) !== version)
    throw versionConflict(current ?? { answer: '', version: null }, { answer, version })
  const saved = await saveAnswer(tx, grant, { planId, priorityId }, current, answer)
  const label = answer === '' ? '不再承接一项中心工作' : '写明如何承接一项中心工作'
  const { seq } = await recordPlan(tx, grant, { platform, now, today }, plan, { label, taskIds: [] })
  return {
    output: { version: saved },
    audit: { grant, subjectId: planId, change: { seq, priorityId, version: saved } },
    afterCommit: () => signalPlan(planId),
  }
})
