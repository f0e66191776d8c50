import type { InitiativeView, ObjectiveLine } from '@hepai/contract/planning-shapes'
import type { ReactNode } from 'react'
import { useMemo } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Light } from '../../../../design/light.tsx'
import { LineTag } from '../../../../design/line-band.tsx'
import { type GoalRow, goalsOf, missingLineOf } from '../../layout/edit-goals.ts'
import { shownLight } from '../../layout/task-filter.ts'
import { words } from '../../strings/goals/zh-CN.ts'
import { words as planWords } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { objectiveLines } from './goal-values.ts'
import type { GoPlace } from './goal-place.ts'
import { EditThing, Indicators } from './goal-indicators.tsx'

/** The party line above, the business line below, and between them the initiatives that join the two. */
export function GoalsList({ at, go }: GoPlace) {
  const { plan } = usePlan()
  const goals = useMemo(() => goalsOf(plan), [plan])
  return (
    <div className="pl-goals">
      <LinePart line="party" rows={goals.party} {...{ at, go }} />
      <Initiatives initiatives={goals.initiatives} {...{ at, go }} />
      <LinePart line="business" rows={goals.business} {...{ at, go }} />
      {goals.strays.length === 0 ? null : (
        <section aria-label={words.strays} className="pl-goal-part">
          <PartHead title={words.strays} />
          <Indicators of={goals.strays} {...{ at, go }} />
        </section>
      )}
    </div>
  )
}

function PartHead({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="pl-goal-head">
      <h3>{title}</h3>
      {children}
    </div>
  )
}

function LinePart({ line, rows, at, go }: GoPlace & { line: ObjectiveLine; rows: readonly GoalRow[] }) {
  const { mayEdit } = usePlan()
  return (
    <section aria-label={words.lines[line]} className={`pl-goal-part pl-goal-${line}`}>
      <PartHead title={words.lines[line]}>
        {mayEdit ? <Button onClick={() => go({ kind: 'objective', of: null, line })}>{words.add[line]}</Button> : null}
      </PartHead>
      {rows.length === 0 ? <p className="hp-quiet">{words.empty[line]}</p> : null}
      <ul>
        {rows.map((row) => (
          <Objective key={row.objective.id} row={row} {...{ at, go }} />
        ))}
      </ul>
    </section>
  )
}

function Objective({ row, at, go }: GoPlace & { row: GoalRow }) {
  const { mayEdit } = usePlan()
  const { objective, initiatives } = row
  const { id, name, note, line, priorityName } = objective
  const home = { objectiveId: id, taskId: null }
  return (
    <li className="pl-goal" aria-label={name}>
      <div className="pl-goal-top">
        <strong className="hp-grow hp-name">{name}</strong>
        <span>{planWords.percent(objective.progress.percent)}</span>
        <span title={objective.light.reason}>
          <Light tone={shownLight(objective)} />
        </span>
        <EditThing
          what="objective"
          of={objective}
          isHere={at === id}
          onEdit={() => go({ kind: 'objective', of: objective, line })}
        />
      </div>
      {note === '' ? null : <p className="hp-quiet pl-goal-note">{note}</p>}
      {priorityName === null ? null : <p className="hp-quiet">{words.priorityOf(priorityName)}</p>}
      {initiatives.length === 0 ? null : (
        <p className="hp-quiet">{words.joinedIn(planWords.join(initiatives.map((each) => each.name)))}</p>
      )}
      <Indicators of={row.indicators} {...{ at, go }} />
      {mayEdit ? (
        <button
          type="button"
          className="pl-link"
          aria-label={words.addIndicatorTo(name)}
          onClick={() => go({ kind: 'indicator', of: null, home })}
        >
          {words.addIndicator}
        </button>
      ) : null}
    </li>
  )
}

function Initiatives({ initiatives, at, go }: GoPlace & { initiatives: readonly InitiativeView[] }) {
  const { mayEdit } = usePlan()
  return (
    <section aria-label={words.initiatives} className="pl-goal-part">
      <PartHead title={words.initiatives}>
        {mayEdit ? <Button onClick={() => go({ kind: 'initiative', of: null })}>{words.addInitiative}</Button> : null}
      </PartHead>
      {initiatives.length === 0 ? <p className="hp-quiet">{words.empty.initiatives}</p> : null}
      <ul>
        {initiatives.map((each) => (
          <Initiative key={each.id} initiative={each} {...{ at, go }} />
        ))}
      </ul>
    </section>
  )
}

/** A band: red along its upper edge, blue along its lower one, broken where a line is missing. */
function Initiative({ initiative, at, go }: GoPlace & { initiative: InitiativeView }) {
  const { plan } = usePlan()
  const { name, pointKind, point, mode, modeName, objectiveIds } = initiative
  const missing = missingLineOf(objectiveIds, plan.objectives)
  const joined = plan.objectives.filter((each) => objectiveIds.includes(each.id))
  const has = (line: ObjectiveLine) => joined.some((each) => each.line === line)
  return (
    <li
      aria-label={name}
      className={[
        'pl-goal pl-goal-band',
        ...objectiveLines.map((line) => (has(line) ? `pl-goal-has-${line}` : '')),
      ].join(' ')}
    >
      <div className="pl-goal-top">
        <strong className="hp-grow hp-name">{name}</strong>
        <span>{planWords.percent(initiative.progress.percent)}</span>
        <EditThing
          what="initiative"
          of={initiative}
          isHere={at === initiative.id}
          onEdit={() => go({ kind: 'initiative', of: initiative })}
        />
      </div>
      <p className="hp-quiet">
        {words.points[pointKind]} · {modeName === '' ? words.modes[mode] : modeName}
        {missing === null ? '' : ` · ${words.missing[missing]}`}
      </p>
      {point === '' ? null : <p className="hp-quiet pl-goal-note">{point}</p>}
      {joined.length === 0 ? <p className="hp-quiet">{words.joinsNothing}</p> : null}
      <ul className="pl-goal-joined">
        {objectiveLines.flatMap((line) =>
          joined
            .filter((each) => each.line === line)
            .map((each) => (
              <li key={each.id}>
                <LineTag line={line} /> <span>{each.name}</span>
              </li>
            )),
        )}
      </ul>
    </li>
  )
}
