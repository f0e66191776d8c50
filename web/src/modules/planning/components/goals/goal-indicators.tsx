import type { IndicatorView } from '@hepai/contract/planning-shapes'
import { Link } from '@tanstack/react-router'
import { useEffect, useRef } from 'react'
import { figure } from '../../../../platform/numbers.ts'
import type { GoalNoun, HeldIndicator } from '../../layout/edit-goals.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import type { GoPlace } from './goal-place.ts'

/** Each indicator as the way it goes: what it was, what it is, what it shall be. */
export function Indicators({ of, at, go }: GoPlace & { of: readonly HeldIndicator[] }) {
  if (of.length === 0) return null
  return (
    <ul className="pl-goal-indicators">
      {of.map(({ indicator, task }) => (
        <li key={indicator.id} aria-label={indicator.name}>
          <span className="hp-grow">
            <Link to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }}>
              {indicator.name}
            </Link>
            {task === null ? null : <span className="hp-quiet"> {words.ofTask(task.name)}</span>}
            <IndicatorPath indicator={indicator} />
          </span>
          <EditThing
            what="indicator"
            of={indicator}
            isHere={at === indicator.id}
            onEdit={() => go({ kind: 'indicator', of: indicator, home: indicator })}
          />
        </li>
      ))}
    </ul>
  )
}

export function IndicatorPath({ indicator }: { indicator: IndicatorView }) {
  const { baselineValue, value, targetValue, decimals, unit } = indicator
  const steps = [
    { label: words.path.before, value: baselineValue },
    { label: words.path.now, value },
    { label: words.path.target, value: targetValue },
  ].filter((step) => step.label === words.path.now || step.value !== null)
  return (
    <span className="pl-goal-path hp-number">
      {steps.map((step, index) => (
        <span key={step.label}>
          {index === 0 ? null : (
            <span aria-hidden="true" className="hp-quiet">
              {' → '}
            </span>
          )}
          <span className="hp-quiet">{step.label}</span>{' '}
          {step.value === null ? <span className="hp-quiet">{words.unread}</span> : figure(step.value, decimals)}
        </span>
      ))}{' '}
      {unit}
    </span>
  )
}

type EditProps = {
  readonly what: GoalNoun
  readonly of: { readonly name: string }
  /** Where the drawer was asked to open, or what was saved last. */
  readonly isHere: boolean
  readonly onEdit: () => void
}

export function EditThing({ what, of, isHere, onEdit }: EditProps) {
  const { mayEdit } = usePlan()
  const here = useRef<HTMLButtonElement>(null)
  useEffect(() => {
    if (!isHere) return
    here.current?.focus()
    here.current?.scrollIntoView({ block: 'center' })
  }, [isHere])
  if (!mayEdit) return null
  return (
    <button ref={here} type="button" className="pl-link" aria-label={words.editOf(what, of.name)} onClick={onEdit}>
      {words.edit}
    </button>
  )
}
