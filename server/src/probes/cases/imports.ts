import { newId } from '../../platform/ids.ts'
import { type Build, onEach, once } from './targets.ts'

export const importCases: Readonly<Record<string, Build>> = {
  'imports.previewImport': (city) =>
    onEach('upload', ({ place }) => ({ kind: 'roster', underId: place.id, fileName: '花名册.xlsx' }))(city).map(
      (one) => ({
        ...one,
        file: Buffer.from('this is no spreadsheet'),
      }),
    ),
  'imports.commitImport': () => [{ door: 'write', input: { previewId: newId() }, on: 'nobody' }],
  'imports.downloadTemplate': once('export', { kind: 'roster' }),
  'imports.exportSpreadsheet': onEach('export', ({ place }) => ({ kind: 'roster', underId: place.id })),
}
