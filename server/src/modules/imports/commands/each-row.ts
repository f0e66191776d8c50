import { Refusal } from '../../../platform/refusal.ts'
import { SpreadsheetProblem } from '../../../platform/spreadsheet/problem.ts'
import { readSpreadsheet } from '../../../platform/spreadsheet/read.ts'
import type { Field } from '../domain/fields.ts'
import { type Column, HEADER_WITHIN, type Header, type SheetRow, findHeader, requiredLabels } from '../domain/header.ts'

/**
 * Hands over the rows below the header, batch by batch, so that the file's cells are never all in memory.
 *
 * @throws Refusal imports.notASpreadsheet, imports.tooLarge, imports.busy, imports.noHeader
 */
export async function eachRow(
  fields: readonly Field[],
  content: Buffer,
  take: (row: SheetRow, header: Header) => void,
): Promise<readonly Column[]> {
  const found: { header: Header | null } = { header: null }
  try {
    await readSpreadsheet(content, (batch) => {
      found.header ??= findHeader(batch.slice(0, HEADER_WITHIN), fields)
      const header = found.header ?? refuseHeader(fields)
      for (const row of batch) if (row.row > header.row) take(row, header)
    })
  } catch (error) {
    throw error instanceof SpreadsheetProblem ? new Refusal(`imports.${error.kind}`, { reason: error.message }) : error
  }
  return (found.header ?? refuseHeader(fields)).columns
}

function refuseHeader(fields: readonly Field[]): never {
  throw new Refusal('imports.noHeader', { needed: requiredLabels(fields) })
}
