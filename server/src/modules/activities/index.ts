import type { Bound } from '../../platform/operations.ts'
import { changeActivity } from './commands/change-activity.ts'
import { correctActivity } from './commands/correct-activity.ts'
import { dismissDisconnect } from './commands/dismiss-disconnect.ts'
import { excuseDuty } from './commands/excuse-duty.ts'
import { linkActivity } from './commands/link-activity.ts'
import { makeResolutionTask } from './commands/make-resolution-task.ts'
import { recordActivity } from './commands/record-activity.ts'
import { removeActivity } from './commands/remove-activity.ts'
import { resolveItem } from './commands/resolve-item.ts'
import { saveKind } from './commands/save-kind.ts'
import { unlinkActivity } from './commands/unlink-activity.ts'
import { listActivities } from './queries/list-activities.ts'
import { listDisconnects } from './queries/list-disconnects.ts'
import { listDuties } from './queries/list-duties.ts'
import { listKinds } from './queries/list-kinds.ts'
import { listTaskActivities } from './queries/list-task-activities.ts'
import { prepareActivity } from './queries/prepare-activity.ts'
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
]

export { recordMeeting } from './commands/record-meeting.ts'
export { loadRoll } from './store/roll.ts'
