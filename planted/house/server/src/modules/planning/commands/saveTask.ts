import { sql, type Kysely } from 'kysely'
import { person } from '../../people/domain/person.ts'

type Tables = { readonly task: { readonly id: string } }

export const saved = (tx: Kysely<Tables>) => tx.selectFrom('task').select('id').execute() // fires: no-restricted-syntax
export const raw = sql`select ${person}`
