import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { FilterChoice, FilterFlag, FilterLine, FilterText } from '../../../design/filters.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useMay, useSession } from '../../../platform/session.tsx'
import { TakeOut } from '../../../platform/take-out.tsx'
import { useList, useRead } from '../../../platform/use-call.ts'
import { PeopleActions } from '../components/people-actions.tsx'
import { PeopleTable } from '../components/people-table.tsx'
import { memberKindChoices, memberKindOf } from '../components/person-choices.ts'
import { words } from '../strings/zh-CN.ts'

const route = getRouteApi('/people')

/** Who belongs where; every filter is in the address. */
export function PeopleScreen() {
  const { unit } = useSession()
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const organizationId = filters.organizationId ?? unit?.id
  const { memberKind, search, left } = filters
  const input = { organizationId, memberKind, search, withLeft: left === true ? ('true' as const) : undefined }
  const people = useList(['people.listPeople', input], (cursor, signal) =>
    query('people.listPeople', { ...input, limit: 100, cursor }, { signal }),
  )
  const setSearch = useCallback(
    (text: string) => void navigate({ search: (old) => ({ ...old, search: text || undefined }), replace: true }),
    [navigate],
  )
  const isFiltered = [search, memberKind].some((each) => each !== undefined)
  return (
    <Page
      title={words.title}
      about={<Scope organizationId={filters.organizationId} unitName={unit?.name} />}
      action={<PeopleActions organizationId={organizationId} />}
    >
      <FilterLine
        {...counted(people.data?.pages[0]?.total, people.rows.length, people.hasNextPage)}
        list="people"
        tools={<TakeOut name="people.exportPeople" input={input} />}
      >
        <FilterText label={words.find} value={search ?? ''} onChange={setSearch} />
        <FilterChoice
          label={words.kindFilter}
          value={memberKind ?? ''}
          choices={[{ value: '', label: words.allKinds }, ...memberKindChoices]}
          onChange={(value) =>
            void navigate({ search: (old) => ({ ...old, memberKind: memberKindOf(value) }), replace: true })
          }
        />
        <FilterFlag
          label={words.withLeft}
          isOn={left === true}
          onChange={(isOn) => void navigate({ search: (old) => ({ ...old, left: isOn || undefined }), replace: true })}
        />
      </FilterLine>
      <Loaded of={people}>
        {() =>
          people.rows.length === 0 ? (
            <NoPeople isFiltered={isFiltered} />
          ) : (
            <PeopleTable people={people.rows} more={people.more} />
          )
        }
      </Loaded>
    </Page>
  )
}

/** The whole number where the server counted it, else how many are listed so far. */
const counted = (total: number | undefined, listed: number, isMore: boolean) =>
  total === undefined ? { count: listed, isMore } : { count: total, isMore: false }

function Scope({ organizationId, unitName }: { organizationId: string | undefined; unitName: string | undefined }) {
  const mayRead = useMay('organizations.read')
  const shown = useRead(
    'organizations.showOrganization',
    { organizationId: organizationId ?? '' },
    { isOff: organizationId === undefined || !mayRead },
  )
  const name = organizationId === undefined ? unitName : shown.data?.organization.name
  return (
    <>
      {words.about(name ?? words.scopeAll)}
      {organizationId === undefined ? null : (
        <>
          {' · '}
          <Link to="/people" search={{}}>
            {words.clearScope}
          </Link>
        </>
      )}
    </>
  )
}

function NoPeople({ isFiltered }: { isFiltered: boolean }) {
  const mayImport = useMay('people.import')
  const navigate = useNavigate()
  if (isFiltered) return <EmptyState title={words.noMatch} help={words.noMatchHelp} />
  return (
    <EmptyState title={words.empty} help={words.emptyHelp}>
      {mayImport ? (
        <button
          type="button"
          className="hp-button hp-button-primary"
          onClick={() => void navigate({ to: '/imports', search: { kind: 'roster' } })}
        >
          {words.toImports}
        </button>
      ) : null}
    </EmptyState>
  )
}
