import { z } from 'zod'
import { previewShape } from './imports.ts'
import { operation } from './operation.ts'
import { File, Id } from './shapes.ts'

export const previewLedger = operation({
  name: 'activities.previewLedger',
  kind: 'upload',
  summary: '上传活动台账，预览将要补录的活动和需要修改的行；不写入任何数据',
  guard: 'activities.record',
  input: z.strictObject({ underId: Id, fileName: z.string().max(200) }),
  output: z.strictObject(previewShape),
  refuses: ['imports.notASpreadsheet', 'imports.tooLarge', 'imports.noHeader', 'imports.busy'],
  maxBodyBytes: 20_000_000,
})

export const commitLedger = operation({
  name: 'activities.commitLedger',
  kind: 'command',
  summary: '补录预览过的台账：全部成功，或一行也不写入；已有的记录不动',
  guard: 'activities.record',
  input: z.strictObject({ previewId: Id }),
  output: z.strictObject({ added: z.int(), changed: z.int(), unchanged: z.int() }),
  refuses: ['imports.hasMistakes', 'imports.previewGone', 'imports.changedSincePreview'],
})

export const downloadLedgerTemplate = operation({
  name: 'activities.downloadLedgerTemplate',
  kind: 'download',
  summary: '下载活动台账模板',
  guard: 'activities.record',
  input: z.strictObject({}),
  output: File,
  refuses: [],
})

export const exportLedger = operation({
  name: 'activities.exportLedger',
  kind: 'download',
  summary: '导出一个组织及下级一年的活动台账（支部手册各列），可原样再导入；导出记入审计',
  guard: 'activities.record',
  input: z.strictObject({ underId: Id, year: z.coerce.number().int().min(2015).max(2036) }),
  output: File,
  refuses: [],
})
