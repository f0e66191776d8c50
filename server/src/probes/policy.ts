import type { Permission, Role } from '@hepai/contract/permissions'

/**
 * The policy as a customer may read it, written a second time and by hand: probes compare the running system with this, so
 * nothing here may come from the code it judges (reliability.md §3.2).
 */
const TABLE = `
  permission                工委staff 领导leader 党务office 书记branch 业务officer 党员member 系统sys 安全sec 审计audit
  organizations.read            x        x         x         x         x          x        x       x       .
  organizations.manage          .        .         x         .         .          .        x       .       .
  people.read                   x        x         x         x         .          .        x       .       .
  people.manage                 .        .         x         .         .          .        x       .       .
  people.reveal                 .        .         x         .         .          .        .       .       .
  people.import                 .        .         x         .         .          .        x       .       .
  access.manageAccounts         .        .         .         .         .          .        x       .       .
  access.grantRoles             .        .         .         .         .          .        .       x       .
  audit.read                    .        .         .         .         .          .        .       .       x
  planning.read                 x        x         x         x         x          x        .       .       .
  planning.edit                 .        x         x         .         x          .        .       .       .
  planning.enterReading         .        x         x         .         x          .        .       .       .
  planning.setPriorities        x        .         .         .         .          .        .       .       .
  planning.manageCalendar       .        .         .         .         .          .        x       .       .
  activities.read               x        x         x         x         x          x        .       .       .
  activities.record             .        .         x         x         .          .        .       .       .
  activities.manageKinds        x        .         x         .         .          .        .       .       .
  activities.readCriticism      .        .         x         x         .          .        .       .       .
  notices.send                  x        .         x         .         .          .        .       .       .
  notices.manageRobots          x        .         x         .         .          .        .       .       .
  notices.watchOutbox           .        .         .         .         .          .        x       .       .
  reviews.read                  x        x         x         x         x          x        .       .       .
  reviews.record                .        .         x         x         .          .        .       .       .
  reviews.readTexts             .        .         x         x         .          .        .       .       .
  reviews.confirm               x        .         x         .         .          .        .       .       .
  reviews.manageSchemes         x        .         x         .         .          .        .       .       .
`

const COLUMNS: readonly Role[] = [
  'committeeStaff',
  'unitLeader',
  'partyOffice',
  'branchSecretary',
  'businessOfficer',
  'member',
  'systemAdmin',
  'securityAdmin',
  'auditAdmin',
]

const rows = new Map(
  TABLE.trim()
    .split('\n')
    .slice(1)
    .map((line) => line.trim().split(/\s+/))
    .map(([permission = '', ...marks]) => [permission, COLUMNS.filter((_role, index) => marks[index] === 'x')]),
)

/** Roles that hold a permission by the table. */
export const holdersOf = (permission: Permission): readonly Role[] => rows.get(permission) ?? []

/** Who may call an operation, and on what the permission must be held. */
export type Rule =
  | 'public'
  | 'self'
  /**
   * `each`: on everything a call names. `city`: on the root. `anywhere`: lists show what lies in reach. `shared`: held anywhere
   * shows the same to all.
   */
  | { readonly needs: Permission; readonly on: 'each' | 'city' | 'anywhere' | 'shared' }

const each = (needs: Permission): Rule => ({ needs, on: 'each' })
const anywhere = (needs: Permission): Rule => ({ needs, on: 'anywhere' })
const shared = (needs: Permission): Rule => ({ needs, on: 'shared' })
const city = (needs: Permission): Rule => ({ needs, on: 'city' })

