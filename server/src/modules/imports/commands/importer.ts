import type { Permission } from '@hepai/contract/permissions'
import {
  type Actor,
  type Grant,
  type OrganizationRef,
  authorize,
  authorizeSystem,
  mayOn,
} from '../../../platform/grant.ts'

/** Whoever imports: a signed-in person, or the installation itself from the command line. */
export type Importer = {
  readonly grant: <const P extends Permission>(permission: P, organization: OrganizationRef) => Grant<P>
  /** What an organisation outside the chosen one may be called. */
  readonly nameOf: (organization: OrganizationRef & { readonly name: string }) => string
}

export const importerOf = (actor: Actor): Importer => ({
  grant: (permission, organization) => authorize(actor, permission, organization),
  nameOf: (organization) => (mayOn(actor, 'people.read', organization) ? organization.name : '另一个组织'),
})

export const systemImporter: Importer = {
  grant: (permission, organization) => authorizeSystem(permission, organization.id),
  nameOf: (organization) => organization.name,
}
