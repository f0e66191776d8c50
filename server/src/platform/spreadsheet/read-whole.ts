import { openArchive } from './archive.ts'
import { SpreadsheetProblem } from './problem.ts'
import { type ReadRow, readRows } from './rows.ts'
import { readWorkbook } from './workbook.ts'

/**
 * Reads the first visible sheet of an .xlsx, row by row, in this process; for the child that `readSpreadsheet` starts.
 *
 * @throws SpreadsheetProblem, whatever the file holds
 */
export async function readWhole(content: Buffer, take: (row: ReadRow) => void): Promise<void> {
  try {
    const archive = await openArchive(content)
    await readRows(archive, await readWorkbook(archive), take)
  } catch (error) {
    throw error instanceof SpreadsheetProblem ? error : new SpreadsheetProblem('notASpreadsheet', '表格内容无法读取')
  }
}
