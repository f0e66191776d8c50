import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { ChosenBar } from '../../../design/row-choice.tsx'
import { useSelection } from '../../../design/use-selection.ts'
import type { Output } from '../../../platform/call.ts'
import { dayOf, longDay } from '../../../platform/dates.ts'
import { nameWithUnit } from '../../../platform/organization-name.ts'
import { words } from '../strings/zh-CN.ts'
import type { AccountAct } from './account-act.tsx'
import { DisableDialog } from './disable-dialog.tsx'

type Account = Output<'access.listAccounts'>['items'][number]
const said = words.accounts

type Props = {
  readonly accounts: readonly Account[]
  readonly more: { isBusy: boolean; load: () => void } | undefined
  readonly onAct: (act: AccountAct) => void
}

export function AccountsTable({ accounts, more, onAct }: Props) {
  const [disabling, setDisabling] = useState<readonly Account[]>([])
  const selection = useSelection<Account>((each) => each.name)
  const clear = () => selection.set(new Set())
  const chosen = accounts.filter((each) => selection.chosen.has(each.id) && each.disabledAt === null)
  const columns = [
    { key: 'name', head: said.columns.name, isName: true, cell: (each: Account) => each.name },
    { key: 'login', head: said.columns.login, cell: (each: Account) => each.login },
    {
      key: 'organization',
      head: said.columns.organization,
      cell: (each: Account) => <span className="hp-name">{nameWithUnit(each)}</span>,
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
  return (
    <>
      <ChosenBar count={chosen.length} clear={clear}>
        <Button onClick={() => setDisabling(chosen)}>{said.disableChosen(chosen.length)}</Button>
      </ChosenBar>
      <DataTable
        label={said.title}
        list="accounts"
        rows={accounts}
        columns={columns}
        rowKey={(each) => each.id}
        selection={selection}
        more={more}
      />
      {disabling.length === 0 ? null : (
        <DisableDialog
          accounts={disabling}
          onClose={() => {
            setDisabling([])
            clear()
          }}
        />
      )}
    </>
  )
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
