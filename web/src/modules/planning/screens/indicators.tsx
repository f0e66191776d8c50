import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { type Column, DataTable } from '../../../design/data-table.tsx'
import { FilterFlag, FilterLine, FilterText } from '../../../design/filters.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState } from '../../../design/states.tsx'
import { type Output, query } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { figure } from '../../../platform/numbers.ts'
import { useSession } from '../../../platform/session.tsx'
import { TakeOut } from '../../../platform/take-out.tsx'
import { useList } from '../../../platform/use-call.ts'
import { words } from '../strings/zh-CN.ts'

type Row = Output<'planning.listIndicators'>['items'][number]
const said = words.indicators
const heads = said.columns
const route = getRouteApi('/indicators')

/** Every visible indicator with where it began, stands and is to go. */
export function IndicatorsScreen() {
  const { unit } = useSession()
  const { search, unread } = route.useSearch()
  const navigate = route.useNavigate()
  const input = { organizationId: unit?.id, search, isUnread: unread === true ? ('true' as const) : undefined }
  const indicators = useList(['planning.listIndicators', input], (cursor, signal) =>
    query('planning.listIndicators', { ...input, limit: 100, cursor }, { signal }),
  )
  const setSearch = useCallback(
    (text: string) => void navigate({ search: (old) => ({ ...old, search: text || undefined }), replace: true }),
    [navigate],
  )
  const isFiltered = search !== undefined || unread === true
  return (
    <Page title={said.title} about={said.about(unit?.name ?? words.plans.allUnits)}>
      <FilterLine
        count={indicators.rows.length}
        isMore={indicators.hasNextPage}
        list="indicators"
        tools={<TakeOut name="planning.exportIndicators" input={input} />}
      >
        <FilterText label={said.find} value={search ?? ''} onChange={setSearch} />
        <FilterFlag
          label={said.onlyUnread}
          isOn={unread === true}
          onChange={(isOn) =>
            void navigate({ search: (old) => ({ ...old, unread: isOn || undefined }), replace: true })
          }
        />
      </FilterLine>
      <Loaded of={indicators}>
        {() =>
          indicators.rows.length === 0 ? (
            <NoIndicators isFiltered={isFiltered} />
          ) : (
            <Indicators rows={indicators.rows} more={indicators.more} />
          )
        }
      </Loaded>
    </Page>
  )
}

function NoIndicators({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? <EmptyState title={said.noMatch} /> : <EmptyState title={said.empty} help={said.emptyHelp} />
}

const amount = (value: number | null, { decimals }: Row): string => (value === null ? '' : figure(value, decimals))

const columns: readonly Column<Row>[] = [
  {
    key: 'name',
    head: heads.name,
    isName: true,
    isLong: true,
    cell: (each) => (
      <Link to="/indicators/$indicatorId" params={{ indicatorId: each.id }}>
        {each.name}
      </Link>
    ),
  },
  { key: 'baseline', head: heads.baseline, isNumber: true, cell: (each) => amount(each.baselineValue, each) },
  { key: 'value', head: heads.value, isNumber: true, cell: (each) => amount(each.value, each) },
  { key: 'target', head: heads.target, isNumber: true, cell: (each) => amount(each.targetValue, each) },
  { key: 'unit', head: heads.unit, cell: (each) => each.unit },
  {
    key: 'day',
    head: heads.day,
    cell: (each) => (each.valueOn === null ? said.unread : longDay(each.valueOn)),
  },
  {
    key: 'plan',
    head: heads.plan,
    cell: (each) => (
      <Link to="/plans/$planId" params={{ planId: each.planId }}>
        {each.planName}
      </Link>
    ),
  },
]

type More = { readonly isBusy: boolean; readonly load: () => void } | undefined

function Indicators({ rows, more }: { rows: readonly Row[]; more: More }) {
  const navigate = useNavigate()
  return (
    <DataTable
      label={said.title}
      list="indicators"
      rows={rows}
      columns={columns}
      rowKey={(each) => each.id}
      onOpen={(each) => void navigate({ to: '/indicators/$indicatorId', params: { indicatorId: each.id } })}
      more={more}
    />
  )
}
