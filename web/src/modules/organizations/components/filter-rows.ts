import type { OrganizationRow } from '@hepai/contract/organizations'

type Row = Pick<OrganizationRow, 'path' | 'name' | 'shortName' | 'depth'>

/** Rows whose name contains the text, with those above them, so that each match shows where it stands. */
export function matchingRows<T extends Row>(rows: readonly T[], text: string): readonly T[] {
  const sought = text.trim()
  if (sought === '') return rows
  const matches = rows.filter((row) => row.name.includes(sought) || row.shortName.includes(sought))
  return rows.filter((row) => matches.some((match) => match.path.startsWith(row.path)))
}

/** Depths from 0 at the highest visible row. */
export function fromTheTop<T extends Row>(rows: readonly T[]): readonly T[] {
  const top = rows.reduce((least, row) => Math.min(least, row.depth), Number.POSITIVE_INFINITY)
  return rows.map((row) => ({ ...row, depth: row.depth - top }))
}
