import type { Bound } from '../../platform/operations.ts'
import { attachFile } from './commands/attach-file.ts'
import { changeActivity } from './commands/change-activity.ts'
import { commitLedger } from './commands/commit-ledger.ts'
import { correctActivity } from './commands/correct-activity.ts'
import { createCalendarLink } from './commands/create-calendar-link.ts'
import { dismissDisconnect } from './commands/dismiss-disconnect.ts'
import { excuseDuty } from './commands/excuse-duty.ts'
import { linkActivity } from './commands/link-activity.ts'
import { makeResolutionTask } from './commands/make-resolution-task.ts'
import { previewLedger } from './commands/preview-ledger.ts'
import { recordActivity } from './commands/record-activity.ts'
import { removeActivity } from './commands/remove-activity.ts'
import { removeFile } from './commands/remove-file.ts'
import { resolveItem } from './commands/resolve-item.ts'
import { restoreFile } from './commands/restore-file.ts'
import { revokeCalendarLink } from './commands/revoke-calendar-link.ts'
import { saveKind } from './commands/save-kind.ts'
import { unlinkActivity } from './commands/unlink-activity.ts'
import { downloadCalendar } from './queries/download-calendar.ts'
import { downloadFile } from './queries/download-file.ts'
import { downloadLedgerTemplate } from './queries/download-ledger-template.ts'
import { exportLedger } from './queries/export-ledger.ts'
import { listActivities } from './queries/list-activities.ts'
import { listCalendarLinks } from './queries/list-calendar-links.ts'
import { listDisconnects } from './queries/list-disconnects.ts'
import { listDuties } from './queries/list-duties.ts'
import { listKinds } from './queries/list-kinds.ts'
import { listTaskActivities } from './queries/list-task-activities.ts'
import { prepareActivity } from './queries/prepare-activity.ts'
import { readCalendar } from './queries/read-calendar.ts'
import { showActivity } from './queries/show-activity.ts'
import { showDutyCalendar } from './queries/show-duty-calendar.ts'

export const activitiesOperations: readonly Bound[] = [
  listKinds,
  saveKind,
  listDuties,
  showDutyCalendar,
  excuseDuty,
  prepareActivity,
  recordActivity,
  changeActivity,
  correctActivity,
  listActivities,
  showActivity,
  removeActivity,
  linkActivity,
  unlinkActivity,
  listTaskActivities,
  resolveItem,
  makeResolutionTask,
  listDisconnects,
  dismissDisconnect,
  attachFile,
  removeFile,
  restoreFile,
  downloadFile,
  downloadCalendar,
  listCalendarLinks,
  createCalendarLink,
  revokeCalendarLink,
  readCalendar,
  previewLedger,
  commitLedger,
  downloadLedgerTemplate,
  exportLedger,
]
