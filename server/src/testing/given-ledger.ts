import { readSpreadsheet } from '../platform/spreadsheet/read.ts'
import { type WrittenCell, writeSpreadsheet } from '../platform/spreadsheet/write.ts'
import type { Answer } from '../platform/operations.ts'

export type Cells = readonly WrittenCell[]

export const sheetOf = (rows: readonly Cells[]): Promise<Buffer> =>
  writeSpreadsheet({
    sheets: [
      {
        name: '台账',
        columns: (rows[0] ?? []).map((cell) => ({ header: String(cell ?? ''), width: 12 })),
        rows: rows.slice(1),
      },
    ],
  })

export const ledgerHead: Cells = [
  '序号',
  '日期',
  '活动类型',
  '活动主题',
  '地点',
  '主持人',
  '应到人数',
  '实到人数',
  '请假',
]

/** The file of a download, and its rows. */
export async function fileOf(answering: Promise<Answer>) {
  const answer = await answering
  if (answer.kind !== 'file' || !Buffer.isBuffer(answer.file.body)) throw new Error(`answered ${answer.kind}`)
  const { body, fileName } = answer.file
  const rows: (readonly unknown[])[] = []
  await readSpreadsheet(body, (batch) => rows.push(...batch.map((row) => row.cells)))
  return { body, fileName, rows }
}
