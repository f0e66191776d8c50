import type { Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'
import type { KnownTerm } from '../domain/term.ts'
import type { ManageGrant } from './organization.ts'

type Tx = Transaction<Tables>

export async function termsOf(tx: Tx, organizationId: string): Promise<readonly KnownTerm[]> {
  return tx
    .selectFrom('term')
    .select(['began_on as beganOn', 'ends_on as endsOn', 'closed_on as closedOn'])
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .orderBy('began_on', 'desc')
    .execute()
}

/** A running term ends when the next begins or its organisation does. */
export async function closeTerms(tx: Tx, _grant: ManageGrant, organizationId: string, onDay: string): Promise<void> {
  await tx
    .updateTable('term')
    .set({ closed_on: onDay })
    .where('city_id', '=', CITY)
    .where('organization_id', '=', organizationId)
    .where('closed_on', 'is', null)
    .execute()
}

export async function insertTerm(
  tx: Tx,
  _grant: ManageGrant,
  term: {
    readonly id: string
    readonly organizationId: string
    readonly beganOn: string
    readonly years: number
    readonly endsOn: string
  },
): Promise<void> {
  await tx
    .insertInto('term')
    .values({
      city_id: CITY,
      id: term.id,
      organization_id: term.organizationId,
      began_on: term.beganOn,
      years: term.years,
      ends_on: term.endsOn,
      closed_on: null,
    })
    .execute()
}
