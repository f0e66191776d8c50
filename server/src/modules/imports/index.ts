import type { Bound } from '../../platform/operations.ts'
import { commitImport } from './commands/commit-import.ts'
import { previewImport } from './commands/preview-import.ts'
import { downloadTemplate } from './queries/download-template.ts'
import { exportSpreadsheet } from './queries/export-spreadsheet.ts'

export const importsOperations: readonly Bound[] = [previewImport, commitImport, downloadTemplate, exportSpreadsheet]

export { eachRow } from './commands/each-row.ts'
export { PREVIEW_LIVES_MS } from './commands/preview-life.ts'
export { type Cell, type Parsed, compact, shown, textOf, value, wrong } from './domain/cell.ts'
export { dateOf } from './domain/date.ts'
export type { Field } from './domain/fields.ts'
export { type Column, type SheetRow, cellsByField } from './domain/header.ts'
export { placesOf } from './domain/places.ts'
export { headerOf, optional, required, rowReader } from './domain/row-reader.ts'
export { columnsFor } from './queries/sheets.ts'
export { exportFile, importFile } from './commands/import-file.ts'
