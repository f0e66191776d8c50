import { changePlan as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, versionConflict } from '../../../platform/refusal.ts'
import { archivedPlanStaysAsItIs } from '../domain/archived.ts'
import { hasPlanNamed } from '../store/new-plan.ts'
import { lockPlan, type StoredPlan } from '../store/plan.ts'
import { recordPlan } from '../store/record-plan.ts'
import { savePlanHead } from '../store/save-plan.ts'
import { signalPlan } from '../store/signal.ts'

export const changePlan = command(contract, async ({ input, actor, tx, platform, now, today }) => {
  const plan = await lockPlan(tx, input.planId)
  const grant = authorize(actor, 'planning.edit', plan.organization)
  const { name, startOn, archived } = input
  if (plan.version !== input.version) throw versionConflict(headOf(plan), { ...input })
  if (archived) archivedPlanStaysAsItIs(plan)
  const taken = { organizationId: plan.organization.id, year: plan.year, name, except: plan.id }
  if (!archived && (await hasPlanNamed(tx, taken)))
    throw new Refusal('planning.planExists', { organization: plan.organization.name, year: plan.year })
  const version = await savePlanHead(tx, grant, plan, { name, startOn, archived }, now)
  const change = { label: labelOf(plan, input), taskIds: [] }
  await recordPlan(tx, grant, { platform, now, today }, { ...plan, startOn }, change)
  return {
    output: { id: plan.id, version },
    audit: { grant, subjectId: plan.id, change: { version, startOn, archived } },
    afterCommit: () => signalPlan(plan.id),
  }
})

const headOf = ({ id, version, name, startOn, isArchived }: StoredPlan) => ({
  planId: id,
  version,
  name,
  startOn,
  archived: isArchived,
})

type Wish = { readonly name: string; readonly startOn: string; readonly archived: boolean }

function labelOf(plan: StoredPlan, wish: Wish): string {
  if (wish.archived !== plan.isArchived) return wish.archived ? '归档计划' : '恢复计划'
  if (wish.startOn !== plan.startOn) return `计划起始日由 ${plan.startOn} 改为 ${wish.startOn}`
  return wish.name === plan.name ? '保存计划' : `计划名称改为“${wish.name}”`
}
