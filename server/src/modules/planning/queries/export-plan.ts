import { exportPlan as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { SPREADSHEET_TYPE, writeSpreadsheet } from '../../../platform/spreadsheet/write.ts'
import { live, type PlanModel } from '../domain/model.ts'
import { indicatorSheet, type SheetNames, taskSheet } from '../domain/plan-sheet.ts'
import { indicatorViews, taskViews } from '../domain/plan-view.ts'
import { filtered } from '../domain/task-filter.ts'
import { readablePlan } from './plan-picture.ts'
import { lookAt } from './show-plan.ts'

export const exportPlan = download(contract, async ({ input, actor, db, platform, today }) => {
  const plan = await readablePlan(db, actor, input.planId)
  const grant = authorize(actor, 'planning.read', { id: plan.organizationId, path: plan.path })
  const seen = await lookAt({ platform, planId: plan.id, path: plan.path, startOn: plan.startOn, today })
  const names = sheetNames(seen.model, seen.names.organizations)
  const { planId: _plan, ...filter } = input
  const tasks = taskSheet(filtered(taskViews(seen), filter), names)
  const indicators = indicatorSheet(indicatorViews(seen, seen.measured), names)
  return {
    fileName: `${plan.organizationName}${plan.year}年${plan.name}.xlsx`,
    contentType: SPREADSHEET_TYPE,
    body: await writeSpreadsheet({ sheets: [tasks, indicators] }),
    audit: { grant, subjectId: plan.id, change: { tasks: tasks.rows.length, indicators: indicators.rows.length } },
  }
})

function sheetNames(model: PlanModel, organizations: SheetNames['organizations']): SheetNames {
  const namesOf = (entities: readonly { readonly id: string; readonly value: { readonly name: string } }[]) =>
    new Map(entities.map(({ id, value }) => [id, value.name]))
  const tasks = namesOf(live(model.task))
  const before = new Map<string, string[]>()
  for (const { value } of live(model.dependency))
    before.set(value.toId, [...(before.get(value.toId) ?? []), tasks.get(value.fromId) ?? ''])
  return {
    tasks,
    objectives: namesOf(live(model.objective)),
    initiatives: namesOf(live(model.initiative)),
    organizations,
    before,
  }
}
