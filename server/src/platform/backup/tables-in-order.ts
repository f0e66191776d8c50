import type pg from 'pg'

export type BackupTable = {
  readonly name: string
  readonly columns: readonly string[]
  readonly key: readonly string[]
}

/** Left to the program: it writes this one itself while it migrates. */
const NOT_CONTENT = new Set(['schema_migration'])

/** Every table of Hepai with its columns and primary key; one that refers to another stands after it. */
export async function tablesInOrder(client: pg.ClientBase): Promise<readonly BackupTable[]> {
  const { rows } = await client.query<{ name: string; columns: string[]; key: string[]; needs: string[] }>(TABLES)
  return inOrder(rows.filter((row) => !NOT_CONTENT.has(row.name)))
}

type Row = BackupTable & { readonly needs: readonly string[] }

/** @throws Error when tables refer to one another in a circle: a migration must not make one. */
export function inOrder(rows: readonly Row[]): readonly BackupTable[] {
  const placed = new Set<string>()
  const order: BackupTable[] = []
  let left = rows
  while (left.length > 0) {
    const ready = left.filter((row) => row.needs.every((need) => need === row.name || placed.has(need)))
    if (ready.length === 0) throw new Error(`tables refer to one another: ${left.map((row) => row.name).join(', ')}`)
    for (const { name, columns, key } of ready) {
      placed.add(name)
      order.push({ name, columns, key })
    }
    left = left.filter((row) => !placed.has(row.name))
  }
  return order
}

const TABLES = `
  select c.relname::text as name,
    array(select a.attname::text from pg_attribute a
      where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped order by a.attnum) as columns,
    coalesce((select array_agg(a.attname::text order by k.place) from pg_index i
      cross join lateral unnest(i.indkey) with ordinality as k(number, place)
      join pg_attribute a on a.attrelid = c.oid and a.attnum = k.number
      where i.indrelid = c.oid and i.indisprimary), '{}') as key,
    array(select distinct f.relname::text from pg_constraint r join pg_class f on f.oid = r.confrelid
      where r.conrelid = c.oid and r.contype = 'f') as needs
  from pg_class c join pg_namespace n on n.oid = c.relnamespace
  where n.nspname = current_schema() and c.relkind = 'r'
  order by c.relname`
