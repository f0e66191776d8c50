import { buffer } from 'node:stream/consumers'
import { SpreadsheetProblem } from './problem.ts'
import { readWhole } from './read-whole.ts'
import type { ReadRow } from './rows.ts'

const BATCH = 500

/** Reads a spreadsheet from standard input and sends its rows to the parent, in a process whose memory is capped. */
async function main(): Promise<void> {
  let batch: ReadRow[] = []
  await readWhole(await buffer(process.stdin), (row) => {
    batch.push(row)
    if (batch.length < BATCH) return
    process.send?.({ rows: batch })
    batch = []
  })
  process.send?.({ rows: batch })
  process.send?.({ done: true })
}

main().catch((error: unknown) => {
  const problem =
    error instanceof SpreadsheetProblem
      ? { kind: error.kind, reason: error.message }
      : { kind: 'notASpreadsheet', reason: '表格内容无法读取' }
  process.send?.({ problem })
})
