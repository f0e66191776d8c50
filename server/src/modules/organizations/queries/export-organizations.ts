import {
  type OrganizationRow,
  exportOrganizations as contract,
  organizationKindNames,
} from '@hepai/contract/organizations'
import { authorizeAnywhere } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { type ListColumn, exportedList } from '../../../platform/spreadsheet/exported-list.ts'
import { organizationsSeen } from './list-organizations.ts'

export const exportOrganizations = download(contract, async ({ input, actor, db, today }) => {
  const grant = authorizeAnywhere(actor, 'organizations.read')
  const { search = '', ...filters } = input
  const seen = await organizationsSeen({ input: filters, actor, db })
  const nameOf = new Map(seen.map((row) => [row.id, row.name]))
  const rows = seen.filter((row) => row.name.includes(search) || row.shortName.includes(search))
  const columns: readonly ListColumn<OrganizationRow>[] = [
    ['名称', 36, (row) => row.name],
    ['简称', 18, (row) => row.shortName],
    ['类别', 14, (row) => organizationKindNames[row.kind]],
    ['上级', 36, (row) => nameOf.get(row.parentId ?? '') ?? null],
    ['层级', 8, (row) => row.depth],
    ['撤销日期', 12, (row) => row.endedOn],
  ]
  const file = await exportedList('组织', columns, rows, today)
  return { ...file, audit: { grant, subjectId: null, change: { rows: rows.length } } }
})
