import * as contract from '@hepai/contract/activities'
import { after } from '../../../platform/clock.ts'
import { sha256 } from '../../../platform/crypto.ts'
import { authorize } from '../../../platform/grant.ts'
import { upload } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { PREVIEW_LIVES_MS } from '../../imports/index.ts'
import { findOrganization } from '../../organizations/index.ts'
import type { LedgerPlan } from '../domain/ledger.ts'
import { saveLedgerPreview } from '../store/ledger-preview.ts'
import { planRows } from './plan-rows.ts'
import { type LedgerRead, readLedger } from './read-ledger.ts'

const MOST_MISTAKES = 500
const MOST_SAMPLES = 20

export const previewLedger = upload(
  contract.previewLedger,
  async ({ input, actor, tx, platform, file, today, now }) => {
    const under = await findOrganization(tx, input.underId)
    const grant = authorize(actor, 'activities.record', under)
    if (!/\.xlsx$/i.test(input.fileName))
      throw new Refusal('imports.notASpreadsheet', { reason: '文件名不是以 .xlsx 结尾' })
    const read = await readLedger(file)
    const plan = await planRows(tx, under, read, today)
    const mistakes = [...read.mistakes, ...plan.mistakes].sort((a, b) => a.row - b.row)
    const mistakenRows = new Set(mistakes.map((mistake) => mistake.row)).size
    const id = platform.newId()
    const counts = { willAdd: plan.adds.length, unchanged: plan.unchanged.length }
    const { columns, records, rowCount } = read
    await saveLedgerPreview(tx, grant, platform.crypto, {
      ...{ id, accountId: actor.accountId, underId: under.id, fileHash: sha256(file), mistakenRows, at: now },
      ledger: { columns, records, ...counts },
      dropBefore: after(now, -PREVIEW_LIVES_MS),
    })
    return {
      output: {
        ...{
          previewId: id,
          rows: rowCount,
          ...counts,
          willChange: 0,
          willMove: 0,
          mistakenRows,
          columns: [...columns],
        },
        ...{ mistakes: mistakes.slice(0, MOST_MISTAKES), mistakeCount: mistakes.length },
        sample: sampleOf(read, plan),
      },
      audit: { grant, subjectId: id, change: { rows: rowCount, mistakenRows, ...counts } },
    }
  },
)

/** The first rows that would be imported, and what would become of them. */
function sampleOf({ first }: LedgerRead, { adds, unchanged }: LedgerPlan) {
  const actions = new Map<number, 'add' | 'same'>([
    ...adds.map(({ row }) => [row.row, 'add'] as const),
    ...unchanged.map((row) => [row, 'same'] as const),
  ])
  return first
    .flatMap(({ row, cells }) => {
      const action = actions.get(row)
      return action === undefined ? [] : [{ row, action, cells: [...cells] }]
    })
    .slice(0, MOST_SAMPLES)
}
