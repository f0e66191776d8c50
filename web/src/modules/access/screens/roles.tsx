import type { Role } from '@hepai/contract/permissions'
import { getRouteApi } from '@tanstack/react-router'
import { useCallback, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterChoice, FilterFlag, FilterLine, FilterText } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useList } from '../../../platform/use-call.ts'
import { GrantForm } from '../components/grant-form.tsx'
import { GrantsTable } from '../components/grants-table.tsx'
import { roleChoices, roleOf } from '../components/role-choices.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.grants
const route = getRouteApi('/settings/roles')

export function RolesScreen() {
  const { role, search, past } = route.useSearch()
  const [isGranting, setGranting] = useState(false)
  const grants = useList(['access.listRoleGrants', role, search, past], (cursor, signal) =>
    query(
      'access.listRoleGrants',
      { role, search, withPast: past === true ? 'true' : undefined, limit: 100, cursor },
      { signal },
    ),
  )
  return (
    <Page
      title={said.title}
      about={said.about}
      action={
        <Button look="primary" onClick={() => setGranting(true)}>
          {said.grant}
        </Button>
      }
    >
      {isGranting ? (
        <Section title={said.grant}>
          <GrantForm onDone={() => setGranting(false)} />
        </Section>
      ) : null}
      <FilterLine count={grants.data?.pages[0]?.total ?? grants.rows.length} isMore={grants.hasNextPage} list="grants">
        <Filters role={role} search={search} past={past} />
      </FilterLine>
      <Loaded of={grants}>
        {() =>
          grants.rows.length === 0 ? (
            <EmptyState title={said.empty} />
          ) : (
            <GrantsTable grants={grants.rows} more={grants.more} />
          )
        }
      </Loaded>
    </Page>
  )
}

type FilterProps = { role: Role | undefined; search: string | undefined; past: true | undefined }

function Filters({ role, search, past }: FilterProps) {
  const navigate = route.useNavigate()
  const setSearch = useCallback(
    (text: string) => void navigate({ search: (old) => ({ ...old, search: text || undefined }), replace: true }),
    [navigate],
  )
  return (
    <>
      <FilterText label={said.find} value={search ?? ''} onChange={setSearch} />
      <FilterChoice
        label={said.role}
        value={role ?? ''}
        choices={[{ value: '', label: said.allRoles }, ...roleChoices]}
        onChange={(value) => void navigate({ search: (old) => ({ ...old, role: roleOf(value) }), replace: true })}
      />
      <FilterFlag
        label={said.withPast}
        isOn={past === true}
        onChange={(isOn) => void navigate({ search: (old) => ({ ...old, past: isOn || undefined }), replace: true })}
      />
    </>
  )
}
