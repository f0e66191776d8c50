import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { ChosenBar } from '../../../design/row-choice.tsx'
import { useSelection } from '../../../design/use-selection.ts'
import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { nameWithUnit } from '../../../platform/organization-name.ts'
import { words } from '../strings/zh-CN.ts'
import { RevokeDialog } from './revoke-dialog.tsx'

type Grant = Output<'access.listRoleGrants'>['items'][number]
const said = words.grants
const heads = said.columns

const isInForce = (each: Grant): boolean => each.state === 'current' || each.state === 'future'

type Props = {
  readonly grants: readonly Grant[]
  readonly more: { isBusy: boolean; load: () => void } | undefined
}

export function GrantsTable({ grants, more }: Props) {
  const [revoking, setRevoking] = useState<readonly Grant[]>([])
  const selection = useSelection<Grant>((each) => `${each.name} ${words.roles[each.role]}`)
  const chosen = grants.filter((each) => selection.chosen.has(each.id) && isInForce(each))
  const columns = [
    { key: 'name', head: heads.name, isName: true, cell: (each: Grant) => each.name },
    { key: 'login', head: heads.login, cell: (each: Grant) => each.login },
    { key: 'role', head: heads.role, cell: (each: Grant) => words.roles[each.role] },
    {
      key: 'organization',
      head: heads.organization,
      cell: (each: Grant) => <span className="hp-name">{nameWithUnit(each)}</span>,
    },
    { key: 'from', head: heads.from, cell: (each: Grant) => longDay(each.fromOn) },
    { key: 'to', head: heads.to, cell: (each: Grant) => (each.toOn === null ? said.noEnd : longDay(each.toOn)) },
    { key: 'state', head: heads.state, cell: (each: Grant) => said.states[each.state] },
    {
      key: 'acts',
      head: heads.acts,
      cell: (each: Grant) =>
        isInForce(each) ? (
          <Button
            aria-label={`${said.revoke} ${each.name} ${words.roles[each.role]}`}
            onClick={() => setRevoking([each])}
          >
            {said.revoke}
          </Button>
        ) : null,
    },
  ]
  return (
    <>
      <ChosenBar count={chosen.length} clear={() => selection.set(new Set())}>
        <Button onClick={() => setRevoking(chosen)}>{said.revokeChosen}</Button>
      </ChosenBar>
      <DataTable
        label={said.title}
        list="grants"
        rows={grants}
        columns={columns}
        rowKey={(each) => each.id}
        selection={selection}
        more={more}
      />
      {revoking.length === 0 ? null : (
        <RevokeDialog
          grants={revoking}
          onClose={() => setRevoking([])}
          onDone={() => {
            selection.set(new Set())
            setRevoking([])
          }}
        />
      )}
    </>
  )
}
