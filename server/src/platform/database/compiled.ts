import { type Compilable, type CompiledQuery, type Kysely, type RawBuilder, sql } from 'kysely'
import type { Tables } from '../tables.ts'

/** Marks the place of a value that every call brings anew. */
export type Put<Values> = <Value>(pick: (values: Values) => Value) => RawBuilder<Value>

/** What decides how a statement reads: which filters are there, how many subtrees; never a value of a caller. */
type Shape = Readonly<Record<string, boolean | number | string>>

type Ready<Values, Row> = {
  readonly query: CompiledQuery<Row>
  readonly picks: ReadonlyMap<unknown, (values: Values) => unknown>
}

/**
 * A query whose text is made once and then sent with each caller's own values; making it anew takes Kysely longer than
 * PostgreSQL takes to answer a small one. `build` is handed places instead of values, so that nothing of one caller can
 * stay in the text that the next one sends.
 */
export function compiled<Values, Row>(
  build: (db: Kysely<Tables>, put: Put<Values>) => Compilable<Row>,
): (db: Kysely<Tables>, values: Values) => Promise<Row[]> {
  const run = compiledByShape((db, put: Put<Values>) => build(db, put))
  return (db, values) => run(db, values, {})
}

/** As `compiled`, where the text differs with what is asked for; it is made once for each shape. */
export function compiledByShape<Values, Wanted extends Shape, Row>(
  build: (db: Kysely<Tables>, put: Put<Values>, shape: Wanted) => Compilable<Row>,
): (db: Kysely<Tables>, values: Values, shape: Wanted) => Promise<Row[]> {
  const known = new Map<string, Ready<Values, Row>>()
  return async (db, values, shape) => {
    const key = Object.values(shape).join()
    let ready = known.get(key)
    if (ready === undefined) {
      ready = makeReady((put: Put<Values>) => build(db, put, shape))
      known.set(key, ready)
    }
    const { query, picks } = ready
    const parameters = query.parameters.map((parameter) => {
      const pick = picks.get(parameter)
      return pick === undefined ? parameter : pick(values)
    })
    return (await db.executeQuery<Row>({ ...query, parameters })).rows
  }
}

function makeReady<Values, Row>(build: (put: Put<Values>) => Compilable<Row>): Ready<Values, Row> {
  const picks = new Map<unknown, (values: Values) => unknown>()
  const query = build(<Value>(pick: (values: Values) => Value) => {
    const place = { number: picks.size }
    picks.set(place, pick)
    return sql<Value>`${place}`
  }).compile()
  return { query, picks }
}