export const rules: Readonly<Record<string, Rule>> = {
  'access.signIn': 'public',
  'access.showFirstRun': 'public',
  'access.createFirstAdministrators': 'public',
  'access.signOut': 'self',
  'access.whoAmI': 'self',
  'access.listMySessions': 'self',
  'access.endSessions': 'self',
  'access.changePassword': 'self',
  'access.listAccounts': anywhere('access.manageAccounts'),
  'access.exportAccounts': anywhere('access.manageAccounts'),
  'access.createAccount': each('access.manageAccounts'),
  'access.resetPassword': each('access.manageAccounts'),
  'access.disableAccount': each('access.manageAccounts'),
  'access.enableAccount': each('access.manageAccounts'),
  'access.listRoleGrants': anywhere('access.grantRoles'),
  'access.findAccounts': anywhere('access.grantRoles'),
  'access.grantRole': each('access.grantRoles'),
  'access.revokeRole': each('access.grantRoles'),
  'activities.listKinds': each('activities.read'),
  'activities.saveKind': each('activities.manageKinds'),
  'activities.listDuties': each('activities.read'),
  'activities.showDutyCalendar': each('activities.read'),
  'activities.excuseDuty': each('activities.record'),
  'activities.remindDuty': each('notices.send'),
  'activities.prepareActivity': each('activities.record'),
  'activities.recordActivity': each('activities.record'),
  'activities.changeActivity': each('activities.record'),
  'activities.correctActivity': each('activities.record'),
  'activities.listActivities': anywhere('activities.read'),
  'activities.exportActivities': anywhere('activities.read'),
  'activities.showActivity': each('activities.read'),
  'activities.removeActivity': each('activities.record'),
  'activities.linkActivity': each('activities.record'),
  'activities.unlinkActivity': each('activities.record'),
  'activities.listTaskActivities': each('activities.read'),
  'activities.resolveItem': each('activities.record'),
  'activities.makeResolutionTask': each('activities.record'),
  'activities.listDisconnects': each('activities.read'),
  'activities.dismissDisconnect': each('activities.record'),
  'activities.downloadCalendar': each('activities.read'),
  'activities.listCalendarLinks': each('activities.read'),
  'activities.createCalendarLink': each('activities.read'),
  'activities.revokeCalendarLink': 'self',
  'activities.readCalendar': 'public',
  'activities.previewLedger': each('activities.record'),
  'activities.commitLedger': each('activities.record'),
  'activities.downloadLedgerTemplate': shared('activities.record'),
  'activities.exportLedger': each('activities.record'),
  'activities.attachFile': each('activities.record'),
  'activities.removeFile': each('activities.record'),
  'activities.restoreFile': each('activities.record'),
  'activities.downloadFile': each('activities.read'),
  'activities.revokeDismissal': each('activities.record'),
  'activities.sumActivities': anywhere('activities.read'),
  'activities.listCampaigns': each('activities.read'),
  'activities.showCampaign': each('activities.read'),
  'activities.saveCampaign': each('activities.manageKinds'),
  'activities.removeCampaign': each('activities.manageKinds'),
  'activities.listResearchTopics': anywhere('activities.read'),
  'activities.showResearchTopic': each('activities.read'),
  'activities.saveResearchTopic': each('activities.record'),
  'activities.removeResearchTopic': each('activities.record'),
  'activities.linkTopicActivity': each('activities.record'),
  'activities.saveFinding': each('activities.record'),
  'activities.saveAdoption': each('activities.record'),
  'activities.giveAdoptionTask': each('activities.record'),
  'activities.downloadRecord': each('activities.read'),
  'activities.downloadSummary': each('activities.read'),
  'activities.issueSummary': each('activities.record'),
  'activities.listSummaries': each('activities.read'),
  'activities.downloadHandbook': each('activities.read'),
  'activities.judgeVote': each('activities.record'),
  'activities.showAttendees': each('activities.record'),
  'activities.amendAttendance': each('activities.record'),
  'activities.recordLeave': each('activities.record'),
  'activities.changeLeave': each('activities.record'),
  'activities.removeLeave': each('activities.record'),
  'activities.listLeaves': each('activities.record'),
  'activities.saveDraft': each('activities.record'),
  'activities.showDraft': each('activities.record'),
  'activities.dropDraft': each('activities.record'),
  'reviews.listReviews': anywhere('reviews.read'),
  'reviews.showReview': each('reviews.read'),
  'reviews.listReviewTexts': each('reviews.readTexts'),
  'reviews.startReview': each('reviews.record'),
  'reviews.changePeople': each('reviews.record'),
  'reviews.addNote': each('reviews.read'),
  'reviews.saveSelfReview': each('reviews.read'),
  'reviews.recordReviewMeeting': each('reviews.record'),
  'reviews.moveReview': each('reviews.record'),
  'reviews.castBallot': each('reviews.read'),
  'reviews.countPaperBallots': each('reviews.record'),
  'reviews.withdrawAccountBallots': each('reviews.record'),
  'reviews.proposeGrades': each('reviews.record'),
  'reviews.enterScores': each('reviews.confirm'),
  'reviews.decideGrades': each('reviews.confirm'),
  'reviews.addFinding': each('reviews.record'),
  'reviews.reportFinding': each('reviews.read'),
  'reviews.closeFinding': each('reviews.record'),
  'reviews.removeReview': each('reviews.record'),
  'reviews.showScheme': each('reviews.read'),
  'reviews.saveScheme': each('reviews.manageSchemes'),
  'audit.listEntries': anywhere('audit.read'),
  'audit.exportEntries': anywhere('audit.read'),
  'audit.verifyChain': city('audit.read'),
  'board.listTodo': 'self',
  'board.search': 'self',
  'imports.previewImport': each('people.import'),
  'imports.commitImport': each('people.import'),
  'imports.downloadTemplate': shared('people.import'),
  'imports.exportSpreadsheet': each('people.import'),
  'notices.listMessages': 'self',
  'notices.readMessages': 'self',
  'notices.listReceivedNotices': 'self',
  'notices.showNotice': 'self',
  'notices.signNotice': 'self',
  'notices.downloadNotice': 'self',
  'notices.downloadSentNotice': each('notices.send'),
  'notices.showChannels': 'self',
  'notices.saveChannels': 'self',
  'notices.prepareNotice': each('notices.send'),
  'notices.sendNotice': each('notices.send'),
  'notices.listSentNotices': anywhere('notices.send'),
  'notices.showSentNotice': each('notices.send'),
  'notices.remindNotice': each('notices.send'),
  'notices.withdrawNotice': each('notices.send'),
  'notices.listRobots': each('notices.manageRobots'),
  'notices.addRobot': each('notices.manageRobots'),
  'notices.removeRobot': each('notices.manageRobots'),
  'notices.testRobot': each('notices.manageRobots'),
  'notices.listFailedDeliveries': city('notices.watchOutbox'),
  'notices.retryDelivery': city('notices.watchOutbox'),
  'organizations.listOrganizations': anywhere('organizations.read'),
  'organizations.exportOrganizations': anywhere('organizations.read'),
  'organizations.showOrganization': each('organizations.read'),
  'organizations.createOrganization': each('organizations.manage'),
  'organizations.changeOrganization': each('organizations.manage'),
  'organizations.moveOrganization': each('organizations.manage'),
  'organizations.mergeOrganization': each('organizations.manage'),
  'organizations.endOrganization': each('organizations.manage'),
  'organizations.startTerm': each('organizations.manage'),
  'organizations.listTerms': anywhere('organizations.read'),
  'people.listPeople': anywhere('people.read'),
  'people.exportPeople': anywhere('people.read'),
  'people.showPerson': each('people.read'),
  'people.createPerson': each('people.manage'),
  'people.changePerson': each('people.manage'),
  'people.transferPerson': each('people.manage'),
  'people.appointPerson': each('people.manage'),
  'people.endAppointment': each('people.manage'),
  'people.revealPerson': each('people.reveal'),
  'planning.listPriorities': shared('planning.read'),
  'planning.savePriority': city('planning.setPriorities'),
  'planning.showCoverage': anywhere('planning.read'),
  'planning.answerPriority': each('planning.edit'),
  'planning.listPlans': anywhere('planning.read'),
  'planning.showPlan': each('planning.read'),
  'planning.listTemplates': shared('planning.read'),
  'planning.createPlan': each('planning.edit'),
  'planning.changePlan': each('planning.edit'),
  'planning.editPlan': each('planning.edit'),
  'planning.listOwners': each('planning.edit'),
  'planning.matchOwners': each('planning.edit'),
  'planning.listPlanChanges': each('planning.read'),
  'planning.takeBaseline': each('planning.edit'),
  'planning.overrideLight': each('planning.edit'),
  'planning.cancelOverride': each('planning.edit'),
  'planning.showIndicator': each('planning.read'),
  'planning.listIndicators': anywhere('planning.read'),
  'planning.enterReadings': each('planning.enterReading'),
  'planning.correctReading': each('planning.enterReading'),
  'planning.exportPlan': each('planning.read'),
  'planning.exportIndicators': anywhere('planning.read'),
  'planning.exportPlans': anywhere('planning.read'),
  'planning.streamPlan': each('planning.read'),
  'planning.listDayOverrides': 'self',
  'planning.setDayOverride': city('planning.manageCalendar'),
  'planning.setDayOverrides': city('planning.manageCalendar'),
}

