import { type RawBuilder, sql } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import { type Scope, inScope } from '../../../platform/scope.ts'

/** A unit's path has two segments of twelve characters, each with its slash, after the first slash. */
const UNIT_PATH_LENGTH = 27

/** 第一党支部 is the name of many branches: a list that spans units says whose each one is. */
const spansUnits = ({ roots }: Scope): boolean =>
  roots.some((path) => path.length < UNIT_PATH_LENGTH) ||
  new Set(roots.map((path) => path.slice(0, UNIT_PATH_LENGTH))).size > 1

/**
 * The short name of the unit above an organisation; null where the list is of one unit, and where the own name says it.
 *
 * @param alias of the organisation in the statement
 */
export function unitNameOf(scope: Scope, alias: string): RawBuilder<string | null> {
  if (!spansUnits(scope)) return sql<string | null>`null::text`
  const [name, path] = [sql.ref(`${alias}.name`), sql.ref(`${alias}.path`)]
  return sql<string | null>`(
    select coalesce(nullif(above.short_name, ''), above.name) from organization as above
    where above.city_id = ${CITY} and ${inScope(scope, 'above.path')} and above.kind = 'unit' and above.path = left(${path}, ${UNIT_PATH_LENGTH}::int)
      and position(above.name in ${name}) = 0
      and (above.short_name = '' or position(above.short_name in ${name}) = 0)
  )`
}
