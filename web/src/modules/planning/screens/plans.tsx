import { getRouteApi } from '@tanstack/react-router'
import { Suspense, lazy, useCallback } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterChoice, FilterFlag, FilterLine, FilterText } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Skeleton } from '../../../design/states.tsx'
import { query } from '../../../platform/call.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useMay, useSession } from '../../../platform/session.tsx'
import { TakeOut } from '../../../platform/take-out.tsx'
import { useList } from '../../../platform/use-call.ts'
import { PlansTable } from '../components/plans-table.tsx'
import { yearChoices, yearOf } from '../components/year-choices.ts'
import { words } from '../strings/zh-CN.ts'

const said = words.plans
const route = getRouteApi('/plans')
/** Its pickers are heavy, and most who come here only read. */
const CreatePlan = lazy(() =>
  import('../components/create-plan.tsx').then((loaded) => ({ default: loaded.CreatePlan })),
)

/** Every visible plan with how far it is and what is late. */
export function PlansScreen() {
  const { unit } = useSession()
  const { year, search, late, archived, create } = route.useSearch()
  const navigate = route.useNavigate()
  const organizationId = unit?.id
  const isArchived = archived === true ? ('true' as const) : undefined
  const filters = { organizationId, year, search, isArchived, isLate: late === true ? ('true' as const) : undefined }
  const plans = useList(['planning.listPlans', filters], (cursor, signal) =>
    query('planning.listPlans', { ...filters, limit: 100, cursor }, { signal }),
  )
  const { rows } = plans
  const mayCreate = useMay('planning.edit')
  const setCreating = useCallback(
    (isOn: boolean) => void navigate({ search: (old) => ({ ...old, create: isOn || undefined }), replace: true }),
    [navigate],
  )
  return (
    <Page
      title={said.title}
      about={said.about(unit?.name ?? said.allUnits, year === undefined ? said.allYears : said.yearOf(year))}
      action={
        mayCreate ? (
          <Button look="primary" onClick={() => setCreating(true)}>
            {said.create}
          </Button>
        ) : undefined
      }
    >
      {create === true && mayCreate ? (
        <Section title={said.create}>
          <Suspense fallback={<Skeleton />}>
            <CreatePlan plans={plans.rows} onDone={() => setCreating(false)} />
          </Suspense>
        </Section>
      ) : null}
      <FilterLine
        count={rows.length}
        isMore={plans.hasNextPage}
        list="plans"
        tools={<TakeOut name="planning.exportPlans" input={filters} />}
      >
        <Filters />
      </FilterLine>
      <Loaded of={plans}>
        {() =>
          rows.length === 0 ? (
            <NoPlans
              isArchived={archived === true}
              isFiltered={[search, year, late].some((each) => each !== undefined)}
            />
          ) : (
            <PlansTable key={isArchived} plans={rows} more={plans.more} />
          )
        }
      </Loaded>
    </Page>
  )
}

function Filters() {
  const { me } = useSession()
  const { year, search, late, archived } = route.useSearch()
  const navigate = route.useNavigate()
  const setSearch = useCallback(
    (text: string) => void navigate({ search: (old) => ({ ...old, search: text || undefined }), replace: true }),
    [navigate],
  )
  return (
    <>
      <FilterText label={said.find} value={search ?? ''} onChange={setSearch} />
      <FilterChoice
        label={said.year}
        value={year === undefined ? '' : String(year)}
        choices={[{ value: '', label: said.allYears }, ...yearChoices(me.today)]}
        onChange={(value) => void navigate({ search: (old) => ({ ...old, year: yearOf(value) }), replace: true })}
      />
      <FilterChoice
        label={said.state}
        value={archived === true ? 'archived' : ''}
        choices={[
          { value: '', label: said.inUse },
          { value: 'archived', label: said.archived },
        ]}
        onChange={(value) =>
          void navigate({ search: (old) => ({ ...old, archived: value === 'archived' || undefined }), replace: true })
        }
      />
      <FilterFlag
        label={said.onlyLate}
        isOn={late === true}
        onChange={(isOn) => void navigate({ search: (old) => ({ ...old, late: isOn || undefined }), replace: true })}
      />
    </>
  )
}

function NoPlans({ isArchived, isFiltered }: { isArchived: boolean; isFiltered: boolean }) {
  if (isFiltered) return <EmptyState title={said.noMatch} />
  if (isArchived) return <EmptyState title={said.noArchived} help={said.noArchivedHelp} />
  return <EmptyState title={said.empty} help={said.emptyHelp} />
}
