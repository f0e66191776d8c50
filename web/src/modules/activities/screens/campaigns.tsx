import { Link, getRouteApi } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import type { Column } from '../../../design/data-table.tsx'
import { DataTable } from '../../../design/data-table.tsx'
import { FilterLine } from '../../../design/filters.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Refused } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { query } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useMay } from '../../../platform/session.tsx'
import { useList } from '../../../platform/use-call.ts'
import { CampaignForm } from '../components/campaigns/campaign-form.tsx'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { words } from '../strings/themes/zh-CN.ts'
import '../components/activities.css'

type Row = Output<'activities.listCampaigns'>['items'][number]
const route = getRouteApi('/activities/campaigns')
const said = words.columns

/** Dated frames over the records, the latest first; those set above are here too. */
export function CampaignsScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <Campaigns place={place} />
}

function Campaigns({ place }: { place: string }) {
  const { act } = route.useSearch()
  const navigate = route.useNavigate()
  const list = useList(['activities.listCampaigns', place], (cursor, signal) =>
    query('activities.listCampaigns', { organizationId: place, limit: 50, cursor }, { signal }),
  )
  const maySet = useMay('activities.manageKinds')
  const turn = (next: 'new' | undefined): void =>
    void navigate({ search: (old) => ({ ...old, act: next }), replace: true })
  const isSetting = act === 'new' && maySet
  return (
    <Page
      title={words.campaigns}
      about={words.campaignsAbout}
      action={
        maySet && !isSetting ? (
          <Button look="primary" onClick={() => turn('new')}>
            {words.addCampaign}
          </Button>
        ) : undefined
      }
    >
      {isSetting ? (
        <Section title={words.addCampaign}>
          <div className="hp-pad">
            <CampaignForm
              organizationId={place}
              campaign={null}
              tasks={[]}
              priority={null}
              onDone={(id) =>
                id === null
                  ? turn(undefined)
                  : void navigate({
                      to: '/activities/campaigns/$campaignId',
                      params: { campaignId: id },
                      search: { organization: place },
                    })
              }
            />
          </div>
        </Section>
      ) : null}
      <FilterLine count={list.data === undefined ? null : list.rows.length} isMore={list.hasNextPage}>
        <OrganizationChoice
          value={place}
          onChange={(organization) => void navigate({ search: (old) => ({ ...old, organization }), replace: true })}
        />
      </FilterLine>
      <Loaded of={list}>
        {() =>
          list.rows.length === 0 ? (
            <EmptyState title={words.noCampaigns} help={words.noCampaignsHelp} />
          ) : (
            <Rows rows={list.rows} more={list.more} place={place} />
          )
        }
      </Loaded>
    </Page>
  )
}

type RowsProps = {
  readonly rows: readonly Row[]
  readonly more: { readonly isBusy: boolean; readonly load: () => void } | undefined
  readonly place: string
}

function Rows({ rows, more, place }: RowsProps) {
  const navigate = route.useNavigate()
  const link = (each: Row) => ({
    to: '/activities/campaigns/$campaignId' as const,
    params: { campaignId: each.id },
    search: { organization: place },
  })
  const columns: readonly Column<Row>[] = [
    {
      key: 'name',
      head: said.name,
      isName: true,
      cell: (each) => <Link {...link(each)}>{each.name}</Link>,
    },
    { key: 'state', head: said.state, cell: (each) => words.states[each.state] },
    { key: 'days', head: said.days, cell: (each) => words.days(longDay(each.fromOn), longDay(each.toOn)) },
    { key: 'counts', head: said.counts, isLong: true, cell: (each) => words.list(each.kindNames) },
    {
      key: 'setBy',
      head: said.setBy,
      cell: (each) => <span className="hp-name">{each.organizationName}</span>,
    },
  ]
  return (
    <DataTable
      label={words.campaigns}
      rows={rows}
      columns={columns}
      rowKey={(each) => each.id}
      onOpen={(each) => void navigate(link(each))}
      more={more}
    />
  )
}
