import { type AuditEntryRow, exportEntries as contract } from '@hepai/contract/audit'
import { dayOf, instantOf, timeOf } from '../../../platform/clock.ts'
import { authorizeAnywhere } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { type ListColumn, everyRow, exportedList } from '../../../platform/spreadsheet/exported-list.ts'
import { pageOfEntries } from './list-entries.ts'

const columns: readonly ListColumn<AuditEntryRow>[] = [
  ['序号', 10, (entry) => entry.seq],
  ['日期', 12, (entry) => dayOf(instantOf(entry.at))],
  ['时间', 10, (entry) => timeOf(instantOf(entry.at))],
  ['操作人', 12, (entry) => entry.actorName],
  ['操作', 32, (entry) => entry.operationName],
  ['结果', 8, (entry) => (entry.result === 'done' ? '完成' : '被拒绝')],
  ['组织', 28, (entry) => entry.organizationName],
  ['内容', 60, (entry) => entry.change],
  ['地址', 16, (entry) => entry.address],
  ['请求编号', 36, (entry) => entry.requestId],
]

export const exportEntries = download(contract, async ({ input, actor, db, today }) => {
  const grant = authorizeAnywhere(actor, 'audit.read')
  const rows = await everyRow((page) => pageOfEntries({ actor, db, filters: input, ...page }))
  const file = await exportedList('审计记录', columns, rows, today)
  return { ...file, audit: { grant, subjectId: null, change: { rows: rows.length } } }
})
