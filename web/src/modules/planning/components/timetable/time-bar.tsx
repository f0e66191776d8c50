import type { TaskView } from '@hepai/contract/planning-shapes'
import type { PointerEvent } from 'react'
import { longDay } from '../../../../platform/dates.ts'
import { type Bar, barOf, middleOf } from '../../layout/bars.ts'
import type { Days } from '../../layout/slip-preview.ts'
import { shownLight } from '../../layout/task-filter.ts'
import type { TimeScale } from '../../layout/time-scale.ts'
import type { TreeRow } from '../../layout/tree-rows.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import type { DragKind } from './use-bar-drag.ts'

type Props = {
  readonly row: TreeRow
  readonly scale: TimeScale
  readonly shown: Days | undefined
  readonly mayMove: boolean
  readonly onGrab: (event: PointerEvent<HTMLElement>, id: string, kind: DragKind) => void
}

const marks = { late: '■', nearDue: '▲', done: '✓', onTrack: '', notStarted: '' } as const

type Grab = (kind: DragKind) => ((event: PointerEvent<HTMLElement>) => void) | undefined
type PartProps = { readonly task: TaskView; readonly bar: Bar; readonly grab: Grab; readonly mayMove: boolean }

/** One bar with its ghost, its slack and its light. */
export function TimeBar({ row, scale, shown, mayMove, onGrab }: Props) {
  const { task, hasChildren } = row
  const bar = barOf(task, hasChildren, scale, shown)
  const grab: Grab = (kind) =>
    mayMove
      ? (event) => {
          event.stopPropagation()
          onGrab(event, task.id, kind)
        }
      : undefined
  const parts = { task, bar, grab, mayMove }
  return (
    <>
      {bar.baseline === null || hasChildren ? null : <span className="pl-ghost" style={bar.baseline} />}
      {bar.slack === null || shown !== undefined ? null : <span className="pl-slack" style={bar.slack} />}
      <Shape {...parts} isPreview={shown !== undefined} />
      <After {...parts} />
    </>
  )
}

function Shape({ task, bar, grab, mayMove, isPreview }: PartProps & { isPreview: boolean }) {
  if (bar.kind === 'summary') return <span className="pl-bracket" style={bar.span} />
  const look = `pl-line-${task.line} ${task.isCritical ? 'pl-critical' : ''} ${isPreview ? 'pl-bar-preview' : ''}`
  if (bar.kind === 'milestone') {
    const left = middleOf(bar.span)
    return <span className={`pl-diamond ${look}`} style={{ left }} onPointerDown={grab('move')} />
  }
  return (
    <span className={`pl-bar ${look}`} style={bar.span} onPointerDown={grab('move')}>
      <span className="pl-done" style={{ width: `${bar.percent}%` }} />
      {mayMove ? (
        <>
          <span className="pl-grip pl-grip-start" onPointerDown={grab('start')} />
          <span className="pl-grip pl-grip-end" onPointerDown={grab('end')} />
        </>
      ) : null}
    </span>
  )
}

function After({ task, bar, grab, mayMove }: PartProps) {
  const light = shownLight(task)
  const isMilestone = bar.kind === 'milestone'
  const left = isMilestone ? middleOf(bar.span) + 8 : bar.span.left + bar.span.width
  return (
    <span aria-hidden="true" className="pl-after" style={{ left }}>
      {mayMove ? <span className="pl-connect" title={words.linkFrom(task.name)} onPointerDown={grab('link')} /> : null}
      {marks[light] === '' ? null : (
        <span className={`pl-after-light hp-light-${light}`}>
          <span className="hp-light-shape">{marks[light]}</span> {light === 'done' ? '' : words.lights[light]}
        </span>
      )}
      {isMilestone ? <span className="pl-after-name">{task.name}</span> : null}
    </span>
  )
}

/** What a bar says to those who do not see it. */
export function barWords(row: TreeRow, shown: Days | undefined): string {
  const { task } = row
  const { startOn, endOn } = shown ?? task
  const first =
    task.kind === 'milestone'
      ? words.milestoneLabel(task.name, longDay(endOn))
      : words.barLabel(task.name, longDay(startOn), longDay(endOn), task.durationDays)
  const more = [
    words.lights[shownLight(task)],
    task.isCritical ? words.isCritical : words.slackOf(task.slackDays),
    task.slipDays === null || task.slipDays === 0 ? '' : words.slipOf(task.slipDays),
  ]
  return [first, ...more.filter((each) => each !== '')].join(words.comma)
}
