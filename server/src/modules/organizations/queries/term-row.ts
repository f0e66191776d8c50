import type { OrganizationKind } from '@hepai/contract/organizations'
import { monthsLeft, termBasis, termState } from '../domain/term.ts'

export type StoredTerm = {
  readonly id: string
  readonly organizationId: string
  readonly organizationName: string
  readonly unitName: string | null
  readonly kind: OrganizationKind
  readonly beganOn: string
  readonly years: number
  readonly endsOn: string
  readonly closedOn: string | null
}

/** A term as the interface shows it on a day. */
export const termRow = ({ kind, closedOn, ...term }: StoredTerm, today: string) => ({
  ...term,
  monthsLeft: monthsLeft(today, term.endsOn),
  state: termState({ endsOn: term.endsOn, closedOn }, today),
  basis: termBasis(kind, term.years),
})
