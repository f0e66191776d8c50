import type { Permission } from '@hepai/contract/permissions'
import type { Kind } from './policy.ts'

/** What an operation shows beyond that, and to whom, with the reason. */
export const exceptions: Readonly<Record<string, readonly { readonly kind: Kind; readonly to: Permission }[]>> = {
  // Officers of an organisation are public within it.
  'organizations.showOrganization': [{ kind: 'person', to: 'organizations.read' }],
  // A plan names who is responsible, but nothing else of the roster.
  'planning.showPlan': [{ kind: 'person', to: 'planning.read' }],
  'planning.exportPlan': [{ kind: 'person', to: 'planning.read' }],
  'planning.listOwners': [
    { kind: 'person', to: 'planning.edit' },
    { kind: 'post', to: 'planning.edit' },
  ],
  'planning.matchOwners': [
    { kind: 'person', to: 'planning.edit' },
    { kind: 'post', to: 'planning.edit' },
  ],
  // An activity names who came; a branch's year says whose training hours are met.
  'activities.showActivity': [{ kind: 'person', to: 'activities.read' }],
  'activities.showDutyCalendar': [{ kind: 'person', to: 'activities.read' }],
  // A research topic names who does it.
  'activities.listResearchTopics': [{ kind: 'person', to: 'activities.read' }],
  'activities.showResearchTopic': [{ kind: 'person', to: 'activities.read' }],
  'activities.downloadRecord': [{ kind: 'person', to: 'activities.read' }],
  'activities.downloadSummary': [{ kind: 'person', to: 'activities.read' }],
  'activities.downloadHandbook': [{ kind: 'person', to: 'activities.read' }],
  'activities.prepareActivity': [
    { kind: 'person', to: 'activities.record' },
    { kind: 'post', to: 'activities.record' },
  ],
  // Who has signed and who was reminded is known to the office that asks for it.
  'notices.showSentNotice': [
    { kind: 'account', to: 'notices.send' },
    { kind: 'organization', to: 'notices.send' },
  ],
  'activities.listDuties': [{ kind: 'account', to: 'notices.send' }],
  'activities.showAttendees': [
    { kind: 'person', to: 'activities.record' },
    { kind: 'post', to: 'activities.record' },
  ],
  'activities.listLeaves': [{ kind: 'person', to: 'activities.record' }],
  // A 整改清单 is published with who answers for each finding; the meeting's title comes with it.
  'reviews.showReview': [
    { kind: 'person', to: 'reviews.read' },
    { kind: 'activity', to: 'reviews.read' },
  ],
  // The export is the roster.
  'imports.exportSpreadsheet': [
    { kind: 'person', to: 'people.import' },
    { kind: 'post', to: 'people.import' },
    { kind: 'roster', to: 'people.import' },
    { kind: 'organization', to: 'people.import' },
  ],
}

/**
 * A plan belongs to a unit's work: whoever may read one of its plans also learns the names of the unit's organisations, since
 * they are the swim lanes, and of the people who can own its tasks.
 */
export const unitWide: Readonly<Record<string, readonly Kind[]>> = {
  'planning.showPlan': ['organization'],
  'planning.exportPlan': ['organization'],
  'planning.listOwners': ['organization', 'person', 'post'],
  'planning.matchOwners': ['organization', 'person', 'post'],
  'access.whoAmI': ['organization'],
  // A paper names the unit before the branch.
  'activities.downloadRecord': ['organization'],
  'activities.downloadSummary': ['organization'],
  'activities.downloadHandbook': ['organization'],
}

/** A campaign set above is addressed to everyone beneath: they learn its name and who set it. */
export const downward: Readonly<Record<string, readonly Kind[]>> = {
  'activities.listCampaigns': ['campaign', 'organization'],
  'activities.showCampaign': ['campaign', 'organization'],
}
