import * as contract from '@hepai/contract/activities'
import type { ActivityRow } from '@hepai/contract/activities-records'
import { authorizeAnywhere } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { type ListColumn, everyRow, exportedList } from '../../../platform/spreadsheet/exported-list.ts'
import { pageOfActivities } from './list-activities.ts'

const columns: readonly ListColumn<ActivityRow>[] = [
  ['日期', 12, (row) => row.occurredOn],
  ['时间', 8, (row) => row.startsAt],
  ['活动', 36, (row) => row.title],
  ['种类', 18, (row) => row.kindName],
  ['组织', 28, (row) => row.organizationName],
  ['状态', 8, (row) => (row.state === 'planned' ? '已安排' : '已开展')],
  ['应到（人）', 10, (row) => row.eligible],
  ['实到（人）', 10, (row) => row.present],
  ['缺席（人）', 10, (row) => row.absent],
  ['受众（人次）', 12, (row) => row.audience],
  ['服务时长（小时）', 16, (row) => row.serviceHours],
  ['关联任务（项）', 14, (row) => row.linkCount],
  ['未办结事项（项）', 16, (row) => row.openItems],
  ['记录人', 10, (row) => row.recordedByName],
  ['补录', 8, (row) => (row.isLateEntry ? '是' : '')],
]

export const exportActivities = download(contract.exportActivities, async ({ input, actor, db, platform, today }) => {
  const grant = authorizeAnywhere(actor, 'activities.read')
  const rows = await everyRow((page) => pageOfActivities({ actor, db, platform, filters: input, ...page }))
  const file = await exportedList('活动记录', columns, rows, today)
  return { ...file, audit: { grant, subjectId: null, change: { rows: rows.length } } }
})
