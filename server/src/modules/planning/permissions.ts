import { type Actor, mayOn, type OrganizationRef } from '../../platform/grant.ts'

const readers = [
  'planning.showPlan',
  'planning.listPlanChanges',
  'planning.streamPlan',
  'planning.exportPlan',
  'planning.listIndicators',
  'planning.showIndicator',
]
const editors = [
  'planning.editPlan',
  'planning.changePlan',
  'planning.createPlan',
  'planning.takeBaseline',
  'planning.overrideLight',
  'planning.cancelOverride',
  'planning.answerPriority',
  'planning.listOwners',
  'planning.matchOwners',
]
/** What is put away can be read, taken out again and copied, nothing else. */
const editorsOfArchived = ['planning.changePlan', 'planning.createPlan']
const recorders = ['planning.enterReadings', 'planning.correctReading']

/** What someone may do with a plan of an organisation: names of operations, for the buttons. */
export function allowedOnPlan(actor: Actor, organization: OrganizationRef, isArchived = false): string[] {
  return [
    ...(mayOn(actor, 'planning.read', organization) ? readers : []),
    ...(mayOn(actor, 'planning.edit', organization) ? (isArchived ? editorsOfArchived : editors) : []),
    ...(mayOn(actor, 'planning.enterReading', organization) && !isArchived ? recorders : []),
  ]
}

/** Whether someone may make plans at all; for which organisation is judged when it is made. */
export const mayCreatePlans = (actor: Actor): boolean =>
  actor.assignments.some((assignment) => assignment.permission === 'planning.edit')
