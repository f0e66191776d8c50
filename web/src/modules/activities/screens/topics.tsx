import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { useCallback } from 'react'
import { Button } from '../../../design/button.tsx'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { FilterChoice, FilterLine, FilterText } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { query } from '../../../platform/call.ts'
import { longDay, withLongDays } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useMay } from '../../../platform/session.tsx'
import { useList } from '../../../platform/use-call.ts'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { TopicForm } from '../components/topics/topic-form.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { words } from '../strings/themes/zh-CN.ts'
import '../components/activities.css'

type Row = Output<'activities.listResearchTopics'>['items'][number]
const route = getRouteApi('/activities/topics')
const stages = ['asked', 'found', 'adopted', 'carried'] as const

/** Questions being looked into, and how far each has come. */
export function TopicsScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <Topics place={place} />
}

function Topics({ place }: { place: string }) {
  const { stage, search, act, activity } = route.useSearch()
  const navigate = route.useNavigate()
  const go = useNavigate()
  const input = { organizationId: place, stage, search }
  const list = useList(['activities.listResearchTopics', input], (cursor, signal) =>
    query('activities.listResearchTopics', { ...input, limit: 50, cursor }, { signal }),
  )
  const mayAdd = useMay('activities.record')
  const change = (next: Partial<ReturnType<typeof route.useSearch>>): void =>
    void navigate({ search: (old) => ({ ...old, ...next }), replace: true })
  const setSearch = useCallback(
    (text: string) => void navigate({ search: (old) => ({ ...old, search: text || undefined }), replace: true }),
    [navigate],
  )
  const isAdding = act === 'new' && mayAdd
  return (
    <Page
      title={words.topics}
      about={words.topicsAbout}
      action={
        mayAdd && !isAdding ? (
          <Button look="primary" onClick={() => change({ act: 'new' })}>
            {words.addTopic}
          </Button>
        ) : undefined
      }
    >
      {isAdding ? (
        <Section title={words.addTopic}>
          <div className="hp-pad">
            <TopicForm
              organizationId={place}
              topic={null}
              activityId={activity}
              onDone={(topicId) =>
                topicId === null
                  ? change({ act: undefined, activity: undefined })
                  : void go({ to: '/activities/topics/$topicId', params: { topicId } })
              }
            />
          </div>
        </Section>
      ) : null}
      <FilterLine count={list.data === undefined ? null : list.rows.length} isMore={list.hasNextPage}>
        <FilterText label={words.findTopic} value={search ?? ''} onChange={setSearch} />
        <OrganizationChoice value={place} onChange={(organization) => change({ organization })} />
        <FilterChoice
          label={words.stage}
          value={stage ?? ''}
          choices={[
            { value: '', label: words.allStages },
            ...stages.map((value) => ({ value, label: words.stages[value] })),
          ]}
          onChange={(value) => change({ stage: stages.find((each) => each === value) })}
        />
      </FilterLine>
      <Loaded of={list}>
        {() =>
          list.rows.length > 0 ? (
            <Rows rows={list.rows} more={list.more} />
          ) : stage === undefined && search === undefined ? (
            <EmptyState title={words.noTopics} help={words.noTopicsHelp} />
          ) : (
            <EmptyState title={words.noTopicMatch} help={words.noTopicMatchHelp} />
          )
        }
      </Loaded>
    </Page>
  )
}

const columns: readonly Column<Row>[] = [
  {
    key: 'title',
    head: words.topicFields.title,
    isName: true,
    cell: (each) => (
      <Link to="/activities/topics/$topicId" params={{ topicId: each.id }}>
        {each.title}
      </Link>
    ),
  },
  { key: 'stage', head: words.stage, cell: (each) => words.stages[each.stage] },
  { key: 'next', head: words.next, isLong: true, cell: (each) => withLongDays(each.next) },
  {
    key: 'organization',
    head: words.columns.organization,
    cell: (each) => <span className="hp-name">{each.organizationName}</span>,
  },
  { key: 'people', head: words.people, cell: (each) => words.list(each.people.map(({ name }) => name)) },
  { key: 'from', head: words.topicFields.fromOn, cell: (each) => longDay(each.fromOn) },
]

type RowsProps = {
  readonly rows: readonly Row[]
  readonly more: { readonly isBusy: boolean; readonly load: () => void } | undefined
}

function Rows({ rows, more }: RowsProps) {
  const navigate = useNavigate()
  return (
    <DataTable
      label={words.topics}
      rows={rows}
      columns={columns}
      rowKey={(each) => each.id}
      onOpen={(each) => void navigate({ to: '/activities/topics/$topicId', params: { topicId: each.id } })}
      more={more}
    />
  )
}
