import { lazy, Suspense, useState } from 'react'
import { Link } from '@tanstack/react-router'
import { Button } from '../../../design/button.tsx'
import { Page } from '../../../design/page.tsx'
import { EmptyState, Notice, Skeleton } from '../../../design/states.tsx'
import { longDay } from '../../../platform/dates.ts'
import { noFilter, type PlanViewName } from '../layout/task-filter.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { AddTask } from './add-task.tsx'
import { ConflictDialog } from './conflict-dialog.tsx'
import { EffectsBar } from './effects-bar.tsx'
import { WriteGoals } from './goals/write-goals.tsx'
import { PlanActions } from './plan-actions.tsx'
import { usePlan } from './plan-context.ts'
import { PlanFacts } from './plan-facts.tsx'
import { PlanToolbar } from './plan-toolbar.tsx'
import { useArchive } from './use-archive.ts'
import { useIsNarrow } from './use-media.ts'
import { useLive } from './use-live.ts'
import { usePlanKeys } from './use-plan-keys.ts'
import './plan.css'

const views = {
  flow: lazy(() => import('./flow/flow-view.tsx').then(({ FlowView }) => ({ default: FlowView }))),
  timetable: lazy(() => import('./timetable/timetable-view.tsx').then((made) => ({ default: made.TimetableView }))),
  roadmap: lazy(() => import('./roadmap/roadmap-view.tsx').then(({ RoadmapView }) => ({ default: RoadmapView }))),
  list: lazy(() => import('./list/list-view.tsx').then(({ ListView }) => ({ default: ListView }))),
}
const TaskPanel = lazy(() => import('./panel/task-panel.tsx').then((made) => ({ default: made.TaskPanel })))
const GoalsDrawer = lazy(() => import('./goals/goals-drawer.tsx').then((made) => ({ default: made.GoalsDrawer })))

export function PlanPage() {
  const { plan, editing, search } = usePlan()
  const isNarrow = useIsNarrow()
  const view: PlanViewName = search.view ?? (isNarrow ? 'list' : 'timetable')
  const live = useLive(plan.id, plan.seq, editing)
  const [isAdding, setAdding] = useState(false)
  usePlanKeys()
  return (
    <Page
      title={plan.name}
      about={words.asOf(plan.organizationName, plan.year, longDay(plan.today))}
      trail={[{ label: words.plans, link: <Link to="/plans">{words.plans}</Link> }]}
      action={<PlanActions view={view} onAdd={() => setAdding(true)} />}
    >
      <div className="pl">
        <PlanFacts />
        {plan.archivedOn === null ? null : <ArchivedNotice archivedOn={plan.archivedOn} />}
        <UnknownYears />
        {live === 'closed' ? <Notice tone="late">{words.closedLive}</Notice> : null}
        <PlanToolbar view={view} />
        <EffectsBar />
        <Suspense fallback={<Skeleton rows={10} />}>
          <ViewArea view={view} onAdd={() => setAdding(true)} />
        </Suspense>
      </div>
      {isAdding ? <AddTask onClose={() => setAdding(false)} /> : null}
      {search.task === undefined ? null : (
        <Suspense fallback={null}>
          <TaskPanel key={search.task} taskId={search.task} />
        </Suspense>
      )}
      {search.goals === undefined ? null : (
        <Suspense fallback={null}>
          <GoalsDrawer key={search.goals} goals={search.goals} />
        </Suspense>
      )}
      {editing.conflict === null ? null : <ConflictDialog conflict={editing.conflict} />}
    </Page>
  )
}

/** Durations of a year whose holidays nobody has entered come out too short. */
function UnknownYears() {
  const { plan } = usePlan()
  const years = plan.unknownYears
  return plan.archivedOn !== null || years.length === 0 ? null : (
    <Notice tone="warn">
      {words.unknownYears(years)}{' '}
      <Link to="/settings/calendar" search={{ year: years[0] }}>
        {words.toCalendar}
      </Link>
    </Notice>
  )
}

function ArchivedNotice({ archivedOn }: { archivedOn: string }) {
  const { plan } = usePlan()
  const archive = useArchive()
  return (
    <Notice tone="warn">
      {words.archivedSince(longDay(archivedOn))}{' '}
      {plan.allowed.includes('planning.changePlan') ? (
        <Button isBusy={archive.isBusy} onClick={() => void archive.setAll([plan], false)}>
          {words.restorePlan}
        </Button>
      ) : null}
    </Notice>
  )
}

/** The view itself, or what to do when there is nothing to show in it. */
function ViewArea({ view, onAdd }: { view: PlanViewName; onAdd: () => void }) {
  const { plan, rows, setSearch } = usePlan()
  const View = views[view]
  if (view === 'roadmap' || rows.length > 0) return <View />
  if (plan.tasks.length > 0) {
    return (
      <EmptyState title={words.nothingFound} help={words.nothingFoundHelp}>
        <Button onClick={() => setSearch(noFilter)}>{words.clearFilter}</Button>
      </EmptyState>
    )
  }
  return <EmptyPlan onAdd={onAdd} />
}

/** Objectives come first, as tasks serve them. */
function EmptyPlan({ onAdd }: { onAdd: () => void }) {
  const { plan, mayEdit } = usePlan()
  const isWithoutGoals = plan.objectives.length === 0
  return (
    <EmptyState title={words.emptyPlan} help={isWithoutGoals ? words.emptyPlanGoals : words.emptyPlanHelp}>
      {isWithoutGoals ? <WriteGoals /> : null}
      {mayEdit ? <Button onClick={onAdd}>{words.addTask}</Button> : null}
    </EmptyState>
  )
}
