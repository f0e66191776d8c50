import { exportPlans as contract, type PlanRow } from '@hepai/contract/planning'
import { authorizeAnywhere } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { type ListColumn, everyRow, exportedList } from '../../../platform/spreadsheet/exported-list.ts'
import { pageOfPlans } from './list-plans.ts'

const columns: readonly ListColumn<Omit<PlanRow, 'allowed'>>[] = [
  ['计划', 36, (plan) => plan.name],
  ['单位', 28, (plan) => plan.organizationName],
  ['年度', 8, (plan) => plan.year],
  ['开始日期', 12, (plan) => plan.startOn],
  ['预计完成', 12, (plan) => plan.endOn],
  ['进度（%）', 10, (plan) => plan.progressPercent],
  ['任务（项）', 10, (plan) => plan.taskCount],
  ['已完成（项）', 12, (plan) => plan.doneCount],
  ['滞后（项）', 10, (plan) => plan.lateCount],
  ['归档日期', 12, (plan) => plan.archivedOn],
]

export const exportPlans = download(contract, async ({ input, actor, db, today }) => {
  const grant = authorizeAnywhere(actor, 'planning.read')
  const rows = await everyRow((page) => pageOfPlans({ actor, db, today, filters: input, ...page }))
  const file = await exportedList('计划', columns, rows, today)
  return { ...file, audit: { grant, subjectId: null, change: { rows: rows.length } } }
})
