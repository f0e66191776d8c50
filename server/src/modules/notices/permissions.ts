import { type Actor, type OrganizationRef, mayOn } from '../../platform/grant.ts'
import type { StoredNotice } from './store/notice.ts'

/** What someone may do with a notice that was sent; a withdrawn one stays as it is. */
export function allowedOnSent(
  actor: Actor,
  notice: Pick<StoredNotice, 'organization' | 'withdrawnAt'>,
  isAllSigned: boolean,
): string[] {
  if (notice.withdrawnAt !== null || !mayOn(actor, 'notices.send', notice.organization)) return []
  return [...(isAllSigned ? [] : ['notices.remindNotice']), 'notices.withdrawNotice']
}

/** Names of who signed are for the office that sent it, not for the offices above. */
export const isOfOffice = (actor: Actor, organizationId: string): boolean =>
  actor.assignments.some((one) => one.permission === 'notices.send' && one.organizationId === organizationId)

export const allowedOnRobots = (actor: Actor, organization: OrganizationRef): string[] =>
  mayOn(actor, 'notices.manageRobots', organization)
    ? ['notices.addRobot', 'notices.removeRobot', 'notices.testRobot']
    : []
