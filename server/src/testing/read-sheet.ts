import excel from '@protobi/exceljs'
import type { Answer } from '../platform/operations.ts'

/** The rows of the first sheet of a downloaded spreadsheet, cells as they are typed in the file. */
export async function sheetOf(answer: Promise<Answer>): Promise<readonly (readonly unknown[])[]> {
  const { kind, ...rest } = await answer
  if (kind !== 'file' || !('file' in rest) || !Buffer.isBuffer(rest.file.body)) throw new Error(`answered ${kind}`)
  const workbook = new excel.Workbook()
  await workbook.xlsx.load(new Uint8Array(rest.file.body).buffer)
  const rows: unknown[][] = []
  workbook.worksheets[0]?.eachRow((row) => rows.push(Array.isArray(row.values) ? row.values.slice(1) : []))
  return rows
}
