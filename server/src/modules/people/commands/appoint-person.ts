import * as contract from '@hepai/contract/people'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { findOrganization, holdOrganization, isPartyOrganization } from '../../organizations/index.ts'
import { refuseLeft, refusePostDates } from '../domain/rules.ts'
import { insertAppointment } from '../store/appointment.ts'
import { refuseEndedOrganization } from '../store/department.ts'
import { lockPerson } from '../store/person.ts'

export const appointPerson = command(contract.appointPerson, async ({ input, actor, tx, platform, now }) => {
  const person = await lockPerson(tx, input.personId)
  authorize(actor, 'people.manage', await findOrganization(tx, person.organizationId))
  const organization = await holdOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'people.manage', organization)
  refuseLeft(person)
  if (!isPartyOrganization(organization.kind))
    throw new Refusal('people.notAPartyOrganization', { name: organization.name })
  refuseEndedOrganization(organization, 'organizationId')
  const toOn = input.toOn ?? null
  refusePostDates(input.fromOn, toOn)
  const id = platform.newId()
  const { personId, organizationId, post, fromOn } = input
  await insertAppointment(tx, grant, { id, personId, organizationId, post, fromOn, toOn, at: now })
  return {
    output: { id },
    audit: { grant, subjectId: person.id, change: { appointmentId: id, post, fromOn, toOn } },
  }
})
