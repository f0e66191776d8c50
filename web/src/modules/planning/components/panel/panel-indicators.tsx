import type { IndicatorView, TaskView } from '@hepai/contract/planning-shapes'
import { Link } from '@tanstack/react-router'
import { useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Toasts } from '../../../../design/toast.tsx'
import { words as goalWords } from '../../strings/goals/zh-CN.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { EditThing, IndicatorPath } from '../goals/goal-indicators.tsx'
import { IndicatorForm } from '../goals/indicator-form.tsx'
import { usePlan } from '../plan-context.ts'

type Shown = { readonly of: IndicatorView | null } | { readonly at: string | null }

/** What the task is measured by; one is added or changed on the spot. */
export function PanelIndicators({ task }: { task: TaskView }) {
  const { plan, mayEdit } = usePlan()
  const [shown, setShown] = useState<Shown>({ at: null })
  const indicators = plan.indicators.filter((each) => each.taskId === task.id)
  if (indicators.length === 0 && !mayEdit) return null
  return (
    <section className="pl-panel-part" aria-label={words.indicators}>
      <h3>{words.indicators}</h3>
      <div className="pl-field-wide hp-stack">
        {'of' in shown ? (
          <IndicatorForm
            of={shown.of}
            home={{ objectiveId: null, taskId: task.id }}
            onDone={(at) => setShown({ at })}
          />
        ) : (
          <Held indicators={indicators} at={shown.at} onEdit={(of) => setShown({ of })} />
        )}
      </div>
      <Toasts />
    </section>
  )
}

type HeldProps = {
  readonly indicators: readonly IndicatorView[]
  readonly at: string | null
  readonly onEdit: (of: IndicatorView | null) => void
}

function Held({ indicators, at, onEdit }: HeldProps) {
  const { mayEdit } = usePlan()
  return (
    <>
      <ul className="pl-neighbours">
        {indicators.map((each) => (
          <li key={each.id}>
            <span className="hp-grow">
              <Link to="/indicators/$indicatorId" params={{ indicatorId: each.id }}>
                {each.name}
              </Link>
              <IndicatorPath indicator={each} />
            </span>
            <EditThing what="indicator" of={each} isHere={at === each.id} onEdit={() => onEdit(each)} />
          </li>
        ))}
      </ul>
      {mayEdit ? (
        <div>
          <Button onClick={() => onEdit(null)}>{goalWords.addIndicator}</Button>
        </div>
      ) : null}
    </>
  )
}
