const onPlan = [
  'planning.showPlan',
  'planning.listPlanChanges',
  'planning.editPlan',
  'planning.changePlan',
  'planning.takeBaseline',
  'planning.overrideLight',
  'planning.cancelOverride',
  'planning.enterReadings',
  'planning.correctReading',
]

const onActivities = [
  'activities.recordActivity',
  'activities.prepareActivity',
  'activities.excuseDuty',
  'activities.dismissDisconnect',
  'activities.revokeDismissal',
  'activities.saveKind',
  'activities.remindDuty',
]

/** The buttons that a view offers, each to who may press it and to nobody else. */
export const offers: Readonly<Record<string, readonly string[]>> = {
  'organizations.showOrganization': [
    'organizations.createOrganization',
    'organizations.changeOrganization',
    'organizations.startTerm',
  ],
  'people.showPerson': [
    'people.changePerson',
    'people.transferPerson',
    'people.appointPerson',
    'people.endAppointment',
    'people.revealPerson',
  ],
  'planning.listPriorities': ['planning.savePriority'],
  'planning.showCoverage': ['planning.savePriority'],
  'planning.listPlans': ['planning.createPlan', 'planning.changePlan'],
  'planning.showPlan': onPlan,
  'planning.showIndicator': onPlan,
  'planning.listDayOverrides': ['planning.setDayOverride', 'planning.setDayOverrides'],
  'activities.listKinds': onActivities,
  'activities.listDuties': onActivities,
  'activities.showDutyCalendar': onActivities,
  'activities.listDisconnects': onActivities,
  'activities.listCampaigns': ['activities.saveCampaign', 'activities.removeCampaign'],
  'activities.showCampaign': ['activities.saveCampaign', 'activities.removeCampaign'],
  'activities.showResearchTopic': [
    'activities.saveResearchTopic',
    'activities.removeResearchTopic',
    'activities.linkTopicActivity',
    'activities.saveFinding',
    'activities.saveAdoption',
    'activities.giveAdoptionTask',
  ],
  'reviews.showScheme': ['reviews.saveScheme'],
  'activities.listSummaries': ['activities.issueSummary'],
  'activities.listLeaves': ['activities.recordLeave', 'activities.changeLeave', 'activities.removeLeave'],
  // Each finding offers its own buttons, so only an offer too many is looked for there.
  'reviews.showReview': [],
  'activities.showActivity': [
    'activities.correctActivity',
    'activities.removeActivity',
    'activities.linkActivity',
    'activities.resolveItem',
    'activities.attachFile',
    'activities.removeFile',
  ],
}

/** Buttons that only the whole of an answer offers, not its parts. */
export const offersOfWhole: Readonly<Record<string, readonly string[]>> = {
  'reviews.showReview': [
    'reviews.moveReview',
    'reviews.changePeople',
    'reviews.removeReview',
    'reviews.listReviewTexts',
  ],
}
