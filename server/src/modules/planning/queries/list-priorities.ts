import { listPriorities as contract } from '@hepai/contract/planning'
import { mayInCity } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { scopeOf } from '../../../platform/scope.ts'
import { prioritiesIn } from '../store/priority.ts'

/** Priorities are the whole city's: whoever may read any plan may read them. */
export const listPriorities = query(contract, async ({ input, actor, db }) => {
  scopeOf(actor, 'planning.read')
  return {
    items: await prioritiesIn(db, input.year),
    allowed: mayInCity(actor, 'planning.setPriorities') ? ['planning.savePriority'] : [],
  }
})
