import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { Form, TextField } from '../../../design/form.tsx'
import { Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import { useForm } from '../../../design/use-form.ts'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { useSession } from '../../../platform/session.tsx'
import { useWrite } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Appointment = Output<'people.showPerson'>['appointments'][number]
const said = words.appointment

export function Appointments({ appointments, mayEnd }: { appointments: readonly Appointment[]; mayEnd: boolean }) {
  const [ending, setEnding] = useState<Appointment | null>(null)
  const columns = [
    { key: 'post', head: said.post, isName: true, cell: (each: Appointment) => each.post },
    { key: 'organization', head: said.organization, cell: organizationOf },
    { key: 'from', head: said.from, cell: (each: Appointment) => longDay(each.fromOn) },
    { key: 'to', head: said.to, cell: (each: Appointment) => (each.toOn === null ? said.current : longDay(each.toOn)) },
    {
      key: 'end',
      head: said.acts,
      cell: (each: Appointment) =>
        mayEnd && each.toOn === null ? <Button onClick={() => setEnding(each)}>{said.end}</Button> : null,
    },
  ]
  return (
    <Section title={words.appointments}>
      {appointments.length === 0 ? (
        <EmptyState title={words.appointmentsEmpty} />
      ) : (
        <DataTable
          label={words.appointments}
          rows={appointments}
          columns={mayEnd ? columns : columns.slice(0, -1)}
          rowKey={(each) => each.id}
        />
      )}
      {ending === null ? null : <EndAppointment appointment={ending} onClose={() => setEnding(null)} />}
    </Section>
  )
}

const organizationOf = (each: Appointment) => (
  <Link to="/organizations/$organizationId" params={{ organizationId: each.organizationId }} className="hp-name">
    {each.organizationName}
  </Link>
)

function EndAppointment({ appointment, onClose }: { appointment: Appointment; onClose: () => void }) {
  const { me } = useSession()
  const end = useWrite('people.endAppointment')
  const form = useForm('appointment-end', {
    initial: { toOn: me.today },
    check: ({ toOn }) => ({ toOn: toOn === '' ? words.needDay : undefined }),
    submit: async ({ toOn }) => {
      await end.mutateAsync({ appointmentId: appointment.id, toOn })
      showToast(words.appointmentEnded)
      onClose()
    },
  })
  return (
    <Dialog title={said.end} onClose={onClose}>
      <div className="hp-stack">
        <p>{words.endAppointment(appointment.post, appointment.organizationName)}</p>
        <Form form={form} act={said.end} other={<Button onClick={onClose}>{words.cancel}</Button>}>
          <TextField form={form} name="toOn" label={said.to} kind="date" />
        </Form>
      </div>
    </Dialog>
  )
}
