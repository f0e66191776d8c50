import { type OrganizationKind, type OrganizationsRefusal, organizationKindNames } from '@hepai/contract/organizations'
import { Refusal } from '../../../platform/refusal.ts'
import { mayStandUnder } from './placement.ts'
import { checkUscc } from './uscc.ts'

type Named = { readonly name: string; readonly endedOn: string | null }
const refusal = (code: OrganizationsRefusal, detail: Readonly<Record<string, unknown>> = {}) =>
  new Refusal<OrganizationsRefusal>(code, detail)

/** @throws Refusal organizations.alreadyEnded */
export function refuseEnded(...organizations: readonly Named[]): void {
  const ended = organizations.find((organization) => organization.endedOn !== null)
  if (ended !== undefined) throw refusal('organizations.alreadyEnded', { name: ended.name })
}

/** @throws Refusal organizations.kindNotUnder */
export function refuseNotUnder(kind: OrganizationKind, parentKind: OrganizationKind): void {
  if (mayStandUnder(kind, parentKind)) return
  throw refusal('organizations.kindNotUnder', {
    kind: organizationKindNames[kind],
    parentKind: organizationKindNames[parentKind],
  })
}

/** @throws Refusal organizations.rootStays */
export function refuseRoot(organization: { readonly parentId: string | null }): void {
  if (organization.parentId === null) throw refusal('organizations.rootStays')
}

/** The code as the certificate prints it, null when left blank. @throws Refusal organizations.usccInvalid */
export function usccOf(value: string | null | undefined): string | null {
  if (value === null || value === undefined || value === '') return null
  const checked = checkUscc(value)
  if ('reason' in checked) throw refusal('organizations.usccInvalid', { value, reason: checked.reason })
  return checked.uscc
}
