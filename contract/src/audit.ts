import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, File, Id, Instant, listOf, page } from './shapes.ts'

export const auditRefusals = {} as const
export type AuditRefusal = keyof typeof auditRefusals

export const AuditEntryRow = z.strictObject({
  seq: z.int(),
  at: Instant,
  operation: z.string(),
  operationName: z.string(),
  result: z.enum(['done', 'refused']),
  actorName: z.string().nullable(),
  organizationName: z.string().nullable(),
  subjectId: z.string().nullable(),
  change: z.string(),
  address: z.string().nullable(),
  requestId: z.string(),
})

export type AuditEntryRow = z.infer<typeof AuditEntryRow>

const entryFilters = {
  operation: z.string().max(80).optional(),
  actorId: Id.optional(),
  actorSearch: z.string().trim().max(40).optional(),
  result: z.enum(['done', 'refused']).optional(),
  fromOn: Day.optional(),
  toOn: Day.optional(),
}

export const exportEntries = operation({
  name: 'audit.exportEntries',
  kind: 'download',
  summary: '把筛选出的审计记录导出为电子表格（导出记入审计）',
  guard: 'audit.read',
  input: z.strictObject(entryFilters),
  output: File,
  refuses: ['platform.tooManyRows'],
})

export const listEntries = operation({
  name: 'audit.listEntries',
  kind: 'query',
  summary: '查阅审计记录',
  guard: 'audit.read',
  input: z.strictObject({ ...entryFilters, ...page }),
  output: listOf(AuditEntryRow),
  refuses: [],
})

export const verifyChain = operation({
  name: 'audit.verifyChain',
  kind: 'query',
  summary: '核验审计链是否完整',
  guard: 'audit.read',
  input: z.strictObject({}),
  output: z.strictObject({
    entries: z.int(),
    intact: z.boolean(),
    brokenAtSeq: z.int().nullable(),
    why: z.string().nullable(),
    headHash: z.string(),
    checkedAt: Instant,
  }),
  refuses: [],
})
