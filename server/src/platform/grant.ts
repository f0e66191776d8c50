import type { Permission, Role } from '@hepai/contract/permissions'
import type { Guard } from '@hepai/contract/operation'
import { notFoundOrNotAllowed } from './refusal.ts'

declare const proof: unique symbol

/** Proof that an actor may use a permission on an organisation. Only this file makes one. */
export type Grant<G extends Guard = Guard> = {
  readonly guard: G
  readonly actorId: string | null
  readonly actorName: string | null
  /** Null where the act is on one's own account or needs no organisation. */
  readonly organizationId: string | null
  readonly [proof]: true
}

/** One permission held on one organisation and everything beneath it. */
export type Assignment = {
  readonly role: Role
  readonly permission: Permission
  readonly organizationId: string
  readonly path: string
}

export type Actor = {
  readonly accountId: string
  readonly sessionId: string
  readonly personId: string | null
  readonly login: string
  readonly name: string
  readonly assignments: readonly Assignment[]
}

/** Paths end in '/', so a prefix is a whole subtree and '/a/' never covers '/ab/'. */
export type OrganizationRef = { readonly id: string; readonly path: string }

/** A permission held on an organisation covers it and everything beneath it. The pure twin of `scope.ts`. */
export const covers = (assignment: Assignment, permission: Permission, organization: OrganizationRef): boolean =>
  assignment.permission === permission && organization.path.startsWith(assignment.path)

export const mayOn = (actor: Actor, permission: Permission, organization: OrganizationRef): boolean =>
  actor.assignments.some((assignment) => covers(assignment, permission, organization))

/** @throws Refusal platform.notFoundOrNotAllowed when nothing the actor holds covers the organisation. */
export function authorize<const P extends Permission>(
  actor: Actor,
  permission: P,
  organization: OrganizationRef,
): Grant<P> {
  if (!mayOn(actor, permission, organization)) throw notFoundOrNotAllowed()
  return mint({ guard: permission, actorId: actor.accountId, actorName: actor.name, organizationId: organization.id })
}

/**
 * For what shows no more than lies in reach, such as a list taken out as a spreadsheet: held on any organisation is enough.
 *
 * @throws Refusal platform.notFoundOrNotAllowed when the permission is held nowhere.
 */
export function authorizeAnywhere<const P extends Permission>(actor: Actor, permission: P): Grant<P> {
  const held = actor.assignments.find((one) => one.permission === permission)
  if (held === undefined) throw notFoundOrNotAllowed()
  return authorize(actor, permission, { id: held.organizationId, path: held.path })
}

/** For permissions that concern the city as a whole: held on any organisation is not enough, it must be held on the root. */
export function authorizeCity<const P extends Permission>(actor: Actor, permission: P): Grant<P> {
  const held = actor.assignments.find((one) => one.permission === permission && depthOf(one.path) === 1)
  if (held === undefined) throw notFoundOrNotAllowed()
  return mint({
    guard: permission,
    actorId: actor.accountId,
    actorName: actor.name,
    organizationId: held.organizationId,
  })
}

export const mayInCity = (actor: Actor, permission: Permission): boolean =>
  actor.assignments.some((one) => one.permission === permission && depthOf(one.path) === 1)

/** For acts on one's own account and session. */
export const authorizeSelf = (actor: Actor): Grant<'signedIn'> =>
  mint({ guard: 'signedIn', actorId: actor.accountId, actorName: actor.name, organizationId: null })

/** For the few acts before signing in. The account may be known by then, for the audit. */
export const authorizePublic = (account?: { readonly id: string; readonly name: string }): Grant<'public'> =>
  mint({ guard: 'public', actorId: account?.id ?? null, actorName: account?.name ?? null, organizationId: null })

/** For jobs and the command line, which act by the installation's own right. */
export const authorizeSystem = <const P extends Permission>(permission: P, organizationId: string | null): Grant<P> =>
  mint({ guard: permission, actorId: null, actorName: '系统', organizationId })

const depthOf = (path: string): number => path.split('/').length - 2

function mint<G extends Guard>(grant: Omit<Grant<G>, typeof proof>): Grant<G> {
  return grant as Grant<G>
}
