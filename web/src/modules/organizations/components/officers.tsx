import { Link } from '@tanstack/react-router'
import { DataTable } from '../../../design/data-table.tsx'
import { Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'

type Officer = Output<'organizations.showOrganization'>['officers'][number]

const columns = [
  {
    key: 'name',
    head: words.officer.name,
    isName: true,
    cell: (each: Officer) => (
      <Link to="/people/$personId" params={{ personId: each.personId }}>
        {each.personName}
      </Link>
    ),
  },
  { key: 'post', head: words.officer.post, cell: (each: Officer) => each.post },
  { key: 'from', head: words.officer.from, cell: (each: Officer) => longDay(each.fromOn) },
  { key: 'to', head: words.officer.to, cell: (each: Officer) => (each.toOn === null ? '' : longDay(each.toOn)) },
]

export function Officers({ officers }: { officers: readonly Officer[] }) {
  return (
    <Section title={words.officers}>
      {officers.length === 0 ? (
        <EmptyState title={words.officersEmpty} />
      ) : (
        <DataTable label={words.officers} rows={officers} columns={columns} rowKey={(each) => each.appointmentId} />
      )}
    </Section>
  )
}
