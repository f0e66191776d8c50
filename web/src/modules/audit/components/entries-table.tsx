import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import type { Output } from '../../../platform/call.ts'
import { longInstant } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'

type Entry = Output<'audit.listEntries'>['items'][number]
const said = words.columns

const shortNames: Readonly<Record<string, string | undefined>> = words.operations
/** What an operation is called before its explanation begins; the whole stands in the title. */
const nameOf = (each: Entry): string =>
  shortNames[each.operation] ?? each.operationName.replace(/[，：；。].*$/u, '').replace(/（[^）]*）/gu, '')

const columns: readonly Column<Entry>[] = [
  { key: 'seq', head: said.seq, isNumber: true, cell: (each) => each.seq },
  { key: 'at', head: said.at, cell: (each) => <time dateTime={each.at}>{longInstant(each.at)}</time> },
  { key: 'actor', head: said.actor, isName: true, cell: (each) => each.actorName ?? words.nobody },
  {
    key: 'operation',
    head: said.operation,
    isLong: true,
    cell: (each) => <span title={each.operationName}>{nameOf(each)}</span>,
  },
  { key: 'result', head: said.result, cell: (each) => words.results[each.result] },
  {
    key: 'organization',
    head: said.organization,
    cell: (each) => <span className="hp-name">{each.organizationName ?? ''}</span>,
  },
  { key: 'change', head: said.change, isLong: true, cell: (each) => each.change },
  { key: 'address', head: said.address, cell: (each) => <span className="hp-quiet">{each.address ?? ''}</span> },
]

export function EntriesTable({
  entries,
  more,
}: {
  entries: readonly Entry[]
  more: { isBusy: boolean; load: () => void } | undefined
}) {
  return (
    <DataTable
      label={words.title}
      list="audit"
      rows={entries}
      columns={columns}
      rowKey={(each) => String(each.seq)}
      more={more}
    />
  )
}
