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
  // A preview is its maker's alone: another's is as good as none.
  'imports.commitImport': (city) =>
    [newId(), ...city.all.map((things) => things.previewId)].map((previewId) => ({
      door: 'write',
      input: { previewId },
      on: 'nobody',
      refusedAs: 'imports.previewGone',
    })),
  'imports.downloadTemplate': once('export', { kind: 'roster' }),
  'imports.exportSpreadsheet': onEach('export', ({ place }) => ({ kind: 'roster', underId: place.id })),
}
