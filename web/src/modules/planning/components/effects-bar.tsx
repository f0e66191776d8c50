import { useState } from 'react'
import { longDay, shortDay } from '../../../platform/dates.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'
import type { LastEffects } from './use-editing.ts'

/** What the last edit did to the rest of the plan, or why it was refused. It stays until the next edit or until closed. */
export function EffectsBar() {
  const { editing } = usePlan()
  if (editing.failure !== null) {
    return (
      <div className="pl-effects pl-effects-refused" role="alert">
        <p className="hp-grow">{editing.failure}</p>
        <CloseButton />
      </div>
    )
  }
  if (editing.effects === null || !hasEffects(editing.effects)) return <div role="status" className="hp-hidden" />
  return <Effects key={editing.effects.answer.seq} last={editing.effects} />
}

const hasEffects = ({ answer }: LastEffects) => answer.effects.length > 0 || answer.planEndFrom !== answer.planEndTo

function Effects({ last }: { last: LastEffects }) {
  const { plan, tree, openTask, editing } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const { effects, applied } = last.answer
  // As foretold while the bar was dragged: neither the tasks that were moved by hand nor those that only hold others.
  const others = effects.filter(
    ({ taskId }) => !applied.some(({ id }) => id === taskId) && (tree.childrenOf.get(taskId) ?? []).length === 0,
  )
  return (
    <div className="pl-effects" role="status">
      <p className="hp-grow">
        <span className="hp-quiet">{words.effectsOf(last.label)}</span>
        {finishWords(last)}
        {others.length === 0 ? '' : words.comma + words.affected(others.length)}
      </p>
      {effects.length === 0 ? null : (
        <button type="button" className="pl-link" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {isOpen ? words.hideEffects : words.showEffects}
        </button>
      )}
      {editing.stack.past.length === 0 ? null : (
        <button type="button" className="pl-link" onClick={editing.undo}>
          {words.undo}
        </button>
      )}
      <CloseButton />
      {isOpen ? (
        <ol className="pl-effect-list">
          {effects.map((each) => (
            <li key={each.taskId}>
              <button type="button" className="pl-link" onClick={() => openTask(each.taskId)}>
                {each.name}
              </button>
              <span>
                {words.fromTo(shortDay(each.endFrom, plan.today), shortDay(each.endTo, plan.today))}{' '}
                {words.effectDays(each.slipDays)}
              </span>
              <span className="hp-quiet">{each.because}</span>
            </li>
          ))}
        </ol>
      ) : null}
    </div>
  )
}

function finishWords({ answer: { planEndFrom, planEndTo } }: LastEffects): string {
  if (planEndFrom === planEndTo) return words.finishSame
  const say = planEndTo > planEndFrom ? words.finishLater : words.finishEarlier
  return say(longDay(planEndFrom), longDay(planEndTo))
}

function CloseButton() {
  const { editing } = usePlan()
  return (
    <button type="button" className="pl-close" aria-label={words.close} onClick={editing.settle}>
      ×
    </button>
  )
}
