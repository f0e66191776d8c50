import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { query } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { figure } from '../../../platform/numbers.ts'
import { useMay } from '../../../platform/session.tsx'
import { TakeOut } from '../../../platform/take-out.tsx'
import { useList } from '../../../platform/use-call.ts'
import { ActivityFilters } from '../components/activity-filters.tsx'
import { ActivitySums } from '../components/activity-sums.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { words as themes } from '../strings/themes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/activities.css'

type Row = Output<'activities.listActivities'>['items'][number]
const route = getRouteApi('/activities')
const said = words.columns

/** What was held or is arranged; every filter is in the address. */
export function ActivitiesScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <Activities place={place} />
}

function Activities({ place }: { place: string }) {
  const filters = route.useSearch()
  const navigate = route.useNavigate()
  const { kind, from, to, linked, campaign, search } = filters
  const input = {
    organizationId: place,
    ...{ kindCode: kind, fromOn: from, toOn: to, campaignId: campaign, search },
    isLinked: linked === undefined ? undefined : linked === 'yes' ? ('true' as const) : ('false' as const),
  }
  const list = useList(['activities.listActivities', input], (cursor, signal) =>
    query('activities.listActivities', { ...input, limit: 50, cursor }, { signal }),
  )
  const change = useCallback(
    (next: Partial<typeof filters>) => void navigate({ search: (old) => ({ ...old, ...next }), replace: true }),
    [navigate],
  )
  const [first] = list.data?.pages ?? []
  const mayRecord = useMay('activities.record')
  const isFiltered = [kind, from, to, linked, campaign, search].some((each) => each !== undefined)
  return (
    <Page
      title={words.activities}
      about={words.activitiesAbout}
      action={
        mayRecord ? (
          <>
            <Link to="/imports" search={{ kind: 'ledger', under: place }} className="hp-button hp-button-plain">
              {words.ledger}
            </Link>
            <Link to="/activities/new" search={{ organization: place }} className="hp-button hp-button-primary">
              {words.recordOne}
            </Link>
          </>
        ) : undefined
      }
    >
      <ActivityFilters
        place={place}
        filters={filters}
        onChange={change}
        count={first?.total ?? list.rows.length}
        isMore={first?.total === undefined && list.hasNextPage}
        tools={<TakeOut name="activities.exportActivities" input={input} />}
      />
      <ActivitySums filters={input} />
      <Loaded of={list}>
        {() =>
          list.rows.length === 0 ? <Nothing isFiltered={isFiltered} /> : <Rows rows={list.rows} more={list.more} />
        }
      </Loaded>
    </Page>
  )
}

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  if (isFiltered) return <EmptyState title={words.noMatch} help={words.noMatchHelp} />
  return (
    <EmptyState title={words.noActivities} help={words.noActivitiesHelp}>
      <Link to="/duties">{words.toDuties}</Link>
    </EmptyState>
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    head: said.title,
    isName: true,
    isLong: true,
    cell: (each) => (
      <div>
        <Link to="/activities/$activityId" params={{ activityId: each.id }}>
          {each.title}
        </Link>
        {each.excerpt === null ? null : <FoundWords excerpt={each.excerpt} />}
      </div>
    ),
  },
  { key: 'day', head: said.day, cell: (each) => longDay(each.occurredOn) },
  { key: 'kind', head: said.kind, cell: (each) => each.kindName },
  {
    key: 'organization',
    head: said.organization,
    cell: (each) => <span className="hp-name">{each.organizationName}</span>,
  },
  {
    key: 'attendance',
    head: said.attendance,
    cell: (each) => attendanceOf(each),
  },
  {
    key: 'links',
    head: said.links,
    cell: (each) => (each.linkCount === 0 ? words.notLinked : words.linkedCount(each.linkCount)),
  },
  { key: 'items', head: said.items, cell: (each) => (each.openItems === 0 ? '' : words.openItems(each.openItems)) },
  { key: 'late', head: said.late, cell: (each) => (each.isLateEntry ? words.lateEntry : '') },
]

/** Who came of the roll, listeners besides, hours of service; what there was none of is left out. */
function attendanceOf({ state, present, eligible, audience, serviceHours }: Row): string {
  if (state === 'planned') return words.arranged
  return [
    eligible === 0 ? '' : words.came(present, eligible),
    audience === 0 ? '' : themes.audienceShort(figure(audience)),
    serviceHours === 0 ? '' : themes.hoursShort(serviceHours),
  ]
    .filter((part) => part !== '')
    .join(' · ')
}

/** Where the searched words stand in the minutes. */
function FoundWords({ excerpt }: { excerpt: NonNullable<Row['excerpt']> }) {
  return (
    <span className="av-found">
      {words.foundIn}
      {excerpt.before}
      <mark>{excerpt.hit}</mark>
      {excerpt.after}
    </span>
  )
}

function Rows({ rows, more }: { rows: readonly Row[]; more: { isBusy: boolean; load: () => void } | undefined }) {
  const navigate = useNavigate()
  return (
    <DataTable
      label={words.activities}
      list="activities"
      rows={rows}
      columns={columns}
      rowKey={(each) => each.id}
      onOpen={(each) => void navigate({ to: '/activities/$activityId', params: { activityId: each.id } })}
      more={more}
    />
  )
}
