import type { TaskView } from '@hepai/contract/planning-shapes'
import { useId, useState } from 'react'
import { dependencyTypes } from '../../layout/edit-plan.ts'
import { type Neighbour, neighboursOf } from '../../layout/overview.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { useFlowActs } from '../flow/use-flow-acts.ts'
import { usePlan } from '../plan-context.ts'

/** What it waits for and what waits for it; a refused loop is named here. */
export function PanelLinks({ task }: { task: TaskView }) {
  const { plan, tree, mayEdit } = usePlan()
  const acts = useFlowActs()
  const [problem, setProblem] = useState<string | null>(null)
  const { before, after } = neighboursOf(plan, tree, task.id)
  const settle = (act: ReturnType<typeof acts.connect>) =>
    void act.then((outcome) => setProblem(outcome.isSaved ? null : outcome.message))
  const linked = new Set([task.id, ...[...before, ...after].map((each) => each.task.id)])
  const free = plan.tasks.filter((each) => !linked.has(each.id))
  return (
    <section className="pl-panel-part" aria-label={words.links}>
      <h3>{words.links}</h3>
      {before.length + after.length === 0 ? <p className="hp-quiet pl-field-wide">{words.noLinks}</p> : null}
      <Neighbours title={words.before} of={before} onUnlink={(each) => settle(acts.unlink(each.link))} onSet={settle} />
      <Neighbours title={words.after} of={after} onUnlink={(each) => settle(acts.unlink(each.link))} onSet={settle} />
      {problem === null ? null : (
        <p className="pl-late pl-field-wide" role="alert">
          {problem}
        </p>
      )}
      {mayEdit ? (
        <>
          <Chooser label={words.addBefore} tasks={free} onChoose={(id) => settle(acts.connect(id, task.id))} />
          <Chooser label={words.addAfter} tasks={free} onChoose={(id) => settle(acts.connect(task.id, id))} />
        </>
      ) : null}
    </section>
  )
}

type NeighboursProps = {
  readonly title: string
  readonly of: readonly Neighbour[]
  readonly onUnlink: (each: Neighbour) => void
  readonly onSet: (act: ReturnType<ReturnType<typeof useFlowActs>['relink']>) => void
}

function Neighbours({ title, of, onUnlink, onSet }: NeighboursProps) {
  const { mayEdit, openTask } = usePlan()
  const acts = useFlowActs()
  if (of.length === 0) return null
  return (
    <div className="pl-field-wide">
      <span className="pl-field-label">{title}</span>
      <ul className="pl-neighbours">
        {of.map((each) => (
          <li key={each.link.id}>
            <button type="button" className="pl-link hp-grow" onClick={() => openTask(each.task.id)}>
              {each.task.name}
            </button>
            {mayEdit ? (
              <>
                <select
                  className="hp-input"
                  aria-label={`${each.task.name} ${words.fields.type}`}
                  value={each.link.type}
                  onChange={(event) => {
                    const type = dependencyTypes.find((known) => known === event.target.value)
                    if (type !== undefined) onSet(acts.relink(each.link, { type }))
                  }}
                >
                  {dependencyTypes.map((type) => (
                    <option key={type} value={type}>
                      {words.types[type]}
                    </option>
                  ))}
                </select>
                <input
                  key={each.link.lagDays}
                  className="hp-input pl-lag"
                  type="number"
                  title={words.lag}
                  aria-label={`${each.task.name} ${words.lag}`}
                  defaultValue={each.link.lagDays}
                  onBlur={(event) => {
                    const lagDays = Number(event.target.value)
                    if (Number.isInteger(lagDays) && lagDays !== each.link.lagDays) {
                      onSet(acts.relink(each.link, { lagDays }))
                    }
                  }}
                />
                <button
                  type="button"
                  className="pl-close"
                  aria-label={words.unlinkOf(each.task.name)}
                  onClick={() => onUnlink(each)}
                >
                  ×
                </button>
              </>
            ) : (
              <span className="hp-quiet">{words.types[each.link.type]}</span>
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

type ChooserProps = { label: string; tasks: readonly TaskView[]; onChoose: (id: string) => void }

function Chooser({ label, tasks, onChoose }: ChooserProps) {
  const id = useId()
  return (
    <div className="pl-field">
      <label className="hp-hidden" htmlFor={id}>
        {label}
      </label>
      <select id={id} className="hp-input" value="" onChange={(event) => onChoose(event.target.value)}>
        <option value="">{label}</option>
        {tasks.map((task) => (
          <option key={task.id} value={task.id}>
            {task.name}
          </option>
        ))}
      </select>
    </div>
  )
}
