import type { ObjectiveLine } from '@hepai/contract/planning-shapes'
import { useMemo, useState } from 'react'
import { Light } from '../../../../design/light.tsx'
import { LineTag } from '../../../../design/line-band.tsx'
import { EmptyState } from '../../../../design/states.tsx'
import { type Quarter, type RoadmapBand, roadmapOf, type RoadmapRow } from '../../layout/roadmap-grid.ts'
import { shownLight } from '../../layout/task-filter.ts'
import { words as goalWords } from '../../strings/goals/zh-CN.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { WriteGoals } from '../goals/write-goals.tsx'
import { usePlan } from '../plan-context.ts'
import { Cell } from './roadmap-cell.tsx'
import { type QuarterMove, useQuarterMove } from './use-quarter-move.ts'
import './roadmap.css'

const quarterWidth = 152

/** Objectives × quarters; each initiative is a band of the two lines over the objectives it joins. */
export function RoadmapView() {
  const { plan, matches, mayEdit } = usePlan()
  const [place, drag] = useQuarterMove()
  const { quarters, bands } = useMemo(() => roadmapOf(plan, matches), [plan, matches])
  if (bands.length === 0) {
    return (
      <EmptyState title={words.roadmapEmpty} help={words.roadmapEmptyHelp}>
        <WriteGoals />
      </EmptyState>
    )
  }
  const columns = {
    gridTemplateColumns: `240px repeat(${quarters.length}, minmax(0, 1fr))`,
    minWidth: 240 + quarters.length * quarterWidth,
  }
  return (
    <>
      <div
        ref={place}
        className="pl-road"
        role="table"
        aria-label={words.roadmapLabel(plan.name)}
        aria-describedby="pl-road-help"
        tabIndex={0}
      >
        <div role="row" className="pl-road-row pl-road-head" style={columns}>
          <div role="columnheader" className="pl-road-name">
            {words.objective}
          </div>
          {quarters.map((quarter) => (
            <div key={quarter.key} role="columnheader" className={isNow(quarter, plan.today) ? 'pl-road-now' : ''}>
              {words.ofQuarter(quarter.year, quarter.quarter)}
            </div>
          ))}
        </div>
        {bands.map((band) => (
          <Band key={band.initiative?.id ?? 'free'} {...{ band, quarters, columns, drag }} />
        ))}
      </div>
      <p id="pl-road-help" className="hp-quiet hp-screen-only pl-road-help">
        {mayEdit ? words.roadmapHelp : words.roadmapReadHelp}
      </p>
    </>
  )
}

/** Leads to the place of an objective or an initiative among all of them, where it is changed. */
function OpenGoal({ of }: { of: { readonly id: string; readonly name: string } }) {
  const { setSearch } = usePlan()
  return (
    <button
      type="button"
      className="pl-road-open"
      title={goalWords.openAt(of.name)}
      onClick={() => setSearch({ goals: of.id, task: undefined })}
    >
      {of.name}
    </button>
  )
}

const isNow = (quarter: Quarter, today: string) => quarter.first <= today && today <= quarter.last

type BandProps = {
  readonly band: RoadmapBand
  readonly quarters: readonly Quarter[]
  readonly columns: { readonly gridTemplateColumns: string; readonly minWidth: number }
  readonly drag: QuarterMove
}

function Band({ band, quarters, columns, drag }: BandProps) {
  const { initiative, missing } = band
  return (
    <>
      <div role="row" className="pl-road-row pl-road-band" style={columns}>
        <div role="rowheader" className="pl-road-name">
          <strong>{initiative === null ? words.noInitiative : <OpenGoal of={initiative} />}</strong>
          {initiative === null ? null : (
            <span className="hp-quiet" title={initiative.point}>
              {words.points[initiative.pointKind]} ·{' '}
              {initiative.modeName === '' ? words.modes[initiative.mode] : initiative.modeName}
              {missing === null ? '' : ` · ${words.missingLine[missing]}`}
            </span>
          )}
        </div>
        {band.strokes.map((strokes, index) => {
          const quarter = quarters[index]
          const lines = (['party', 'business'] as const).filter((line) => strokes[line])
          return (
            <div key={quarter?.key ?? index} role="cell" className="pl-road-strokes">
              <Stroke line="party" isOn={strokes.party} isMissing={missing === 'party'} />
              <Stroke line="business" isOn={strokes.business} isMissing={missing === 'business'} />
              <span className="hp-hidden">{lines.map((line) => words.lines[line]).join(' ')}</span>
            </div>
          )
        })}
      </div>
      {band.rows.map((row) => (
        <Row key={row.objective?.id ?? 'none'} {...{ row, quarters, columns, drag }} />
      ))}
    </>
  )
}

function Stroke({ line, isOn, isMissing }: { line: ObjectiveLine; isOn: boolean; isMissing: boolean }) {
  const look = isOn ? `pl-road-${line}` : isMissing ? 'pl-road-missing' : 'pl-road-off'
  return <span aria-hidden="true" className={`pl-road-stroke ${look}`} />
}

function Row({ row, quarters, columns, drag }: { row: RoadmapRow } & Omit<BandProps, 'band'>) {
  const { plan } = usePlan()
  const [isOpen, setOpen] = useState(false)
  const count = new Set(row.cells.flatMap((cell) => cell.tasks.map((task) => task.id))).size
  const { objective } = row
  return (
    <div role="row" className="pl-road-row" style={columns}>
      <div role="rowheader" className="pl-road-name">
        {objective === null ? (
          <span className="hp-quiet">{words.noObjective}</span>
        ) : (
          <>
            <span className="pl-road-objective">
              <OpenGoal of={objective} />
            </span>
            <span className="pl-road-state">
              <LineTag line={objective.line} />
              <span>{words.percent(objective.progress.percent)}</span>
              <span title={objective.light.reason}>
                <Light tone={shownLight(objective)} />
              </span>
            </span>
          </>
        )}
        {count === 0 ? null : (
          <button
            type="button"
            className="pl-link pl-road-tasks"
            aria-expanded={isOpen}
            onClick={() => setOpen(!isOpen)}
          >
            {isOpen ? words.hideTasks : words.showTasks(count)}
          </button>
        )}
      </div>
      {row.cells.map((cell, index) => {
        const quarter = quarters[index]
        if (quarter === undefined) return null
        return <Cell key={quarter.key} {...{ cell, quarter, drag, isOpen }} isNow={isNow(quarter, plan.today)} />
      })}
    </div>
  )
}
