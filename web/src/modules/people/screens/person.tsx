import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Facts, Page, Section } from '../../../design/page.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { Appointments } from '../components/appointments.tsx'
import { Masked } from '../components/masked.tsx'
import { PersonTask } from '../components/person-task.tsx'
import { words } from '../strings/zh-CN.ts'

type View = Output<'people.showPerson'>
const route = getRouteApi('/people/$personId')
const said = words.facts
const tasks = [
  ['transfer', 'people.transferPerson'],
  ['appoint', 'people.appointPerson'],
  ['change', 'people.changePerson'],
] as const
type Task = (typeof tasks)[number][0]

export function PersonScreen() {
  const { personId } = route.useParams()
  const view = useRead('people.showPerson', { personId })
  return <Loaded of={view}>{(data) => <Person key={personId} view={data} />}</Loaded>
}

function Person({ view }: { view: View }) {
  const [task, setTask] = useState<Task | null>(null)
  const { person, appointments, allowed } = view
  const left = person.leftOn === null ? '' : ` · ${words.left(longDay(person.leftOn))}`
  const offered = tasks.filter(([, operation]) => allowed.includes(operation)).map(([name]) => name)
  return (
    <Page
      title={person.name}
      about={`${words.memberKinds[person.memberKind]} · ${person.organizationName}${left}`}
      action={offered.map((each) => (
        <Button key={each} look={each === 'change' ? 'primary' : 'plain'} onClick={() => setTask(each)}>
          {words.acts[each]}
        </Button>
      ))}
    >
      {task === null ? null : (
        <Section title={words.acts[task]}>
          <PersonTask key={task} task={task} view={view} onDone={() => setTask(null)} />
        </Section>
      )}
      <Section title={words.basics}>
        <Facts items={factsOf(view)} />
      </Section>
      <Appointments appointments={appointments} mayEnd={allowed.includes('people.endAppointment')} />
    </Page>
  )
}

const dayOrNone = (day: string | null): string => (day === null ? words.none : longDay(day))

function factsOf({ person, allowed }: View) {
  const mayReveal = allowed.includes('people.revealPerson')
  return [
    [
      said.organization,
      <OrganizationLink key="organization" id={person.organizationId} name={person.organizationName} />,
    ],
    [said.department, person.departmentName ?? words.none],
    [said.post, person.post ?? words.none],
    [said.memberKind, words.memberKinds[person.memberKind]],
    [said.joined, dayOrNone(person.joinedOn)],
    [said.confirmed, dayOrNone(person.confirmedOn)],
    [said.gender, person.gender === null ? words.none : words.genders[person.gender]],
    [said.ethnicity, person.ethnicity ?? words.none],
    [said.birth, dayOrNone(person.birthOn)],
    [said.education, person.education ?? words.none],
    [said.degree, person.degree ?? words.none],
    [said.idNumber, <Masked key="id" field="idNumber" masked={person.idNumberMasked} {...{ person, mayReveal }} />],
    [said.phone, <Masked key="phone" field="phone" masked={person.phoneMasked} {...{ person, mayReveal }} />],
  ] as const
}

function OrganizationLink({ id, name }: { id: string; name: string }) {
  return (
    <Link to="/organizations/$organizationId" params={{ organizationId: id }} className="hp-name">
      {name}
    </Link>
  )
}
