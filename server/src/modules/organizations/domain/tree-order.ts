export type Ordered = {
  readonly id: string
  readonly parentId: string | null
  readonly sort: number
  readonly name: string
}

/** Parents before children, siblings by their place; what has no parent in the list stands at the top. */
export function inTreeOrder<T extends Ordered>(rows: readonly T[]): T[] {
  const known = new Set(rows.map((row) => row.id))
  const children = new Map<string | null, T[]>()
  for (const row of rows) {
    const key = row.parentId !== null && known.has(row.parentId) ? row.parentId : null
    const siblings = children.get(key)
    if (siblings === undefined) children.set(key, [row])
    else siblings.push(row)
  }
  for (const siblings of children.values()) siblings.sort(byPlace)
  const ordered: T[] = []
  const waiting = [...(children.get(null) ?? [])].reverse()
  for (let row = waiting.pop(); row !== undefined; row = waiting.pop()) {
    ordered.push(row)
    waiting.push(...[...(children.get(row.id) ?? [])].reverse())
  }
  return ordered
}

function byPlace(a: Ordered, b: Ordered): number {
  if (a.sort !== b.sort) return a.sort - b.sort
  if (a.name === b.name) return 0
  return a.name < b.name ? -1 : 1
}
