import type { ImportMistake } from '@hepai/contract/imports'
import type { OrganizationKind } from '@hepai/contract/organizations'
import type { Column } from './header.ts'
import type { Place, Places } from './places.ts'

export type KnownOrganization = Place & {
  readonly depth: number
  readonly sort: number
  readonly endedOn: string | null
  readonly version: number
  readonly uscc: string | null
  readonly nationalCode: string | null
  readonly establishedOn: string | null
}
export type OrganizationFacts = Pick<
  KnownOrganization,
  'name' | 'shortName' | 'uscc' | 'nationalCode' | 'establishedOn'
>
/** A parent that is there already, or the row that makes it. */
export type ParentRef = { readonly id: string } | { readonly row: number }
export type OrganizationAdd = {
  readonly row: number
  readonly kind: OrganizationKind
  readonly parent: ParentRef
  readonly facts: OrganizationFacts
}
export type OrganizationChange = {
  readonly row: number
  readonly organization: KnownOrganization
  readonly facts: OrganizationFacts
  /** Where it goes when the file names another parent; null when it stays. */
  readonly moveTo: ParentRef | null
}
export type OrganizationsPlan = {
  /** Parents before children. */
  readonly adds: readonly OrganizationAdd[]
  readonly changes: readonly OrganizationChange[]
  readonly unchanged: readonly number[]
  readonly mistakes: readonly ImportMistake[]
  /** Everything that an addition may stand under. */
  readonly parents: readonly KnownOrganization[]
}

export type OrganizationsWorld = {
  /** The chosen organisation and everything open beneath it. */
  readonly places: Places
  readonly known: ReadonlyMap<string, KnownOrganization>
  readonly under: KnownOrganization
  readonly columns: readonly Column[]
  readonly mayStandUnder: (kind: OrganizationKind, parentKind: OrganizationKind) => boolean
  /** Codes of the file held outside the chosen organisation, and by whom as the importer may know it. */
  readonly usccElsewhere: ReadonlyMap<string, string>
}
