import type { IndicatorView, TaskView } from '@hepai/contract/planning-shapes'
import { Link } from '@tanstack/react-router'
import { shortDay } from '../../../../platform/dates.ts'
import { figure } from '../../../../platform/numbers.ts'
import { indicatorWords } from '../../layout/indicator-words.ts'
import type { Quarter, RoadmapCell } from '../../layout/roadmap-grid.ts'
import { shownLight } from '../../layout/task-filter.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import type { QuarterMove } from './use-quarter-move.ts'

type Props = {
  readonly cell: RoadmapCell
  readonly quarter: Quarter
  readonly isNow: boolean
  /** Whether the tasks are listed one by one. */
  readonly isOpen: boolean
  readonly drag: QuarterMove
}

/** What one objective has in one quarter. */
export function Cell({ cell, quarter, isNow, isOpen, drag }: Props) {
  const isEmpty = cell.milestones.length + cell.indicators.length + cell.taskCount === 0
  const look = [
    ...(isNow ? ['pl-road-now'] : []),
    ...(isEmpty ? ['pl-road-empty'] : []),
    ...(drag.over === quarter.key ? ['pl-road-over'] : []),
  ]
  return (
    <div role="cell" className={['pl-road-cell', ...look].join(' ')} data-quarter={quarter.first}>
      <span className="pl-road-quarter">{words.ofQuarter(quarter.year, quarter.quarter)}</span>
      {cell.milestones.map((task) => (
        <Chip key={task.id} task={task} day={task.endOn} drag={drag} />
      ))}
      {cell.indicators.map((each) => (
        <Indicator key={each.id} indicator={each} />
      ))}
      {isOpen ? cell.tasks.map((task) => <TaskChip key={task.id} {...{ task, quarter, drag }} />) : null}
      {cell.taskCount === 0 || isOpen ? null : (
        <span className="hp-quiet pl-road-count">{words.tasksInQuarter(cell.taskCount)}</span>
      )}
    </div>
  )
}

/** A task is moved where it begins; later quarters only say that it goes on. */
function TaskChip({ task, quarter, drag }: { task: TaskView; quarter: Quarter; drag: QuarterMove }) {
  const { openTask } = usePlan()
  if (task.startOn >= quarter.first) return <Chip task={task} day={task.startOn} drag={drag} />
  return (
    <button type="button" className="pl-road-milestone pl-road-goes-on" onClick={() => openTask(task.id)}>
      {words.goesOn(task.name)}
    </button>
  )
}

const marks = { done: '✓', late: '■', nearDue: '▲', onTrack: '', notStarted: '' } as const

function Chip({ task, day, drag }: { task: TaskView; day: string; drag: QuarterMove }) {
  const { plan, openTask, mayEdit } = usePlan()
  const light = shownLight(task)
  const isHeld = drag.heldId === task.id
  return (
    <button
      type="button"
      data-chip={task.id}
      className={['pl-road-milestone', ...(mayEdit ? ['pl-road-moves'] : []), ...(isHeld ? ['pl-road-held'] : [])].join(
        ' ',
      )}
      style={isHeld ? { transform: `translate(${drag.shift.x}px, ${drag.shift.y}px)` } : undefined}
      aria-keyshortcuts={mayEdit ? 'Alt+ArrowLeft Alt+ArrowRight' : undefined}
      onPointerDown={(event) => drag.grab(event, task)}
      onKeyDown={(event) => drag.onKeyDown(event, task)}
      onClick={() => (drag.wasDragged() ? undefined : openTask(task.id))}
    >
      <span aria-hidden="true" className={`pl-road-mark pl-road-mark-${task.line}`}>
        {task.kind === 'milestone' ? '◆' : '▬'}
      </span>
      <span>
        <span className="hp-quiet">{shortDay(day, plan.today)}</span> {task.name}{' '}
        {marks[light] === '' ? null : (
          <span className={`hp-light-${light}`} title={words.lights[light]}>
            <span aria-hidden="true" className="hp-light-shape">
              {marks[light]}
            </span>
            <span className="hp-hidden">{words.lights[light]}</span>
          </span>
        )}
      </span>
    </button>
  )
}

function Indicator({ indicator }: { indicator: IndicatorView }) {
  return (
    <Link to="/indicators/$indicatorId" params={{ indicatorId: indicator.id }} className="pl-road-indicator">
      <span>{indicator.name}</span>
      <strong>{indicatorWords(indicator)}</strong>
      <span className="hp-quiet">
        {indicator.value === null
          ? words.noReading
          : words.indicatorNow(figure(indicator.value, indicator.decimals), indicator.unit)}
      </span>
    </Link>
  )
}
