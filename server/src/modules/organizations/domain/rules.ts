import { type OrganizationKind, type OrganizationsRefusal, organizationKindNames } from '@hepai/contract/organizations'
import { Refusal } from '../../../platform/refusal.ts'
import { mayStandUnder } from './placement.ts'
import { checkUscc } from './uscc.ts'

/** A sibling has the name already, which the form marks. */
export const nameTaken = (name: string) =>
  new Refusal<OrganizationsRefusal>('organizations.nameTaken', { name }, [
    { path: 'name', message: '同一上级下已有这个名称，请换一个。' },
  ])

/** Another organisation has the code already, which the form marks. */
export const usccTaken = (value: string | null, name: string) =>
  new Refusal<OrganizationsRefusal>('organizations.usccTaken', { value, name }, [
    { path: 'uscc', message: `这个代码已属于“${name}”，请核对。` },
  ])

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
  if ('reason' in checked)
    throw new Refusal<OrganizationsRefusal>('organizations.usccInvalid', { value, reason: checked.reason }, [
      { path: 'uscc', message: `${checked.reason}，请对照证书改正。` },
    ])
  return checked.uscc
}
