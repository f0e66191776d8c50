import type { Transaction } from 'kysely'
import { type Actor, mayOn } from '../../../platform/grant.ts'
import { badField, notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import { type Organization, holdOrganization } from '../../organizations/index.ts'

/** @throws Refusal when the department is out of the caller's sight, or no open department */
export async function refuseDepartment(
  tx: Transaction<Tables>,
  actor: Actor,
  departmentId: string | null,
): Promise<void> {
  if (departmentId === null) return
  const department = await holdOrganization(tx, departmentId)
  if (!mayOn(actor, 'people.read', department)) throw notFoundOrNotAllowed()
  if (department.kind !== 'department') throw badField('departmentId', `“${department.name}”不是科室，请另选。`)
  refuseEndedOrganization(department, 'departmentId')
}

/** Nobody joins what has ended. @throws Refusal platform.badShape */
export function refuseEndedOrganization(organization: Organization, field: string): void {
  if (organization.endedOn !== null) throw badField(field, `“${organization.name}”已撤销，请另选组织。`)
}
