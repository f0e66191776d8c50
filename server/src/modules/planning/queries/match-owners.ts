import { matchOwners as contract } from '@hepai/contract/planning'
import { authorize } from '../../../platform/grant.ts'
import { query } from '../../../platform/operations.ts'
import { badField } from '../../../platform/refusal.ts'
import { findPlan, unitAbove } from '../store/plan.ts'
import { ownersIn } from './list-owners.ts'

const MOST_NAMES = 200
/** Two hundred names of which each is borne by five people; who pastes more sees the first of them. */
const MOST_PEOPLE = 1000

export const matchOwners = query(contract, async ({ input, actor, db }) => {
  const plan = await findPlan(db, input.planId)
  authorize(actor, 'planning.edit', plan.organization)
  const names = [...new Set(input.names.split('\n').map((name) => name.trim()))].filter((name) => name !== '')
  if (names.length > MOST_NAMES) throw badField('names', `一次最多核对 ${MOST_NAMES} 个姓名，请分批粘贴。`)
  if (names.length === 0) return { items: [] }
  const unit = await unitAbove(db, plan.organization.path)
  const items = await ownersIn(db, unit.path).where('person.name', 'in', names).limit(MOST_PEOPLE).execute()
  return { items }
})
