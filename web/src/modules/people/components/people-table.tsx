import { Link, useNavigate } from '@tanstack/react-router'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'

type Person = Output<'people.listPeople'>['items'][number]
const said = words.columns

const columns: readonly Column<Person>[] = [
  {
    key: 'name',
    head: said.name,
    isName: true,
    cell: (each) => (
      <Link to="/people/$personId" params={{ personId: each.id }}>
        {each.name}
      </Link>
    ),
  },
  { key: 'kind', head: said.memberKind, cell: (each) => words.memberKinds[each.memberKind] },
  {
    key: 'organization',
    head: said.organization,
    cell: (each) => (
      <Link to="/organizations/$organizationId" params={{ organizationId: each.organizationId }} className="hp-name">
        {each.organizationName}
      </Link>
    ),
  },
  { key: 'department', head: said.department, cell: (each) => each.departmentName ?? '' },
  { key: 'post', head: said.post, cell: (each) => each.post ?? '' },
  { key: 'joined', head: said.joined, cell: (each) => (each.joinedOn === null ? '' : longDay(each.joinedOn)) },
  {
    key: 'phone',
    head: said.phone,
    cell: (each) => (each.leftOn === null ? (each.phoneMasked ?? '') : words.left(longDay(each.leftOn))),
  },
]

export function PeopleTable({
  people,
  more,
}: {
  people: readonly Person[]
  more: { isBusy: boolean; load: () => void } | undefined
}) {
  const navigate = useNavigate()
  return (
    <DataTable
      label={words.title}
      list="people"
      rows={people}
      columns={columns}
      rowKey={(each) => each.id}
      onOpen={(each) => void navigate({ to: '/people/$personId', params: { personId: each.id } })}
      more={more}
    />
  )
}
