import { Button } from '../../../design/button.tsx'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import type { Output } from '../../../platform/call.ts'
import { words } from '../strings/zh-CN.ts'
import { unitsCovering } from './coverage.ts'

type Coverage = Output<'planning.showCoverage'>
type Priority = Coverage['priorities'][number]
const said = words.priorities

export function PrioritiesTable({
  coverage,
  onEdit,
}: {
  coverage: Coverage
  onEdit: ((priority: Priority) => void) | undefined
}) {
  const columns: readonly Column<Priority>[] = [
    { key: 'name', head: said.name, isName: true, cell: (each) => each.name },
    { key: 'description', head: said.description, isLong: true, cell: (each) => each.description },
    {
      key: 'covered',
      head: said.matrix,
      cell: (each) => said.coverage(unitsCovering(coverage, each.id), coverage.units.length),
    },
    { key: 'state', head: said.retired, cell: (each) => (each.retiredOn === null ? said.inUse : said.stopped) },
  ]
  const edit: Column<Priority> = {
    key: 'edit',
    head: said.edit,
    cell: (each) => (
      <Button aria-label={`${said.edit} ${each.name}`} onClick={() => onEdit?.(each)}>
        {said.edit}
      </Button>
    ),
  }
  return (
    <DataTable
      label={said.list}
      rows={coverage.priorities}
      columns={onEdit === undefined ? columns : [...columns, edit]}
      rowKey={(each) => each.id}
    />
  )
}
