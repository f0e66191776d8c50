import { getRouteApi } from '@tanstack/react-router'
import { Suspense, lazy, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { Page, Section } from '../../../design/page.tsx'
import { Notice, Skeleton } from '../../../design/states.tsx'
import type { Output } from '../../../platform/call.ts'
import { Link } from '@tanstack/react-router'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { useSession } from '../../../platform/session.tsx'
import { useRead } from '../../../platform/use-call.ts'
import { ActivityFacts } from '../components/activity/activity-facts.tsx'
import { AttendanceSection, CorrectionsSection, MinutesSection } from '../components/activity/minutes-section.tsx'
import { FilesSection } from '../components/activity/files-section.tsx'
import { ItemsSection } from '../components/activity/items-section.tsx'
import { LinksSection } from '../components/activity/links-section.tsx'
import { PapersSection } from '../components/activity/papers-section.tsx'
import { RemoveDialog } from '../components/activity/remove-dialog.tsx'
import { ResolutionsSection, VotesSection } from '../components/activity/votes-section.tsx'
import { ActivityTopics } from '../components/topics/activity-topics.tsx'
import { words } from '../strings/zh-CN.ts'
import '../components/activities.css'

type View = Output<'activities.showActivity'>
const route = getRouteApi('/activities/$activityId')
const ChangeActivity = lazy(() =>
  import('../components/activity/change-activity.tsx').then((loaded) => ({ default: loaded.ChangeActivity })),
)

export function ActivityScreen() {
  const { activityId } = route.useParams()
  const view = useRead('activities.showActivity', { activityId })
  return <Loaded of={view}>{(data) => <Activity key={data.activity.id} view={data} />}</Loaded>
}

type Act = 'change' | 'correct' | 'remove'

function Activity({ view }: { view: View }) {
  const { activity, allowed } = view
  const [act, setAct] = useState<Act | null>(null)
  const may = (name: string): boolean => allowed.includes(`activities.${name}`)
  const { me } = useSession()
  const isDue = activity.state === 'planned' && activity.occurredOn <= me.today
  return (
    <Page
      title={activity.title}
      about={`${activity.organizationName} · ${activity.kindName} · ${longDay(activity.occurredOn)}`}
      trail={[
        {
          label: words.activities,
          link: (
            <Link to="/activities" search={{ organization: activity.organizationId }}>
              {words.activities}
            </Link>
          ),
        },
      ]}
      action={act === 'change' || act === 'correct' ? undefined : <Acts view={view} isDue={isDue} onAct={setAct} />}
    >
      {act === 'change' || act === 'correct' ? (
        <Section title={isDue ? words.markHeld : words.edits[act]}>
          <div className="hp-pad">
            <Suspense fallback={<Skeleton />}>
              <ChangeActivity view={view} isCorrection={act === 'correct'} onDone={() => setAct(null)} />
            </Suspense>
          </div>
        </Section>
      ) : (
        <Parts view={view} may={may} />
      )}
      {act === 'remove' ? <RemoveDialog activity={activity} onClose={() => setAct(null)} /> : null}
    </Page>
  )
}

type ActsProps = { readonly view: View; readonly isDue: boolean; readonly onAct: (act: Act) => void }

/** A meeting that was arranged is turned into one that was held without typing it again. */
function Acts({ view, isDue, onAct }: ActsProps) {
  const edit = editOf(view)
  return (
    <>
      {view.allowed.includes('activities.removeActivity') ? (
        <Button onClick={() => onAct('remove')}>{words.remove}</Button>
      ) : null}
      {edit === null ? null : (
        <Button look="primary" onClick={() => onAct(edit)}>
          {isDue ? words.markHeld : words.edits[edit]}
        </Button>
      )}
    </>
  )
}

/** Within a week it is changed; after that it is corrected, and what stood before stays. */
function editOf({ allowed }: View): 'change' | 'correct' | null {
  if (allowed.includes('activities.changeActivity')) return 'change'
  return allowed.includes('activities.correctActivity') ? 'correct' : null
}

function Parts({ view, may }: { view: View; may: (name: string) => boolean }) {
  const { activity } = view
  const edit = editOf(view)
  return (
    <>
      {activity.state === 'planned' ? <Notice>{words.plannedNotice}</Notice> : null}
      {view.missing.length === 0 ? null : (
        <Notice tone="warn">{words.missing(view.missing, edit === null ? null : words.edits[edit])}</Notice>
      )}
      {view.isWithheld ? <Notice>{words.withheld}</Notice> : null}
      <ActivityFacts view={view} />
      <LinksSection view={view} may={may} />
      <ActivityTopics activity={activity} mayLink={may('linkActivity')} />
      <ItemsSection view={view} may={may} />
      <VotesSection votes={view.votes} />
      <ResolutionsSection view={view} may={may} />
      <AttendanceSection view={view} may={may} />
      <MinutesSection view={view} />
      {view.isWithheld ? null : <FilesSection view={view} may={may} />}
      <CorrectionsSection corrections={view.corrections} />
      <PapersSection activity={activity} />
    </>
  )
}
