import type { Bound } from '../../platform/operations.ts'
import { commitImport } from './commands/commit-import.ts'
import { previewImport } from './commands/preview-import.ts'
import { downloadTemplate } from './queries/download-template.ts'
import { exportSpreadsheet } from './queries/export-spreadsheet.ts'

export const importsOperations: readonly Bound[] = [previewImport, commitImport, downloadTemplate, exportSpreadsheet]

export { exportFile, importFile } from './commands/import-file.ts'
