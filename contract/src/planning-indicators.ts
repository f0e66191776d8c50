import { z } from 'zod'
import { operation } from './operation.ts'
import { Progress, Quantity } from './planning-shapes.ts'
import { Day, File, Id, Instant, listOf, optionalText, page, text, Version } from './shapes.ts'

export const ReadingRow = z.strictObject({
  id: Id,
  occurredOn: Day,
  value: Quantity,
  note: z.string(),
  recordedAt: Instant,
  recordedByName: z.string(),
  /** True when recorded more than 7 days after the day it tells of. */
  isLate: z.boolean(),
  /** The reading this one corrects; the corrected one stays listed. */
  correctsId: Id.nullable(),
  correctedById: Id.nullable(),
})

export const showIndicator = operation({
  name: 'planning.showIndicator',
  kind: 'query',
  summary: '查看一个指标：口径、基线、目标、全部读数和前后变化',
  guard: 'planning.read',
  input: z.strictObject({ indicatorId: Id }),
  output: z.strictObject({
    id: Id,
    planId: Id,
    planName: z.string(),
    organizationName: z.string(),
    objectiveId: Id.nullable(),
    objectiveName: z.string().nullable(),
    taskId: Id.nullable(),
    taskName: z.string().nullable(),
    name: z.string(),
    unit: z.string(),
    caliber: z.string(),
    source: z.string(),
    direction: z.enum(['up', 'down']),
    aggregate: z.enum(['latest', 'sum']),
    baselineValue: z.number().nullable(),
    baselineOn: Day.nullable(),
    targetValue: z.number().nullable(),
    targetOn: Day.nullable(),
    decimals: z.int(),
    value: z.number().nullable(),
    valueOn: Day.nullable(),
    progress: Progress,
    readings: z.array(ReadingRow),
    version: Version,
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

const indicatorFilters = {
  planId: Id.optional(),
  organizationId: Id.optional(),
  search: z.string().trim().max(60).optional(),
  /** Only those that have no reading yet. */
  isUnread: z.stringbool().optional(),
}
const IndicatorRow = z.strictObject({
  id: Id,
  planId: Id,
  planName: z.string(),
  organizationName: z.string(),
  name: z.string(),
  unit: z.string(),
  direction: z.enum(['up', 'down']),
  decimals: z.int(),
  baselineValue: z.number().nullable(),
  targetValue: z.number().nullable(),
  value: z.number().nullable(),
  valueOn: Day.nullable(),
  readingCount: z.int(),
})
export type IndicatorRow = z.infer<typeof IndicatorRow>

export const exportIndicators = operation({
  name: 'planning.exportIndicators',
  kind: 'download',
  summary: '把筛选出的指标导出为电子表格（导出记入审计）',
  guard: 'planning.read',
  input: z.strictObject(indicatorFilters),
  output: File,
  refuses: ['platform.tooManyRows'],
})

export const listIndicators = operation({
  name: 'planning.listIndicators',
  kind: 'query',
  summary: '查看可见范围内的指标及最新读数',
  guard: 'planning.read',
  input: z.strictObject({ ...indicatorFilters, ...page }),
  output: listOf(IndicatorRow),
  refuses: [],
})

export const enterReadings = operation({
  name: 'planning.enterReadings',
  kind: 'command',
  summary: '填报指标读数，可从表格粘贴一列；允许补录，发生日期与录入时间分开',
  guard: 'planning.enterReading',
  input: z.strictObject({
    indicatorId: Id,
    readings: z
      .array(z.strictObject({ occurredOn: Day, value: Quantity, note: optionalText(300).default('') }))
      .min(1)
      .max(400),
  }),
  output: z.strictObject({ entered: z.int(), value: z.number().nullable(), percent: z.int().nullable(), seq: z.int() }),
  refuses: ['planning.archived', 'planning.readingInFuture', 'planning.readingExists'],
})

export const correctReading = operation({
  name: 'planning.correctReading',
  kind: 'command',
  summary: '更正一条读数：新值生效，原值与更正理由都保留可见',
  guard: 'planning.enterReading',
  input: z.strictObject({ readingId: Id, value: Quantity, occurredOn: Day, reason: text(300) }),
  output: z.strictObject({ id: Id, value: z.number().nullable(), percent: z.int().nullable(), seq: z.int() }),
  refuses: ['planning.archived', 'planning.readingInFuture', 'planning.readingExists'],
})
