import { listPlanChanges as contract } from '@hepai/contract/planning'
import { z } from 'zod'
import { CITY } from '../../../platform/city.ts'
import { pageOf, readCursor } from '../../../platform/cursor.ts'
import { query } from '../../../platform/operations.ts'
import { readablePlan } from './plan-picture.ts'

const Place = z.tuple([z.int()])

export const listPlanChanges = query(contract, async ({ input, actor, db }) => {
  const plan = await readablePlan(db, actor, input.planId)
  const before = input.cursor === undefined ? null : readCursor(input.cursor, Place)[0]
  const rows = await db
    .selectFrom('plan_change')
    .select(['seq', 'at', 'by_name as byName', 'label', 'task_ids as taskIds'])
    .where('city_id', '=', CITY)
    .where('plan_id', '=', plan.id)
    .$if(before !== null, (select) => select.where('seq', '<', before ?? 0))
    .orderBy('seq', 'desc')
    .limit(input.limit + 1)
    .execute()
  const page = pageOf(rows, input.limit, (row) => [row.seq])
  return {
    items: page.rows.map((row) => ({ ...row, at: row.at.toISOString() })),
    nextCursor: page.nextCursor,
  }
})
