import { listTemplates as contract } from '@hepai/contract/planning'
import { query } from '../../../platform/operations.ts'
import { scopeOf } from '../../../platform/scope.ts'
import { planTemplates } from '../domain/plan-templates.ts'

export const listTemplates = query(contract, ({ actor }) => {
  scopeOf(actor, 'planning.read')
  const items = planTemplates.map(({ key, name, description, steps }) => ({
    key,
    name,
    description,
    taskCount: steps.length,
  }))
  return Promise.resolve({ items })
})
