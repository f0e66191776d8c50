import { Refusal } from '../refusal.ts'
import { SPREADSHEET_TYPE, type WrittenCell, writeSpreadsheet } from './write.ts'

export type ListColumn<Row> = readonly [header: string, width: number, cell: (row: Row) => WrittenCell]
type Page<Row> = { readonly rows: readonly Row[]; readonly nextCursor: string | null }

const PAGE = 1000
const MOST = 50_000

/**
 * All rows that a list would show page by page, at most 50,000.
 *
 * @param fetchPage reads at most `limit` rows from where `cursor` says
 * @throws Refusal platform.tooManyRows when there are more
 */
export async function everyRow<Row>(
  fetchPage: (page: { readonly limit: number; readonly cursor: string | undefined }) => Promise<Page<Row>>,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  for (let cursor: string | null | undefined; cursor !== null;) {
    const page: Page<Row> = await fetchPage({ limit: PAGE, cursor })
    rows.push(...page.rows)
    if (rows.length > MOST) throw new Refusal('platform.tooManyRows', { most: MOST })
    cursor = page.nextCursor
  }
  return rows
}

/** A list as one sheet; the file is named after it and the day (ISO). Numbers stay numbers, text is never a formula. */
export async function exportedList<Row>(
  name: string,
  columns: readonly ListColumn<Row>[],
  rows: readonly Row[],
  today: string,
): Promise<{ readonly fileName: string; readonly contentType: string; readonly body: Buffer }> {
  const sheet = {
    name,
    columns: columns.map(([header, width]) => ({ header, width })),
    rows: rows.map((row) => columns.map(([, , cell]) => cell(row))),
  }
  return {
    fileName: `${name}-${today}.xlsx`,
    contentType: SPREADSHEET_TYPE,
    body: await writeSpreadsheet({ sheets: [sheet] }),
  }
}
