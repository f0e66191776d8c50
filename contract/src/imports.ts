import { z } from 'zod'
import { operation } from './operation.ts'
import { File, Id } from './shapes.ts'

/** 导入内容: organisations or a roster of people. */
export const ImportKind = z.enum(['organizations', 'roster'])
export type ImportKind = z.infer<typeof ImportKind>

export const importsRefusals = {
  'imports.notASpreadsheet': '这不是可以读取的电子表格（{reason}）。请用 .xlsx 文件；.xls 和 .et 请先另存为 .xlsx。',
  'imports.tooLarge': '表格太大（{reason}）。请拆成几份分别导入。',
  'imports.noHeader': '没有找到表头。第一张工作表的前 10 行里应有一行含“{needed}”。可下载模板对照。',
  'imports.hasMistakes': '有 {count} 行需要修改，一行也没有导入。请按提示改好后重新上传。',
  'imports.previewGone': '这份预览已过期或已导入，请重新上传表格。',
  'imports.changedSincePreview': '预览之后数据有变化：{what}。请重新上传，核对后再导入。',
  'imports.busy': '正在处理另外两份表格，请稍候一分钟再上传。',
} as const
export type ImportsRefusal = keyof typeof importsRefusals

export const ImportMistake = z.strictObject({
  row: z.int(),
  column: z.string(),
  value: z.string(),
  what: z.string(),
  mend: z.string(),
})
export type ImportMistake = z.infer<typeof ImportMistake>

/** What a preview says of any kind of spreadsheet. */
export const previewShape = {
  previewId: Id,
  rows: z.int(),
  willAdd: z.int(),
  willChange: z.int(),
  /** Of those that change, how many go to another organisation or under another one. */
  willMove: z.int(),
  unchanged: z.int(),
  /** At most 500; `mistakeCount` counts all. */
  mistakes: z.array(ImportMistake),
  mistakeCount: z.int(),
  mistakenRows: z.int(),
  columns: z.array(z.strictObject({ header: z.string(), field: z.string().nullable(), label: z.string() })),
  sample: z.array(
    z.strictObject({ row: z.int(), action: z.enum(['add', 'change', 'same']), cells: z.array(z.string()) }),
  ),
}

export const previewImport = operation({
  name: 'imports.previewImport',
  kind: 'upload',
  summary: '上传电子表格，预览将要导入的内容和需要修改的行；不写入任何数据',
  guard: 'people.import',
  input: z.strictObject({ kind: ImportKind, underId: Id, fileName: z.string().max(200) }),
  output: z.strictObject({ kind: ImportKind, ...previewShape }),
  refuses: ['imports.notASpreadsheet', 'imports.tooLarge', 'imports.noHeader', 'imports.busy'],
  maxBodyBytes: 20_000_000,
})

export const commitImport = operation({
  name: 'imports.commitImport',
  kind: 'command',
  summary: '导入预览过的表格：全部成功，或一行也不写入',
  guard: 'people.import',
  input: z.strictObject({ previewId: Id }),
  output: z.strictObject({ added: z.int(), changed: z.int(), unchanged: z.int() }),
  refuses: ['imports.hasMistakes', 'imports.previewGone', 'imports.changedSincePreview'],
})

export const downloadTemplate = operation({
  name: 'imports.downloadTemplate',
  kind: 'download',
  summary: '下载导入模板',
  guard: 'people.import',
  input: z.strictObject({ kind: ImportKind }),
  output: File,
  refuses: [],
})

export const exportSpreadsheet = operation({
  name: 'imports.exportSpreadsheet',
  kind: 'download',
  summary: '导出可再次导入的电子表格（导出记入审计）',
  guard: 'people.import',
  input: z.strictObject({ kind: ImportKind, underId: Id }),
  output: File,
  refuses: [],
})
