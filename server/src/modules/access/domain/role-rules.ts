import { type Role, roleNames } from '@hepai/contract/permissions'
import { Refusal } from '../../../platform/refusal.ts'

/** Days are 'yyyy-mm-dd', both inclusive; no end day means for good. */
export type Period = { readonly fromOn: string; readonly toOn: string | null }
export type HeldRole = Period & {
  readonly role: Role
  readonly organizationId: string
  /** Held by the account in question, or by another account of the same person. */
  readonly isSameAccount: boolean
}
export type WantedRole = Period & { readonly role: Role; readonly organizationId: string }

/** 三员分立: roles that exclude one another and every business role. */
export const administratorRoles: readonly Role[] = ['systemAdmin', 'securityAdmin', 'auditAdmin']

export const isAdministrator = (role: Role): boolean => administratorRoles.includes(role)

export const overlaps = (a: Period, b: Period): boolean =>
  (a.toOn === null || b.fromOn <= a.toOn) && (b.toOn === null || a.fromOn <= b.toOn)

/** How a grant stands on a day. */
export function stateOf(
  grant: Period & { readonly isRevoked: boolean },
  today: string,
): 'current' | 'future' | 'past' | 'revoked' {
  if (grant.isRevoked) return 'revoked'
  if (grant.fromOn > today) return 'future'
  return grant.toOn !== null && grant.toOn < today ? 'past' : 'current'
}

/**
 * 三员分立 (GB/T 22239-2019 8.1.4.2 d, 8.1.5): one person holds one kind of administrator, over all accounts; one account is
 * an administrator's or a business account, never both.
 *
 * @throws Refusal access.datesOutOfOrder, access.administratorsExclude, access.adminNotBusiness, access.roleAlreadyHeld
 */
export function roleMayBeGranted(
  wanted: WantedRole,
  held: readonly HeldRole[],
  names: { readonly person: string; readonly organization: string },
): void {
  if (wanted.toOn !== null && wanted.toOn < wanted.fromOn)
    throw new Refusal('access.datesOutOfOrder', {}, [{ path: 'toOn', message: '结束日期早于开始日期，请核对。' }])
  const meanwhile = held.filter((one) => overlaps(one, wanted))
  const words = (clash: HeldRole) => ({
    person: names.person,
    held: roleNames[clash.role],
    wanted: roleNames[wanted.role],
  })
  const administrator = meanwhile.find((one) => excludesAsAdministrator(one, wanted))
  if (administrator !== undefined) throw new Refusal('access.administratorsExclude', words(administrator))
  const mixed = meanwhile.find((one) => one.isSameAccount && isAdministrator(one.role) !== isAdministrator(wanted.role))
  if (mixed !== undefined) throw new Refusal('access.adminNotBusiness', words(mixed))
  const same = meanwhile.some(
    (one) => one.isSameAccount && one.role === wanted.role && one.organizationId === wanted.organizationId,
  )
  if (same)
    throw new Refusal('access.roleAlreadyHeld', {
      person: names.person,
      organization: names.organization,
      role: roleNames[wanted.role],
    })
}

const excludesAsAdministrator = (held: HeldRole, wanted: WantedRole): boolean =>
  isAdministrator(held.role) && isAdministrator(wanted.role) && held.role !== wanted.role
