import { Link } from '@tanstack/react-router'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Light } from '../../../design/light.tsx'
import { Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { nameWithUnit } from '../../../platform/organization-name.ts'
import { useSession } from '../../../platform/session.tsx'
import { words } from '../strings/zh-CN.ts'
import { timeLeft } from './time-left.ts'

type Term = Output<'organizations.listTerms'>['items'][number]
const said = words.term
const tones = { current: 'onTrack', dueSoon: 'nearDue', overdue: 'late', ended: 'notStarted' } as const

const organizationColumn: Column<Term> = {
  key: 'organization',
  head: said.organization,
  isName: true,
  cell: (each) => (
    <Link to="/organizations/$organizationId" params={{ organizationId: each.organizationId }} className="hp-name">
      {nameWithUnit(each)}
    </Link>
  ),
}
const columns: readonly Column<Term>[] = [
  { key: 'state', head: said.state, cell: (each) => <Light tone={tones[each.state]} word={said.states[each.state]} /> },
  { key: 'left', head: said.left, isNumber: true, cell: (each) => <Left term={each} /> },
  { key: 'began', head: said.began, cell: (each) => longDay(each.beganOn) },
  { key: 'ends', head: said.ends, cell: (each) => longDay(each.endsOn) },
  { key: 'years', head: said.years, cell: (each) => said.yearsOf(each.years) },
  { key: 'basis', head: said.basis, isLong: true, cell: (each) => <span className="hp-quiet">{each.basis}</span> },
]

function Left({ term }: { term: Term }) {
  const { me } = useSession()
  return term.state === 'ended' ? '' : timeLeft(term, me.today)
}

export function Terms({ terms }: { terms: readonly Term[] }) {
  return (
    <Section title={words.terms}>
      {terms.length === 0 ? (
        <EmptyState title={words.termsEmpty} />
      ) : (
        <DataTable label={words.terms} rows={terms} columns={columns} rowKey={(each) => each.id} />
      )}
    </Section>
  )
}

export function TermsTable({
  terms,
  more,
}: {
  terms: readonly Term[]
  more: { isBusy: boolean; load: () => void } | undefined
}) {
  return (
    <DataTable
      label={words.termsTitle}
      rows={terms}
      columns={[organizationColumn, ...columns]}
      rowKey={(each) => each.id}
      more={more}
    />
  )
}
