import { useMemo } from 'react'
import { Light } from '../../../../design/light.tsx'
import { LineTag } from '../../../../design/line-band.tsx'
import { flowSteps } from '../../layout/flow-placement.ts'
import { shownLight } from '../../layout/task-filter.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** The flow in words: every step in order, with what it waits for and what waits for it. */
export function StepList({ isBeside = false }: { isBeside?: boolean }) {
  const { plan, tree, matches, openTask } = usePlan()
  const steps = useMemo(() => {
    const found = flowSteps(plan.tasks, plan.dependencies).filter(matches)
    return found.sort((a, b) => a.layer - b.layer || (a.startOn < b.startOn ? -1 : 1))
  }, [plan.tasks, plan.dependencies, matches])
  const { before, after } = useMemo(() => {
    const names = (key: 'fromId' | 'toId', value: 'fromId' | 'toId') => {
      const map = new Map<string, string[]>()
      for (const each of plan.dependencies) {
        map.set(each[key], [...(map.get(each[key]) ?? []), tree.byId.get(each[value])?.name ?? ''])
      }
      return map
    }
    return { before: names('toId', 'fromId'), after: names('fromId', 'toId') }
  }, [plan.dependencies, tree])
  return (
    <section className={isBeside ? 'pl-steps pl-steps-beside' : 'pl-steps'} aria-label={words.stepList} tabIndex={-1}>
      <ol>
        {steps.map((task) => (
          <li key={task.id}>
            <button type="button" className="pl-step-open" onClick={() => openTask(task.id)}>
              {task.name}
            </button>
            <p className="pl-phone-more">
              <LineTag line={task.line} />
              <span className="pl-clip">{task.organizationName}</span>
              <span className="hp-grow" />
              <Light tone={shownLight(task)} />
            </p>
            <p className="hp-quiet pl-step-links">
              {before.has(task.id) ? words.stepAfter(words.join(before.get(task.id) ?? [])) : words.stepFirst}
            </p>
            <p className="hp-quiet pl-step-links">
              {after.has(task.id) ? words.stepBefore(words.join(after.get(task.id) ?? [])) : words.stepLast}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
