import * as contract from '@hepai/contract/people'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { findOrganization } from '../../organizations/index.ts'
import { refusePostDates } from '../domain/rules.ts'
import { lockAppointment, saveAppointmentEnd } from '../store/appointment.ts'

export const endAppointment = command(contract.endAppointment, async ({ input, actor, tx }) => {
  const appointment = await lockAppointment(tx, input.appointmentId)
  const organization = await findOrganization(tx, appointment.organizationId)
  const grant = authorize(actor, 'people.manage', organization)
  refusePostDates(appointment.fromOn, input.toOn)
  await saveAppointmentEnd(tx, grant, appointment.id, input.toOn)
  return {
    output: { id: appointment.id },
    audit: {
      grant,
      subjectId: appointment.personId,
      change: { appointmentId: appointment.id, post: appointment.post, toOn: input.toOn },
    },
  }
})
