import type { Bound } from '../../platform/operations.ts'
import { editPlan } from './commands/edit-plan.ts'
import { listPlans } from './queries/list-plans.ts'
import { showPlan } from './queries/show-plan.ts'

export const planningOperations: readonly Bound[] = [listPlans, showPlan, editPlan]

export { refreshPlan } from './store/record-plan.ts'
