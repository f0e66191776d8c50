import { useState } from 'react'
import { Toasts } from '../../../../design/toast.tsx'
import { timeOf } from '../../../../platform/dates.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { words as planWords } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { SideDrawer } from '../side-drawer.tsx'
import { type GoalPlace, placeOf } from './goal-place.ts'
import { GoalsList } from './goals-list.tsx'
import { IndicatorForm } from './indicator-form.tsx'
import { InitiativeForm } from './initiative-form.tsx'
import { ObjectiveForm } from './objective-form.tsx'
import './goals.css'

/** What the plan aims at, beside the view: the list of both lines, or the form of one thing. */
export function GoalsDrawer({ goals }: { goals: string }) {
  const { editing, setSearch, mayEdit } = usePlan()
  const [place, setPlace] = useState<GoalPlace>(() => placeOf(goals, mayEdit))
  const saved = editing.savedAt === null ? '' : planWords.savedAt(timeOf(editing.savedAt))
  return (
    <SideDrawer
      title={titleOf(place)}
      note={<span role="status">{editing.isSaving ? planWords.saving : saved}</span>}
      onClose={() => setSearch({ goals: undefined })}
    >
      {editing.failure === null ? null : (
        <p className="pl-late pl-pad" role="alert">
          {editing.failure}
        </p>
      )}
      <Place place={place} go={setPlace} />
      <Toasts />
    </SideDrawer>
  )
}

function Place({ place, go }: { place: GoalPlace; go: (place: GoalPlace) => void }) {
  const onDone = (at: string | null) => go({ kind: 'list', at })
  switch (place.kind) {
    case 'list':
      return <GoalsList at={place.at} go={go} />
    case 'objective':
      return <ObjectiveForm of={place.of} line={place.line} onDone={onDone} />
    case 'initiative':
      return <InitiativeForm of={place.of} onDone={onDone} />
    case 'indicator':
      return <IndicatorForm of={place.of} home={place.home} onDone={onDone} />
  }
}

function titleOf(place: GoalPlace): string {
  if (place.kind === 'list') return words.title
  return (place.of === null ? words.titles.add : words.titles.edit)(place.kind)
}
