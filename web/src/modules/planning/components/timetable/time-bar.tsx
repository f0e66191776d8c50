import type { PointerEvent } from 'react'
import { longDay } from '../../../../platform/dates.ts'
import { barOf, middleOf } from '../../layout/bars.ts'
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

/** One bar with its ghost, its slack and its light. */
export function TimeBar({ row, scale, shown, mayMove, onGrab }: Props) {
  const { task, hasChildren } = row
  const bar = barOf(task, hasChildren, scale, shown)
  const light = shownLight(task)
  const grab = (kind: DragKind) => (event: PointerEvent<HTMLElement>) => {
    event.stopPropagation()
    onGrab(event, task.id, kind)
  }
  return (
    <>
      {bar.baseline === null || hasChildren ? null : <span className="pl-ghost" style={bar.baseline} />}
      {bar.slack === null || shown !== undefined ? null : <span className="pl-slack" style={bar.slack} />}
      {bar.kind === 'milestone' ? (
        <span
          className={`pl-diamond pl-line-${task.line} ${task.isCritical ? 'pl-critical' : ''}`}
          style={{ left: middleOf(bar.span) }}
          onPointerDown={mayMove ? grab('move') : undefined}
        />
      ) : bar.kind === 'summary' ? (
        <span className="pl-bracket" style={bar.span} />
      ) : (
        <span
          className={`pl-bar pl-line-${task.line} ${task.isCritical ? 'pl-critical' : ''} ${shown === undefined ? '' : 'pl-bar-preview'}`}
          style={bar.span}
          onPointerDown={mayMove ? grab('move') : undefined}
        >
          <span className="pl-done" style={{ width: `${bar.percent}%` }} />
          {mayMove ? (
            <>
              <span className="pl-grip pl-grip-start" onPointerDown={grab('start')} />
              <span className="pl-grip pl-grip-end" onPointerDown={grab('end')} />
            </>
          ) : null}
        </span>
      )}
      <span
        aria-hidden="true"
        className="pl-after"
        style={{ left: bar.kind === 'milestone' ? middleOf(bar.span) + 8 : bar.span.left + bar.span.width }}
      >
        {mayMove ? (
          <span className="pl-connect" title={words.linkFrom(task.name)} onPointerDown={grab('link')} />
        ) : null}
        {marks[light] === '' ? null : (
          <span className={`pl-after-light hp-light-${light}`}>
            <span className="hp-light-shape">{marks[light]}</span> {light === 'done' ? '' : words.lights[light]}
          </span>
        )}
        {bar.kind === 'milestone' ? <span className="pl-after-name">{task.name}</span> : null}
      </span>
    </>
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
  return [first, ...more.filter((each) => each !== '')].join('\uff0c')
}
