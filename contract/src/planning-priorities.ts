import { z } from 'zod'
import { operation } from './operation.ts'
import { Day, Id, Saved, Version, optionalText, text } from './shapes.ts'

const PriorityRow = z.strictObject({
  id: Id,
  year: z.int(),
  name: z.string(),
  description: z.string(),
  sort: z.number(),
  retiredOn: Day.nullable(),
  version: Version,
})

export const listPriorities = operation({
  name: 'planning.listPriorities',
  kind: 'query',
  summary: '查看某一年的全市中心工作',
  guard: 'planning.read',
  input: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  output: z.strictObject({ items: z.array(PriorityRow), allowed: z.array(z.string()) }),
  refuses: [],
})

export const savePriority = operation({
  name: 'planning.savePriority',
  kind: 'command',
  summary: '新增、修改或停用一项中心工作',
  guard: 'planning.setPriorities',
  input: z.strictObject({
    id: Id.optional(),
    version: Version.optional(),
    year: z.int().min(2000).max(2100),
    name: text(60),
    description: optionalText(1000),
    sort: z.number().default(0),
    retired: z.boolean().default(false),
  }),
  output: Saved,
  refuses: [],
})

/** 覆盖矩阵: priority × visible unit, with what answers it. */
export const showCoverage = operation({
  name: 'planning.showCoverage',
  kind: 'query',
  summary: '查看各项中心工作由哪些单位、目标、任务和支部承接，空白一目了然',
  guard: 'planning.read',
  input: z.strictObject({ year: z.coerce.number().int().min(2000).max(2100).optional() }),
  output: z.strictObject({
    year: z.int(),
    priorities: z.array(PriorityRow),
    units: z.array(z.strictObject({ id: Id, name: z.string() })),
    cells: z.array(
      z.strictObject({
        priorityId: Id,
        unitId: Id,
        planId: Id,
        answer: z.string().nullable(),
        /** The answer's version, for changing it; null where there is none yet. */
        answerVersion: Version.nullable(),
        objectives: z.int(),
        tasks: z.int(),
        branches: z.int(),
      }),
    ),
    allowed: z.array(z.string()),
  }),
  refuses: [],
})

export const answerPriority = operation({
  name: 'planning.answerPriority',
  kind: 'command',
  summary: '写明本单位如何承接一项中心工作（留空表示不承接）',
  guard: 'planning.edit',
  input: z.strictObject({ planId: Id, priorityId: Id, answer: optionalText(1000), version: Version.nullable() }),
  output: z.strictObject({ version: Version.nullable() }),
  refuses: ['planning.archived'],
})
