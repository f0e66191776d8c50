import type { OrganizationKind } from '@hepai/contract/organizations'
import { Link, getRouteApi } from '@tanstack/react-router'
import { useState } from 'react'
import { Facts, Page, Section } from '../../../design/page.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { figure } from '../../../platform/numbers.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { OrganizationSections } from '../../../platform/organization-sections.tsx'
import { useMay } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { History } from '../components/history.tsx'
import { OrganizationActions } from '../components/organization-actions.tsx'
import { Officers } from '../components/officers.tsx'
import type { Task } from '../components/organization-task.tsx'
import { OrganizationTask } from '../components/organization-task.tsx'
import { Terms } from '../components/terms.tsx'
import { words } from '../strings/zh-CN.ts'
import '../components/organizations.css'

type View = Output<'organizations.showOrganization'>
const withoutTerm: readonly OrganizationKind[] = ['unit', 'department', 'partyGroup']
const route = getRouteApi('/organizations/$organizationId')
export function OrganizationScreen() {
  const { organizationId } = route.useParams()
  const view = useRead('organizations.showOrganization', { organizationId })
  return <Loaded of={view}>{(data) => <Organization key={organizationId} view={data} />}</Loaded>
}

function Organization({ view }: { view: View }) {
  const [task, setTask] = useState<Task | null>(null)
  const { organization } = view
  const kind = words.kinds[organization.kind]
  const ended = organization.endedOn === null ? '' : ` · ${words.ended(longDay(organization.endedOn))}`
  return (
    <Page
      title={organization.name}
      about={`${kind}${ended}`}
      trail={organization.ancestors.map((each) => ({
        label: each.name,
        link: (
          <Link to="/organizations/$organizationId" params={{ organizationId: each.id }}>
            {each.name}
          </Link>
        ),
      }))}
      action={<OrganizationActions kind={organization.kind} allowed={view.allowed} onChoose={setTask} />}
    >
      {task === null ? null : (
        <Section title={words.acts[task]}>
          <OrganizationTask key={task} task={task} view={view} onDone={() => setTask(null)} />
        </Section>
      )}
      <Section title={words.basics}>
        <Facts items={factsOf(view)} />
      </Section>
      <OrganizationSections organizationId={organization.id} kind={organization.kind} />
      <Children view={view} />
      <div className="hp-columns">
        <Officers officers={view.officers} />
        <Section title={words.history}>
          <History history={view.history} />
        </Section>
      </div>
      {withoutTerm.includes(organization.kind) ? null : <Terms terms={view.terms} />}
    </Page>
  )
}

const orNone = (text: string | null): string => (text === null || text === '' ? words.none : text)

const codeOf = ({ kind, uscc, nationalCode }: View['organization']): readonly [string, string] =>
  kind === 'unit' ? [words.facts.uscc, orNone(uscc)] : [words.facts.nationalCode, orNone(nationalCode)]

const factsOf = ({ organization, childCount, peopleCount }: View) =>
  [
    [words.facts.kind, words.kinds[organization.kind]],
    [words.facts.shortName, orNone(organization.shortName)],
    codeOf(organization),
    [words.facts.establishedOn, organization.establishedOn === null ? words.none : longDay(organization.establishedOn)],
    [words.facts.children, words.childCount(childCount)],
    [words.facts.people, <PeopleLink key="people" organizationId={organization.id} count={peopleCount} />],
  ] as const

function PeopleLink({ organizationId, count }: { organizationId: string; count: number }) {
  const mayRead = useMay('people.read')
  const text = words.peopleCount(figure(count))
  if (!mayRead) return text
  return (
    <Link to="/people" search={{ organizationId }}>
      {text}
    </Link>
  )
}

function Children({ view }: { view: View }) {
  const below = useRead('organizations.listOrganizations', { underId: view.organization.id })
  const children = below.data?.items.filter((each) => each.parentId === view.organization.id) ?? []
  if (children.length === 0) return null
  return (
    <Section title={words.children} note={words.childCount(children.length)}>
      <ul className="hp-children">
        {children.map((each) => (
          <li key={each.id}>
            <Link to="/organizations/$organizationId" params={{ organizationId: each.id }} className="hp-name">
              {each.name}
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  )
}
