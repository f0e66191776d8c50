import type { Kysely } from 'kysely'
import type { Tables } from '../tables.ts'

/**
 * Builds the unchanging part of a query once for each database. Builders are immutable, so every call may add its own
 * conditions; building them anew took more time than all the rest of a small query here, some 100 µs.
 */
export function perDatabase<Built>(build: (db: Kysely<Tables>) => Built): (db: Kysely<Tables>) => Built {
  const known = new WeakMap<Kysely<Tables>, { readonly built: Built }>()
  return (db) => {
    const found = known.get(db) ?? { built: build(db) }
    known.set(db, found)
    return found.built
  }
}
