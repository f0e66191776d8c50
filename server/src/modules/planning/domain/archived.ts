import { Refusal } from '../../../platform/refusal.ts'

/**
 * A plan that was put away stays as it was until it is taken out again. Ask this after the permission, so that a stranger
 * learns nothing.
 *
 * @throws Refusal planning.archived
 */
export function archivedPlanStaysAsItIs(plan: { readonly name: string; readonly isArchived: boolean }): void {
  if (plan.isArchived) throw new Refusal('planning.archived', { name: plan.name })
}
