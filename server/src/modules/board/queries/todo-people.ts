import { type RawBuilder, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { TodoProbation, TodoTerm } from '../domain/todo.ts'
import { type Asker, rootsOf, within } from './asker.ts'

const MOST = 60
const TERM_DAYS = 183
const PROBATION_DAYS = 60

/**
 * Those of my own branch or committee, and, for who does the Party's office work of a unit, all of it. Managing alone is
 * not enough: the system's administrator also manages organisations, but elects nobody.
 */
function ofMine({ actor, organizationIds }: Asker, column: string, idColumn: string): RawBuilder<boolean> {
  const office = rootsOf(actor, 'organizations.manage', 'planning.read')
  return sql<boolean>`(${within(office, column)} or ${sql.ref(idColumn)} = any(${organizationIds}::uuid[]))`
}

/** Terms that end within half a year, or have ended without an election. */
export async function endingTerms(asker: Asker): Promise<readonly TodoTerm[]> {
  const { db, actor, today, dayFromToday } = asker
  const roots = rootsOf(actor, 'organizations.read')
  const { rows } = await sql<TodoTerm>`
    select term.id, term.began_on as "beganOn", term.years, term.ends_on as "endsOn", term.ends_on - ${today}::date as left,
      organization.id as "organizationId", organization.name as "organizationName"
    from term
    join organization on organization.city_id = ${CITY} and organization.id = term.organization_id
    where term.city_id = ${CITY} and term.closed_on is null and organization.ended_on is null
      and term.ends_on <= ${dayFromToday(TERM_DAYS)}
      and ${within(roots, 'organization.path')} and ${ofMine(asker, 'organization.path', 'organization.id')}
    order by term.ends_on, term.id
    limit ${MOST}
  `.execute(db)
  return rows
}

/** Probationary members whose year ends within two months, or has ended. */
export async function endingProbations(asker: Asker): Promise<readonly TodoProbation[]> {
  const { db, actor, dayFromToday } = asker
  const roots = rootsOf(actor, 'people.read')
  const { rows } = await sql<TodoProbation>`
    select person.id, person.name, person.joined_on as "joinedOn",
      (person.joined_on + interval '1 year')::date as "endsOn",
      organization.id as "organizationId", organization.name as "organizationName"
    from person
    join organization on organization.city_id = ${CITY} and organization.id = person.organization_id
    where person.city_id = ${CITY} and person.member_kind = 'probationary' and person.left_on is null
      and person.joined_on <= ${dayFromToday(PROBATION_DAYS)}::date - interval '1 year'
      and ${within(roots, 'organization.path')} and ${ofMine(asker, 'organization.path', 'organization.id')}
    order by person.joined_on, person.id
    limit ${MOST}
  `.execute(db)
  return rows
}
