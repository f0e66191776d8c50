import { exportIndicators as contract } from '@hepai/contract/planning'
import type { IndicatorRow } from '@hepai/contract/planning-indicators'
import { authorizeAnywhere } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { type ListColumn, everyRow, exportedList } from '../../../platform/spreadsheet/exported-list.ts'
import { pageOfIndicators } from './list-indicators.ts'

const columns: readonly ListColumn<IndicatorRow>[] = [
  ['指标', 32, (row) => row.name],
  ['单位（计量）', 14, (row) => row.unit],
  ['基期值', 12, (row) => row.baselineValue],
  ['现值', 12, (row) => row.value],
  ['目标值', 12, (row) => row.targetValue],
  ['最近读数日期', 14, (row) => row.valueOn],
  ['读数（条）', 10, (row) => row.readingCount],
  ['方向', 12, (row) => (row.direction === 'up' ? '越高越好' : '越低越好')],
  ['计划', 36, (row) => row.planName],
  ['组织', 28, (row) => row.organizationName],
]

export const exportIndicators = download(contract, async ({ input, actor, db, today }) => {
  const grant = authorizeAnywhere(actor, 'planning.read')
  const rows = await everyRow((page) => pageOfIndicators({ actor, db, filters: input, ...page }))
  const file = await exportedList('指标', columns, rows, today)
  return { ...file, audit: { grant, subjectId: null, change: { rows: rows.length } } }
})
