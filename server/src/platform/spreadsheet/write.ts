import { PassThrough } from 'node:stream'
import { buffer } from 'node:stream/consumers'

export type WrittenCell = string | number | null
export type SheetColumn = {
  readonly header: string
  /** In characters. */
  readonly width: number
  /** Shown in the accent colour, for templates. */
  readonly isRequired?: boolean
}
export type SheetToWrite = {
  /** At most 31 characters, none of : \ / ? * [ ] */
  readonly name: string
  readonly columns: readonly SheetColumn[]
  readonly rows: Iterable<readonly WrittenCell[]>
}

/** C0 controls that XML 1.0 cannot carry (tab, line feed and carriage return it can), lone surrogates and U+FFFE/F. */
const NOT_IN_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/**
 * Writes an .xlsx (ECMA-376) row by row. Every text is a typed string cell in a text-formatted column, so that a cell
 * beginning with = + - @ is never a formula and an 18-digit number keeps its digits when the file is edited and saved.
 */
export async function writeSpreadsheet(workbook: { readonly sheets: readonly SheetToWrite[] }): Promise<Buffer> {
  // Loaded on first use: most processes never write a spreadsheet, and it is a large package.
  const { default: excel } = await import('@protobi/exceljs')
  const stream = new PassThrough()
  const content = buffer(stream)
  const writer = new excel.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false })
  for (const sheet of workbook.sheets) {
    const worksheet = writer.addWorksheet(sheet.name, { views: [{ state: 'frozen', ySplit: 1 }] })
    worksheet.columns = sheet.columns.map(({ width }) => ({ width, style: { numFmt: '@' } }))
    const header = worksheet.addRow(sheet.columns.map((column) => column.header))
    sheet.columns.forEach(({ isRequired }, index) => {
      header.getCell(index + 1).font = { bold: true, ...(isRequired === true ? { color: { argb: 'FFC00000' } } : {}) }
    })
    header.commit()
    for (const row of sheet.rows) worksheet.addRow(row.map(storable)).commit()
    worksheet.commit()
  }
  await writer.commit()
  return content
}

const storable = (cell: WrittenCell): WrittenCell => (typeof cell === 'string' ? cell.replace(NOT_IN_XML, '') : cell)

export const SPREADSHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
