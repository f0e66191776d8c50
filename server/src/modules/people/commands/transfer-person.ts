import * as contract from '@hepai/contract/people'
import { authorize } from '../../../platform/grant.ts'
import { type CommandContext, command } from '../../../platform/operations.ts'
import { badField } from '../../../platform/refusal.ts'
import { findOrganization, holdOrganization } from '../../organizations/index.ts'
import { refuseLeft } from '../domain/rules.ts'
import { staysInUnit } from '../domain/unit.ts'
import { refuseEndedOrganization } from '../store/department.ts'
import { type Person, lockPerson } from '../store/person.ts'
import { saveTransfer } from '../store/transfer.ts'

type Context = CommandContext<typeof contract.transferPerson>

export const transferPerson = command(contract.transferPerson, async (context) => {
  const { input, actor, tx, platform, today, now } = context
  const current = await lockPerson(tx, input.personId)
  const grant = authorize(actor, 'people.manage', await findOrganization(tx, current.organizationId))
  refuseLeft(current)
  if (input.onDay > today) throw badField('onDay', '日期不能晚于今天，请改正。')
  const departmentId = await departmentThere(context, current)
  await saveTransfer(tx, grant, current, {
    id: platform.newId(),
    version: input.version,
    toOrganizationId: input.toOrganizationId,
    departmentId,
    onDay: input.onDay,
    reason: input.reason,
    at: now,
  })
  return {
    output: { id: current.id, version: input.version + 1 },
    audit: {
      grant,
      subjectId: current.id,
      change: { fromId: current.organizationId, toId: input.toOrganizationId, onDay: input.onDay },
    },
  }
})

/** Checks the place the person goes to, and says which department is kept. */
async function departmentThere({ input, actor, tx }: Context, current: Person): Promise<string | null> {
  if (input.toOrganizationId === null) return current.departmentId
  const there = await holdOrganization(tx, input.toOrganizationId)
  authorize(actor, 'people.manage', there)
  refuseEndedOrganization(there, 'toOrganizationId')
  if (there.id === current.organizationId) throw badField('toOrganizationId', '此人已在这个组织，请另选。')
  if (current.departmentId === null) return null
  const department = await findOrganization(tx, current.departmentId)
  return staysInUnit(department.path, there.path) ? department.id : null
}
