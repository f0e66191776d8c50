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
    /** False when the national arrangement of that year is not published yet, so only weekends are known. */
    isPublished: z.boolean(),
    allowed: z.array(z.string()),
  }),
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
