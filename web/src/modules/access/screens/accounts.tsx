import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterChoice, FilterLine, FilterText } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { TakeOut } from '../../../platform/take-out.tsx'
import { useList } from '../../../platform/use-call.ts'
import type { AccountAct } from '../components/account-act.tsx'
import { AccountActDialog } from '../components/account-act.tsx'
import { AccountsTable } from '../components/accounts-table.tsx'
import { CreateAccount } from '../components/create-account.tsx'
import { type Once, OncePassword } from '../components/once-password.tsx'
import { accountStates } from '../components/account-states.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.accounts
const route = getRouteApi('/settings/accounts')

export function AccountsScreen() {
  const { search, state } = route.useSearch()
  const navigate = route.useNavigate()
  const [isCreating, setCreating] = useState(false)
  const [act, setAct] = useState<AccountAct | null>(null)
  const [once, setOnce] = useState<Once | null>(null)
  const accounts = useList(['access.listAccounts', { search, state }], (cursor, signal) =>
    query('access.listAccounts', { search, state, limit: 100, cursor }, { signal }),
  )
  const setSearch = useCallback(
    (text: string) => void navigate({ search: (old) => ({ ...old, search: text || undefined }), replace: true }),
    [navigate],
  )
  return (
    <Page
      title={said.title}
      about={said.about}
      action={
        <Button look="primary" onClick={() => setCreating(true)}>
          {said.create}
        </Button>
      }
    >
      {isCreating ? (
        <Section title={said.create}>
          <CreateAccount onDone={() => setCreating(false)} onPassword={setOnce} />
        </Section>
      ) : null}
      <FilterLine
        count={accounts.data?.pages[0]?.total ?? accounts.rows.length}
        isMore={accounts.hasNextPage}
        list="accounts"
        tools={<TakeOut name="access.exportAccounts" input={{ search, state }} />}
      >
        <FilterText label={said.find} value={search ?? ''} onChange={setSearch} />
        <FilterChoice
          label={said.columns.state}
          value={state ?? ''}
          choices={[
            { value: '', label: said.anyState },
            { value: 'active', label: said.active },
            { value: 'disabled', label: said.onlyDisabled },
          ]}
          onChange={(value) =>
            void navigate({
              search: (old) => ({ ...old, state: accountStates.find((each) => each === value) }),
              replace: true,
            })
          }
        />
      </FilterLine>
      <Loaded of={accounts}>
        {() =>
          accounts.rows.length === 0 ? (
            <NoAccounts isFiltered={search !== undefined || state !== undefined} />
          ) : (
            <AccountsTable accounts={accounts.rows} more={accounts.more} onAct={setAct} />
          )
        }
      </Loaded>
      {act === null ? null : <AccountActDialog act={act} onClose={() => setAct(null)} onPassword={setOnce} />}
      {once === null ? null : <OncePassword {...once} onClose={() => setOnce(null)} />}
    </Page>
  )
}

function NoAccounts({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? <EmptyState title={said.noMatch} /> : <EmptyState title={said.empty} help={said.emptyHelp} />
}
