import { type Kysely, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Tables } from '../../../platform/tables.ts'

export type EndingTerm = {
  readonly id: string
  readonly organizationId: string
  readonly organizationName: string
  readonly unitId: string | null
  readonly endsOn: string
  /** Calendar days until the end; negative afterwards. */
  readonly left: number
}

/** Terms of living organisations that end within half a year or have ended, with the unit whose office looks after them. */
export async function endingTerms(
  db: Kysely<Tables>,
  today: string,
  withinDays: number,
): Promise<readonly EndingTerm[]> {
  const { rows } = await sql<EndingTerm>`
    select term.id, organization.id as "organizationId", organization.name as "organizationName", unit.id as "unitId",
      term.ends_on as "endsOn", term.ends_on - ${today}::date as left
    from term
    join organization on organization.city_id = ${CITY} and organization.id = term.organization_id
    left join organization unit on unit.city_id = ${CITY} and unit.kind = 'unit'
      and organization.path >= unit.path and organization.path < left(unit.path, -1) || '0'
    where term.city_id = ${CITY} and term.closed_on is null and organization.ended_on is null
      and term.ends_on - ${today}::date <= ${withinDays}
    order by organization.path
  `.execute(db)
  return rows
}
