import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { FilterLine } from '../../../design/filters.tsx'
import { Facts, Page, Section } from '../../../design/page.tsx'
import { Refused } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { query } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { figure } from '../../../platform/numbers.ts'
import { useWrite } from '../../../platform/use-call.ts'
import { useInfiniteQuery } from '@tanstack/react-query'
import { sumWords } from '../components/activity-sums.tsx'
import { ReasonDialog } from '../../../design/reason-dialog.tsx'
import { CampaignForm } from '../components/campaigns/campaign-form.tsx'
import { CampaignParts } from '../components/campaigns/campaign-parts.tsx'
import { OrganizationChoice } from '../../../platform/pickers/organization-choice.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import { words } from '../strings/themes/zh-CN.ts'
import '../components/activities.css'

type View = Output<'activities.showCampaign'>
const route = getRouteApi('/activities/campaigns/$campaignId')

/** What was held of a campaign, computed from records; each figure opens them. */
export function CampaignScreen() {
  const { organization } = route.useSearch()
  const place = usePlace(organization)
  return place === undefined ? <Refused /> : <CampaignAt place={place} />
}

const firstPage: string | null = null

function CampaignAt({ place }: { place: string }) {
  const { campaignId } = route.useParams()
  const navigate = route.useNavigate()
  const pages = useInfiniteQuery({
    queryKey: ['activities.showCampaign', campaignId, place],
    queryFn: ({ pageParam, signal }) =>
      query(
        'activities.showCampaign',
        { campaignId, organizationId: place, cursor: pageParam ?? undefined },
        { signal },
      ),
    initialPageParam: firstPage,
    getNextPageParam: (last) => last.nextCursor,
  })
  const first = { data: pages.data?.pages[0], error: pages.error, refetch: pages.refetch }
  const more = pages.hasNextPage
    ? { isBusy: pages.isFetchingNextPage, load: (): void => void pages.fetchNextPage() }
    : undefined
  return (
    <Loaded of={first}>
      {(view) => (
        <Campaign key={view.campaign.id} view={view}>
          <FilterLine count={null}>
            <OrganizationChoice
              value={place}
              onChange={(organization) => void navigate({ search: { organization }, replace: true })}
            />
          </FilterLine>
          <Frame view={view} place={place} />
          <Section
            title={words.parts}
            note={view.campaign.every === 'none' ? words.partsFree(view.asked) : words.partsNote(view.met, view.asked)}
          >
            <CampaignParts
              campaignId={campaignId}
              sums={view.sums}
              parts={pages.data?.pages.flatMap((each) => each.parts) ?? []}
              more={more}
            />
          </Section>
        </Campaign>
      )}
    </Loaded>
  )
}

function Campaign({ view, children }: { view: View; children: ReactNode }) {
  const { campaign, allowed } = view
  const [act, setAct] = useState<'edit' | 'remove' | null>(null)
  const remove = useWrite('activities.removeCampaign')
  const navigate = useNavigate()
  const days = words.days(longDay(campaign.fromOn), longDay(campaign.toOn))
  return (
    <Page
      title={campaign.name}
      about={[days, words.states[campaign.state], words.setBy(campaign.organizationName)].join(' · ')}
      trail={[{ label: words.campaigns, link: <Link to="/activities/campaigns">{words.campaigns}</Link> }]}
      action={
        act === 'edit' || !allowed.includes('activities.saveCampaign') ? undefined : (
          <>
            <Button onClick={() => setAct('remove')}>{words.remove}</Button>
            <Button onClick={() => setAct('edit')}>{words.edit}</Button>
          </>
        )
      }
    >
      {act === 'edit' ? (
        <Section title={words.edit}>
          <div className="hp-pad">
            <CampaignForm
              organizationId={campaign.organizationId}
              campaign={campaign}
              tasks={view.tasks}
              priority={view.priority}
              onDone={() => setAct(null)}
            />
          </div>
        </Section>
      ) : (
        children
      )}
      {act === 'remove' ? (
        <ReasonDialog
          title={words.removeTitle(campaign.name)}
          help={words.removeHelp}
          act={words.remove}
          onClose={() => setAct(null)}
          send={async (reason) => {
            await navigate({ to: '/activities/campaigns', replace: true })
            await remove.mutateAsync({ campaignId: campaign.id, version: campaign.version, reason })
            showToast(words.removed)
          }}
        />
      ) : null}
    </Page>
  )
}

/** What is asked, what counts, what it comes to, and what it serves. */
function Frame({ view, place }: { view: View; place: string }) {
  const { campaign, counted, sums, tasks, priority } = view
  const total = sumWords(sums).join(' · ')
  return (
    <Section title={words.frame} note={campaign.purpose}>
      <Facts
        items={[
          [
            words.total,
            <Link key="total" to="/activities" search={{ campaign: campaign.id, organization: place }}>
              {total}
            </Link>,
          ],
          [words.asked, campaign.every === 'none' ? words.asks.none : words.asks[campaign.every](campaign.times)],
          [words.fields.counts, <Counted key="counts" counted={counted} campaignId={campaign.id} place={place} />],
          [words.serves, tasks.length === 0 ? words.noTask : <Tasks key="tasks" tasks={tasks} />],
          ...(priority === null ? [] : [[words.priority, priority.name] as const]),
        ]}
      />
    </Section>
  )
}

type CountedProps = { readonly counted: View['counted']; readonly campaignId: string; readonly place: string }

function Counted({ counted, campaignId, place }: CountedProps) {
  return (
    <ul>
      {counted.map((each) => (
        <li key={each.kindCode}>
          {words.part(each.kindName, each.parts)}{' '}
          <Link
            to="/activities"
            search={{ campaign: campaignId, organization: place, kind: each.kindCode }}
            aria-label={words.open(each.kindName, figure(each.sums.sessions))}
          >
            {words.sessions(figure(each.sums.sessions))}
          </Link>
        </li>
      ))}
    </ul>
  )
}

function Tasks({ tasks }: { tasks: View['tasks'] }) {
  return (
    <ul>
      {tasks.map((each) => (
        <li key={each.id}>
          <Link to="/plans/$planId" params={{ planId: each.planId }} search={{ task: each.id }}>
            {each.name}
          </Link>
        </li>
      ))}
    </ul>
  )
}
