import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, File, Id, text } from './shapes.ts'

/** The two forms of every document: to print and keep, or to edit. */
export const DocumentForm = z.enum(['pdf', 'docx'])
export type DocumentForm = z.infer<typeof DocumentForm>

export const downloadRecord = operation({
  name: 'activities.downloadRecord',
  kind: 'download',
  summary: '下载一次活动的会议记录（PDF 或 .docx，下载记入审计）',
  guard: 'activities.read',
  input: z.strictObject({ activityId: Id, form: DocumentForm.default('pdf') }),
  output: File,
  refuses: ['activities.notHeldYet'],
})

export const downloadSummary = operation({
  name: 'activities.downloadSummary',
  kind: 'download',
  summary: '下载一次会议的纪要：已印发的按印发时的内容，未印发的为没有编号的草稿',
  guard: 'activities.read',
  input: z.strictObject({ activityId: Id, form: DocumentForm.default('pdf') }),
  output: File,
  refuses: ['activities.notHeldYet', 'activities.summaryWithheld'],
})

export const issueSummary = operation({
  name: 'activities.issueSummary',
  kind: 'command',
  summary: '印发纪要：按本组织当年顺序编号，内容从此固定；记录更正后可再次印发',
  guard: 'activities.record',
  input: z.strictObject({ activityId: Id, issuedOn: Day, copiesTo: z.array(text(60)).max(40).default([]) }),
  output: z.strictObject({ id: Id, year: z.int(), number: z.int() }),
  refuses: [
    'activities.notHeldYet',
    'activities.summaryIssued',
    'activities.summaryDate',
    'activities.nothingToSummarize',
    'activities.summaryWithheld',
  ],
})

export const listSummaries = operation({
  name: 'activities.listSummaries',
  kind: 'query',
  summary: '查看一次会议印发过的纪要',
  guard: 'activities.read',
  input: z.strictObject({ activityId: Id }),
  output: z.strictObject({
    items: z.array(
      z.strictObject({
        id: Id,
        number: z.string(),
        issuedOn: Day,
        issuedByName: z.string(),
        copiesTo: z.array(z.string()),
      }),
    ),
    /** The record was changed after the last one was issued. */
    isOutdated: z.boolean(),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const downloadHandbook = operation({
  name: 'activities.downloadHandbook',
  kind: 'download',
  summary: '下载一个党支部某年的支部工作手册（PDF 或 .docx，下载记入审计）',
  guard: 'activities.read',
  input: z.strictObject({
    organizationId: Id,
    year: z.coerce.number().int().min(2015).max(2036),
    form: DocumentForm.default('pdf'),
  }),
  output: File,
  refuses: ['activities.notABranch'],
})
