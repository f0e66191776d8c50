import type { Bound } from '../../platform/operations.ts'
import { attachFile } from './commands/attach-file.ts'
import { changeActivity } from './commands/change-activity.ts'
import { commitLedger } from './commands/commit-ledger.ts'
import { correctActivity } from './commands/correct-activity.ts'
import { createCalendarLink } from './commands/create-calendar-link.ts'
import { dismissDisconnect } from './commands/dismiss-disconnect.ts'
import { excuseDuty } from './commands/excuse-duty.ts'
import { giveAdoptionTask } from './commands/give-adoption-task.ts'
import { issueSummary } from './commands/issue-summary.ts'
import { linkActivity } from './commands/link-activity.ts'
import { linkTopicActivity } from './commands/link-topic-activity.ts'
import { makeResolutionTask } from './commands/make-resolution-task.ts'
import { previewLedger } from './commands/preview-ledger.ts'
import { recordActivity } from './commands/record-activity.ts'
import { remindDuty } from './commands/remind-duty.ts'
import { removeActivity } from './commands/remove-activity.ts'
import { removeFile } from './commands/remove-file.ts'
import { resolveItem } from './commands/resolve-item.ts'
import { restoreFile } from './commands/restore-file.ts'
import { removeCampaign } from './commands/remove-campaign.ts'
import { removeResearchTopic } from './commands/remove-research-topic.ts'
import { revokeDismissal } from './commands/revoke-dismissal.ts'
import { saveAdoption } from './commands/save-adoption.ts'
import { saveCampaign } from './commands/save-campaign.ts'
import { saveFinding } from './commands/save-finding.ts'
import { revokeCalendarLink } from './commands/revoke-calendar-link.ts'
import { saveKind } from './commands/save-kind.ts'
import { saveResearchTopic } from './commands/save-research-topic.ts'
import { unlinkActivity } from './commands/unlink-activity.ts'
import { exportActivities } from './queries/export-activities.ts'
import { downloadCalendar } from './queries/download-calendar.ts'
import { downloadFile } from './queries/download-file.ts'
import { downloadHandbook } from './queries/download-handbook.ts'
import { downloadRecord } from './queries/download-record.ts'
import { downloadSummary } from './queries/download-summary.ts'
import { downloadLedgerTemplate } from './queries/download-ledger-template.ts'
import { exportLedger } from './queries/export-ledger.ts'
import { listActivities } from './queries/list-activities.ts'
import { listCampaigns } from './queries/list-campaigns.ts'
import { listCalendarLinks } from './queries/list-calendar-links.ts'
import { listDisconnects } from './queries/list-disconnects.ts'
import { listDuties } from './queries/list-duties.ts'
import { listKinds } from './queries/list-kinds.ts'
import { listResearchTopics } from './queries/list-research-topics.ts'
import { listSummaries } from './queries/list-summaries.ts'
import { listTaskActivities } from './queries/list-task-activities.ts'
import { prepareActivity } from './queries/prepare-activity.ts'
import { readCalendar } from './queries/read-calendar.ts'
import { showActivity } from './queries/show-activity.ts'
import { showCampaign } from './queries/show-campaign.ts'
import { showDutyCalendar } from './queries/show-duty-calendar.ts'
import { showResearchTopic } from './queries/show-research-topic.ts'
import { sumActivities } from './queries/sum-activities.ts'

import { amendAttendance } from './commands/amend-attendance.ts'
import { changeLeave } from './commands/change-leave.ts'
import { dropDraft } from './commands/drop-draft.ts'
import { recordLeave } from './commands/record-leave.ts'
import { removeLeave } from './commands/remove-leave.ts'
import { saveDraft } from './commands/save-draft.ts'
import { judgeVote } from './queries/judge-vote.ts'
import { listLeaves } from './queries/list-leaves.ts'
import { showAttendees } from './queries/show-attendees.ts'
import { showDraft } from './queries/show-draft.ts'

export const activitiesOperations: readonly Bound[] = [
  listKinds,
  saveKind,
  listDuties,
  showDutyCalendar,
  excuseDuty,
  remindDuty,
  prepareActivity,
  recordActivity,
  changeActivity,
  correctActivity,
  listActivities,
  exportActivities,
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
  revokeDismissal,
  sumActivities,
  listCampaigns,
  showCampaign,
  saveCampaign,
  removeCampaign,
  listResearchTopics,
  showResearchTopic,
  saveResearchTopic,
  removeResearchTopic,
  linkTopicActivity,
  saveFinding,
  saveAdoption,
  giveAdoptionTask,
  downloadRecord,
  downloadSummary,
  issueSummary,
  listSummaries,
  downloadHandbook,
  downloadCalendar,
  listCalendarLinks,
  createCalendarLink,
  revokeCalendarLink,
  readCalendar,
  judgeVote,
  listLeaves,
  showAttendees,
  showDraft,
  amendAttendance,
  changeLeave,
  dropDraft,
  recordLeave,
  removeLeave,
  saveDraft,
  previewLedger,
  commitLedger,
  downloadLedgerTemplate,
  exportLedger,
]

export { recountActivities } from './store/counters.ts'
export { activitiesJobs } from './jobs.ts'
export { type Owed, owedBy } from './queries/owed.ts'
export { foundActivities } from './queries/found-words.ts'
export { wordColumns, wordsOfActivity } from './store/words.ts'
export { recordMeeting } from './commands/record-meeting.ts'
export { loadRoll } from './store/roll.ts'
// What the sample city is made of, so that it holds nothing that the product itself would not write.
export { sealedCriticism } from './commands/sealed-criticism.ts'
export { nameOnPaper } from './domain/document-words.ts'
export { leaveWords } from './domain/leave.ts'
export { judgedVote } from './domain/minutes.ts'
export { standardKinds } from './domain/standard-kinds.ts'
export { summaryDocument } from './domain/summary-document.ts'
export type { WholeActivity } from './domain/whole-activity.ts'
