export type TreeRow = { readonly id: string; readonly depth: number }
export type ShownRow<T> = {
  readonly row: T
  /** Null for a leaf. */
  readonly isOpen: boolean | null
  readonly parentPlace: number
}

/** The rows not hidden under a closed one. Rows come in tree order, and depth tells who is whose parent. */
export function shownRows<T extends TreeRow>(rows: readonly T[], closed: ReadonlySet<string>): readonly ShownRow<T>[] {
  const shown: ShownRow<T>[] = []
  const lastAtDepth: number[] = []
  let hiddenBelow = Number.POSITIVE_INFINITY
  rows.forEach((row, place) => {
    if (row.depth > hiddenBelow) return
    const hasChildren = (rows[place + 1]?.depth ?? -1) > row.depth
    const isOpen = hasChildren ? !closed.has(row.id) : null
    hiddenBelow = isOpen === false ? row.depth : Number.POSITIVE_INFINITY
    lastAtDepth[row.depth] = shown.length
    shown.push({ row, isOpen, parentPlace: lastAtDepth[row.depth - 1] ?? 0 })
  })
  return shown
}
