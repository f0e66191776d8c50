import type { Column } from './header.ts'
import type { Place, Places } from './places.ts'
import type { RosterFacts, RosterPeople } from './roster-people.ts'

export type RosterWorld = {
  readonly places: Places
  /** Path of the organisation under which the roster is imported. */
  readonly underPath: string
  readonly people: RosterPeople
  readonly columns: readonly Column[]
  readonly dateProblems: (facts: RosterFacts) => readonly { readonly field: string; readonly what: string }[]
  readonly staysInUnit: (departmentPath: string, organizationPath: string) => boolean
  readonly isPartyOrganization: (kind: Place['kind']) => boolean
}
