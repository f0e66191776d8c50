import { type AccountRow, exportAccounts as contract } from '@hepai/contract/access'
import { dayOf, instantOf } from '../../../platform/clock.ts'
import { authorizeAnywhere } from '../../../platform/grant.ts'
import { download } from '../../../platform/operations.ts'
import { type ListColumn, everyRow, exportedList } from '../../../platform/spreadsheet/exported-list.ts'
import { pageOfAccounts } from './list-accounts.ts'

const columns: readonly ListColumn<AccountRow>[] = [
  ['姓名', 14, (account) => account.name],
  ['账号', 20, (account) => account.login],
  ['单位', 20, (account) => account.unitName],
  ['所在组织', 28, (account) => account.organizationName],
  ['角色（个）', 10, (account) => account.roleCount],
  ['状态', 8, (account) => (account.disabledAt === null ? '使用中' : '已停用')],
  ['停用日期', 12, (account) => (account.disabledAt === null ? null : dayOf(instantOf(account.disabledAt)))],
]

export const exportAccounts = download(contract, async ({ input, actor, db, today }) => {
  const grant = authorizeAnywhere(actor, 'access.manageAccounts')
  const rows = await everyRow((page) => pageOfAccounts({ actor, db, today, filters: input, ...page }))
  const file = await exportedList('账号', columns, rows, today)
  return { ...file, audit: { grant, subjectId: null, change: { rows: rows.length } } }
})
