import { type Actor, mayOn, type OrganizationRef } from '../../platform/grant.ts'

const recorders = ['recordActivity', 'prepareActivity', 'excuseDuty', 'dismissDisconnect', 'revokeDismissal']
const changers = [
  'correctActivity',
  'amendAttendance',
  'removeActivity',
  'linkActivity',
  'unlinkActivity',
  'resolveItem',
  'makeResolutionTask',
  'attachFile',
  'removeFile',
  'restoreFile',
]

const named = (verbs: readonly string[]): string[] => verbs.map((verb) => `activities.${verb}`)

/** What someone may do for an organisation: names of operations, for the buttons. */
export const allowedFor = (actor: Actor, organization: OrganizationRef): string[] => [
  ...(mayOn(actor, 'activities.record', organization) ? named(recorders) : []),
  ...(mayOn(actor, 'notices.send', organization) ? named(['remindDuty']) : []),
  ...(mayOn(actor, 'activities.manageKinds', organization) ? named(['saveKind']) : []),
]

/** What someone may do with the campaigns of an organisation. */
export const campaignsAllowed = (actor: Actor, organization: OrganizationRef): string[] =>
  mayOn(actor, 'activities.manageKinds', organization) ? named(['saveCampaign', 'removeCampaign']) : []

const topicActs = ['saveResearchTopic', 'removeResearchTopic', 'linkTopicActivity', 'saveFinding', 'saveAdoption']

/** What someone may do with the research topics of an organisation. */
export const topicsAllowed = (actor: Actor, organization: OrganizationRef): string[] =>
  mayOn(actor, 'activities.record', organization) ? named([...topicActs, 'giveAdoptionTask']) : []
/** What someone may do about the known absences of an organisation's people. */
export const allowedOnLeaves = (actor: Actor, organization: OrganizationRef): string[] =>
  mayOn(actor, 'activities.record', organization) ? named(['recordLeave', 'changeLeave', 'removeLeave']) : []

/** What someone may do with one activity now. */
export const allowedOnActivity = (actor: Actor, organization: OrganizationRef, isSettled: boolean): string[] =>
  mayOn(actor, 'activities.record', organization) ? named(isSettled ? changers : ['changeActivity', ...changers]) : []

/** Whether someone may record for an organisation or one beneath it, or anywhere at all when none is named. */
export const mayRecordBeneath = (actor: Actor, place: OrganizationRef | null): boolean =>
  actor.assignments.some(
    ({ permission, path }) =>
      permission === 'activities.record' &&
      (place === null || path.startsWith(place.path) || place.path.startsWith(path)),
  )
