import * as contract from '@hepai/contract/imports'
import { sha256 } from '../../../platform/crypto.ts'
import { after } from '../../../platform/clock.ts'
import { authorize } from '../../../platform/grant.ts'
import { upload } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findOrganization } from '../../organizations/index.ts'
import { PreviewedFile } from '../store/previewed-file.ts'
import { dropOldPreviews, savePreview } from '../store/preview.ts'
import { importerOf } from './importer.ts'
import { PREVIEW_LIVES_MS } from './preview-life.ts'
import { type Plan, countsOf, planFile } from './plan-file.ts'
import { type FileRead, readFile, wholeRows } from './read-file.ts'

const MOST_MISTAKES = 500
const MOST_SAMPLES = 20

export const previewImport = upload(
  contract.previewImport,
  async ({ input, actor, tx, platform, file, today, now }) => {
    const { kind, underId, fileName } = input
    const under = await findOrganization(tx, underId)
    const grant = authorize(actor, 'people.import', under)
    if (!/\.xlsx$/i.test(fileName)) throw new Refusal('imports.notASpreadsheet', { reason: '文件名不是以 .xlsx 结尾' })
    const read = await readFile(kind, file)
    const plan = await planFile(tx, platform, { rows: read.rows, under, importer: importerOf(actor), today })
    const mistakes = [...read.mistakes, ...plan.mistakes].sort((a, b) => a.row - b.row)
    const mistakenRows = new Set(mistakes.map((mistake) => mistake.row)).size
    const id = platform.newId()
    await dropOldPreviews(tx, after(now, -PREVIEW_LIVES_MS))
    await savePreview(tx, grant, platform.crypto, {
      id,
      accountId: actor.accountId,
      kind,
      underId: under.id,
      fileName,
      fileHash: sha256(file),
      file: PreviewedFile.parse({ ...wholeRows(read.rows), ...countsOf(plan) }),
      mistakenRows,
      at: now,
    })
    return {
      output: {
        previewId: id,
        kind,
        rows: read.rowCount,
        ...countsOf(plan),
        mistakes: mistakes.slice(0, MOST_MISTAKES),
        mistakeCount: mistakes.length,
        mistakenRows,
        columns: [...read.rows.columns],
        sample: sampleOf(read, plan),
      },
      audit: { grant, subjectId: id, change: { kind, rows: read.rowCount, mistakenRows, ...countsOf(plan) } },
    }
  },
)

/** The first rows that would be imported, and what would become of them. */
function sampleOf(read: FileRead, plan: Plan) {
  const actions = new Map<number, 'add' | 'change' | 'same'>([
    ...plan.adds.map(({ row }) => [row, 'add'] as const),
    ...plan.changes.map(({ row }) => [row, 'change'] as const),
    ...plan.unchanged.map((row) => [row, 'same'] as const),
  ])
  return read.first
    .flatMap(({ row, cells }) => {
      const action = actions.get(row)
      return action === undefined ? [] : [{ row, action, cells: [...cells] }]
    })
    .slice(0, MOST_SAMPLES)
}
