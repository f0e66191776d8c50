import { type PersonRow, exportPeople as contract, memberKindNames } from '@hepai/contract/people'
import { authorizeAnywhere } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { type ListColumn, everyRow, exportedList } from '../../../platform/spreadsheet/exported-list.ts'
import { pageOfPeople } from './list-people.ts'

const columns: readonly ListColumn<PersonRow>[] = [
  ['姓名', 12, (person) => person.name],
  ['政治面貌', 14, (person) => memberKindNames[person.memberKind]],
  ['所在组织', 28, (person) => person.organizationName],
  ['科室', 20, (person) => person.departmentName],
  ['职务', 20, (person) => person.post],
  ['入党日期', 12, (person) => person.joinedOn],
  ['手机号（已遮盖）', 18, (person) => person.phoneMasked],
  ['转出日期', 12, (person) => person.leftOn],
]

export const exportPeople = download(contract, async ({ input, actor, db, platform, today }) => {
  const grant = authorizeAnywhere(actor, 'people.read')
  const rows = await everyRow((page) => pageOfPeople({ actor, db, platform, filters: input, ...page }))
  const file = await exportedList('人员', columns, rows, today)
  return { ...file, audit: { grant, subjectId: null, change: { rows: rows.length } } }
})
