import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, optionalText } from './shapes.ts'

export const listDayOverrides = operation({
  name: 'planning.listDayOverrides',
  kind: 'query',
  summary: '查看某年的节假日、调休和本市调整',
  guard: 'signedIn',
  input: z.strictObject({ year: z.coerce.number().int().min(2004).max(2100) }),
  output: z.strictObject({
    days: z.array(
      z.strictObject({ day: Day, isWorking: z.boolean(), name: z.string(), source: z.enum(['national', 'city']) }),
    ),
    /** False while the holidays of that year are neither in this release nor entered by the city, so only weekends are known. */
    isPublished: z.boolean(),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

/** A year has some thirty days that differ from its weeks. */
const MOST_DAYS = 100

export const setDayOverrides = operation({
  name: 'planning.setDayOverrides',
  kind: 'command',
  summary: '一次录入多天的上班与休息（如全年放假安排），或一并撤销',
  guard: 'planning.manageCalendar',
  input: z.strictObject({
    days: z
      .array(z.strictObject({ day: Day, isWorking: z.boolean().nullable(), name: optionalText(40) }))
      .min(1)
      .max(MOST_DAYS)
      .refine((days) => new Set(days.map(({ day }) => day)).size === days.length, '同一天只写一次。'),
  }),
  output: z.strictObject({ changed: z.int() }),
  refuses: [],
})

export const setDayOverride = operation({
  name: 'planning.setDayOverride',
  kind: 'command',
  summary: '调整某一天是否工作日（如本市特别安排），或撤销调整',
  guard: 'planning.manageCalendar',
  input: z.strictObject({ day: Day, isWorking: z.boolean().nullable(), name: optionalText(40) }),
  output: z.strictObject({ day: Day, isWorking: z.boolean() }),
  refuses: [],
})
