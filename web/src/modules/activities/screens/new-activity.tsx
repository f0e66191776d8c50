import { Link, getRouteApi, useNavigate } from '@tanstack/react-router'
import { Page, Section } from '../../../design/page.tsx'
import { EmptyState, Notice, Refused } from '../../../design/states.tsx'
import { showToast } from '../../../design/toast.tsx'
import type { Output } from '../../../platform/call.ts'
import { command } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { queryClient } from '../../../platform/query-client.ts'
import { useRead } from '../../../platform/use-call.ts'
import { KindList } from '../components/kind-list.tsx'
import { RecordForm } from '../components/record/record-form.tsx'
import { WithDraft } from '../components/record/with-draft.tsx'
import { usePlace } from '../../../platform/use-place.ts'
import type { RecordValues } from '../layout/record-values.ts'
import { numberOf } from '../layout/record-values.ts'
import { words } from '../strings/zh-CN.ts'

type Prepared = Output<'activities.prepareActivity'>
const route = getRouteApi('/activities/new')

/** One activity recorded or arranged, prefilled from the roll, the calendar and last time. */
export function NewActivityScreen() {
  const { kind, organization, copy, on } = route.useSearch()
  const place = usePlace(organization)
  if (place === undefined) return <Refused />
  if (kind === undefined) return <KindList organizationId={place} />
  return (
    <Prepare
      key={`${place} ${kind} ${copy ?? ''} ${on ?? ''}`}
      organizationId={place}
      kindCode={kind}
      {...{ copy, on }}
    />
  )
}

type PrepareProps = {
  readonly organizationId: string
  readonly kindCode: string
  readonly copy: string | undefined
  readonly on: string | undefined
}

function Prepare({ organizationId, kindCode, copy, on }: PrepareProps) {
  const prepared = useRead('activities.prepareActivity', {
    organizationId,
    kindCode,
    copyLast: copy === 'last' ? 'true' : undefined,
    copyActivityId: copy === undefined || copy === 'last' ? undefined : copy,
    occurredOn: on,
  })
  return (
    <Loaded of={prepared}>
      {(data) =>
        data.form.organizationId === organizationId && data.form.kindCode === kindCode ? (
          <Recording prepared={data} lateOn={on} />
        ) : (
          <EmptyState title={words.preparing} />
        )
      }
    </Loaded>
  )
}

function Recording({ prepared, lateOn }: { prepared: Prepared; lateOn: string | undefined }) {
  const { kind, form, roll, tasks, together, copiedFrom } = prepared
  const { organizationId, ...fields } = form
  const navigate = useNavigate()
  return (
    <Page
      title={words.recordNamed(kind.name)}
      about={
        copiedFrom === null ? undefined : (
          <Copied organizationId={organizationId} kind={kind.code} on={lateOn} from={copiedFrom} />
        )
      }
    >
      <Section title={words.theRecord} note={words.source(kind.source.title, kind.source.article)}>
        <div className="hp-pad">
          {lateOn === undefined ? null : <Notice>{words.recordingLate(longDay(lateOn))}</Notice>}
          <WithDraft organizationId={organizationId} about={kind.code}>
            {(draft) => (
              <RecordForm
                {...{ draft, organizationId, kind, together }}
                form={{ ...fields, state: 'planned' }}
                people={roll}
                near={tasks}
                send={async (sent, values, idempotencyKey) => {
                  const input = { organizationId, ...sent, links: linksOf(values) }
                  const saved = await command('activities.recordActivity', input, { idempotencyKey })
                  return async () => {
                    await queryClient.invalidateQueries()
                    showToast(words.recorded(saved.meets.map((each) => each.kindName)))
                    await navigate({ to: '/activities/$activityId', params: { activityId: saved.id }, replace: true })
                  }
                }}
              />
            )}
          </WithDraft>
        </div>
      </Section>
    </Page>
  )
}

function linksOf({ taskId, did, beneficiaries, audience, serviceHours }: RecordValues) {
  if (taskId === '') return []
  return [
    {
      taskId,
      did,
      beneficiaries: numberOf(beneficiaries),
      audience: numberOf(audience),
      hours: numberOf(serviceHours),
    },
  ]
}

type CopiedProps = {
  readonly organizationId: string
  readonly kind: string
  readonly on: string | undefined
  readonly from: NonNullable<Prepared['copiedFrom']>
}

function Copied({ organizationId, kind, on, from }: CopiedProps) {
  return (
    <>
      {words.copiedFrom(longDay(from.occurredOn), from.title)}{' '}
      <Link to="/activities/new" search={{ kind, organization: organizationId, on }}>
        {words.blank}
      </Link>
    </>
  )
}
