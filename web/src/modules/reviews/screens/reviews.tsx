import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { FilterChoice, FilterLine } from '../../../design/filters.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { query } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useMay } from '../../../platform/session.tsx'
import { useList } from '../../../platform/use-call.ts'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { StartDialog } from '../components/start-dialog.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { words } from '../strings/zh-CN.ts'

type Row = Output<'reviews.listReviews'>['items'][number]
const route = getRouteApi('/reviews')
const kinds = ['memberReview', 'orgLife', 'dualReport', 'secretaryReview'] as const

/** Every review that one may see and where it stands; filters are in the address. */
export function ReviewsScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <Reviews place={place} />
}

function Reviews({ place }: { place: string }) {
  const { kind, year } = route.useSearch()
  const navigate = route.useNavigate()
  const [isStarting, setStarting] = useState(false)
  const input = { organizationId: place, kind, year }
  const list = useList(['reviews.listReviews', input], (cursor, signal) =>
    query('reviews.listReviews', { ...input, limit: 50, cursor }, { signal }),
  )
  const mayStart = useMay('reviews.record')
  const change = (next: Record<string, string | number | undefined>): void =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true })
  const isFiltered = kind !== undefined || year !== undefined
  return (
    <Page
      title={words.reviews}
      about={words.reviewsAbout}
      action={
        mayStart ? (
          <Button look="primary" onClick={() => setStarting(true)}>
            {words.start}
          </Button>
        ) : undefined
      }
    >
      <FilterLine count={list.data === undefined ? null : list.rows.length} isMore={list.hasNextPage}>
        <OrganizationChoice value={place} onChange={(organization) => change({ organization })} />
        <FilterChoice
          label={words.kind}
          value={kind ?? ''}
          choices={[
            { value: '', label: words.allKinds },
            ...kinds.map((each) => ({ value: each, label: words.kinds[each] })),
          ]}
          onChange={(value) => change({ kind: value || undefined })}
        />
        <FilterChoice
          label={words.year}
          value={year === undefined ? '' : String(year)}
          choices={[{ value: '', label: words.allYears }, ...yearsIn(list.rows, year)]}
          onChange={(value) => change({ year: value === '' ? undefined : Number(value) })}
        />
      </FilterLine>
      <Loaded of={list}>
        {() =>
          list.rows.length === 0 ? <Nothing isFiltered={isFiltered} /> : <Rows rows={list.rows} more={list.more} />
        }
      </Loaded>
      {isStarting ? <StartDialog place={place} onClose={() => setStarting(false)} /> : null}
    </Page>
  )
}

const yearsIn = (rows: readonly Row[], chosen: number | undefined) =>
  [...new Set([...rows.map((each) => each.year), ...(chosen === undefined ? [] : [chosen])])]
    .sort((a, b) => b - a)
    .map((year) => ({ value: String(year), label: words.yearOf(year) }))

function Nothing({ isFiltered }: { isFiltered: boolean }) {
  return isFiltered ? (
    <EmptyState title={words.noMatch} help={words.noMatchHelp} />
  ) : (
    <EmptyState title={words.empty} help={words.emptyHelp} />
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    head: words.title,
    isName: true,
    cell: (each) => (
      <Link to="/reviews/$reviewId" params={{ reviewId: each.id }}>
        {each.title}
      </Link>
    ),
  },
  {
    key: 'organization',
    head: words.organization,
    cell: (each) => <span className="hp-name">{each.organizationName}</span>,
  },
  { key: 'state', head: words.state, cell: (each) => each.stateName },
  { key: 'since', head: words.since, cell: (each) => longDay(each.since) },
  {
    key: 'due',
    head: words.due,
    cell: (each) => (each.isLate ? words.late : each.dueOn === null ? '' : longDay(each.dueOn)),
  },
  { key: 'people', head: words.people, cell: (each) => words.peopleCount(each.people) },
  { key: 'findings', head: words.openFindings, cell: (each) => words.findingsLeft(each.openFindings) },
]

function Rows({ rows, more }: { rows: readonly Row[]; more: { isBusy: boolean; load: () => void } | undefined }) {
  const navigate = useNavigate()
  return (
    <DataTable
      label={words.reviews}
      rows={rows}
      columns={columns}
      rowKey={(each) => each.id}
      onOpen={(each) => void navigate({ to: '/reviews/$reviewId', params: { reviewId: each.id } })}
      more={more}
    />
  )
}
