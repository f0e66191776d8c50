import { Button } from '../../../design/button.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import type { Output } from '../../../platform/call.ts'
import { dayOf, longDay } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'
import type { AccountAct } from './account-act.tsx'

type Account = Output<'access.listAccounts'>['items'][number]
const said = words.accounts

type Props = {
  readonly accounts: readonly Account[]
  readonly more: { isBusy: boolean; load: () => void } | undefined
  readonly onAct: (act: AccountAct) => void
}

export function AccountsTable({ accounts, more, onAct }: Props) {
  const columns = [
    { key: 'name', head: said.columns.name, isName: true, cell: (each: Account) => each.name },
    { key: 'login', head: said.columns.login, cell: (each: Account) => each.login },
    {
      key: 'organization',
      head: said.columns.organization,
      cell: (each: Account) => <span className="hp-name">{each.organizationName ?? ''}</span>,
    },
    { key: 'roles', head: said.columns.roles, isNumber: true, cell: (each: Account) => each.roleCount },
    {
      key: 'state',
      head: said.columns.state,
      cell: (each: Account) =>
        each.disabledAt === null ? said.active : said.disabled(longDay(dayOf(each.disabledAt))),
    },
    { key: 'acts', head: said.columns.acts, cell: (each: Account) => <Acts account={each} onAct={onAct} /> },
  ]
  return <DataTable label={said.title} rows={accounts} columns={columns} rowKey={(each) => each.id} more={more} />
}

function Acts({ account, onAct }: { account: Account; onAct: (act: AccountAct) => void }) {
  const kinds = account.disabledAt === null ? (['reset', 'disable'] as const) : (['enable'] as const)
  return (
    <span className="hp-row">
      {kinds.map((kind) => (
        <Button key={kind} aria-label={`${said[kind]} ${account.name}`} onClick={() => onAct({ kind, account })}>
          {said[kind]}
        </Button>
      ))}
    </span>
  )
}