/** Kinds of text in the fixture, each marked with the organisation it belongs to. */
export type Kind =
  | 'organization'
  | 'person'
  | 'post'
  | 'roster'
  | 'account'
  | 'audit'
  | 'plan'
  | 'task'
  | 'indicator'
  | 'answer'
  | 'activity'
  | 'campaign'
  | 'criticism'
  | 'notice'
  | 'robot'
  | 'review'
  | 'reviewtext'

/** Whoever holds one of these where a text belongs may see it, whatever the operation. */
export const readers: Readonly<Record<Kind, readonly Permission[]>> = {
  organization: ['organizations.read', 'access.manageAccounts', 'access.grantRoles', 'audit.read', 'planning.read'],
  person: ['people.read'],
  post: ['people.read'],
  roster: ['people.read'],
  account: ['access.manageAccounts', 'access.grantRoles'],
  audit: ['audit.read'],
  plan: ['planning.read'],
  task: ['planning.read'],
  indicator: ['planning.read'],
  answer: ['planning.read'],
  activity: ['activities.read'],
  campaign: ['activities.read'],
  criticism: ['activities.readCriticism'],
  notice: ['notices.send'],
  robot: ['notices.manageRobots', 'notices.watchOutbox'],
  review: ['reviews.read'],
  reviewtext: ['reviews.readTexts'],
}
