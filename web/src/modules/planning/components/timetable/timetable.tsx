import { useVirtualizer } from '@tanstack/react-virtual'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { rowHeight } from '../../layout/bars.ts'
import { type Zoom, timeScale } from '../../layout/time-scale.ts'
import type { TreeRow } from '../../layout/tree-rows.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { useFillHeight } from '../use-fill-height.ts'
import { DragTip } from './drag-tip.tsx'
import { TimeGround } from './time-ground.tsx'
import { TimeHead } from './time-head.tsx'
import { TimeLegend } from './time-legend.tsx'
import { type RowActs, TimeRow } from './time-row.tsx'
import { barWords } from './time-bar.tsx'
import { useBarDrag } from './use-bar-drag.ts'
import { useTimeKeys } from './use-time-keys.ts'
import { useWindow } from './use-window.ts'
import { useZoom } from './use-zoom.ts'

const leftWidth = 424
const headHeight = 52

export function Timetable() {
  const { plan, rows, tree, mayEdit, fold, openTask } = usePlan()
  const [scroller, height] = useFillHeight<HTMLDivElement>()
  const [current, setCurrent] = useState(0)
  const wantsFocus = useRef(false)
  const ends = useMemo(() => endsOf(plan.tasks, plan.startOn, plan.today), [plan.tasks, plan.startOn, plan.today])
  const scaleOf = useCallback((zoom: Zoom) => timeScale(zoom, ends.first, ends.last, 1400), [ends])
  const { zoom, scale, setZoom, showDay } = useZoom(scroller, scaleOf, leftWidth, plan.today)
  const seen = useWindow(scroller, leftWidth)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 6,
  })
  const items = virtual.getVirtualItems()
  const { drag, task, changed, preview, held, onGrab } = useBarDrag(scale)
  const go = (index: number) => {
    const next = Math.min(Math.max(index, 0), rows.length - 1)
    wantsFocus.current = true
    setCurrent(next)
    virtual.scrollToIndex(next)
  }
  const onKeyDown = useTimeKeys(current, go)
  useEffect(() => {
    if (!wantsFocus.current) return
    const row = scroller.current?.querySelector(`[data-row="${current}"]`)
    if (!(row instanceof HTMLElement)) return
    wantsFocus.current = false
    row.focus({ preventScroll: true })
  })
  const acts: RowActs = useMemo(
    () => ({ onGrab, onFold: fold, onOpen: openTask, onFocus: setCurrent }),
    [onGrab, fold, openTask],
  )
  const rowOf = useMemo(() => new Map(rows.map((row, index) => [row.task.id, index])), [rows])
  return (
    <div className="pl-time">
      <TimeLegend zoom={zoom} onZoom={setZoom} onToday={() => showDay(plan.today)} />
      <div
        ref={scroller}
        className={`pl-time-scroll ${drag === null ? '' : `pl-dragging-${drag.kind}`}`}
        style={{ height }}
        role="treegrid"
        aria-label={words.timetableLabel(plan.name)}
        aria-rowcount={rows.length + 1}
        aria-colcount={4}
        onKeyDown={onKeyDown}
      >
        <div role="rowgroup" className="pl-time-head" style={{ width: leftWidth + scale.width }}>
          <div role="row" aria-rowindex={1} className="pl-contents">
            <TimeColumns />
            <div role="columnheader" aria-label={words.views.timetable} style={{ width: scale.width }}>
              <TimeHead scale={scale} seen={seen} />
            </div>
          </div>
        </div>
        <div
          role="rowgroup"
          className="pl-time-body"
          style={{
            height: Math.max(virtual.getTotalSize(), height - headHeight - 16),
            width: leftWidth + scale.width,
          }}
        >
          <TimeGround
            {...{ scale, seen, leftWidth, rowOf, preview }}
            height={Math.max(virtual.getTotalSize(), height - headHeight - 16)}
            first={items[0]?.index ?? 0}
            last={items.at(-1)?.index ?? 0}
          />
          {items.map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            return (
              <TimeRow
                key={row.task.id}
                {...{ row, scale, acts }}
                index={item.index}
                top={item.start}
                shown={preview.get(row.task.id)}
                today={plan.today}
                isCurrent={current === item.index}
                mayMove={mayEdit}
                isTarget={drag?.overId === row.task.id}
              />
            )
          })}
        </div>
      </div>
      <Said row={rows[current]} />
      {drag === null || task === undefined ? null : (
        <DragTip
          drag={drag}
          task={task}
          days={changed?.days}
          {...{ preview, held }}
          over={tree.byId.get(drag.overId ?? '')}
        />
      )}
    </div>
  )
}

function endsOf(
  tasks: readonly { startOn: string; endOn: string; baselineEndOn: string | null }[],
  startOn: string,
  today: string,
) {
  return tasks.reduce(
    ({ first, last }, { startOn: start, endOn, baselineEndOn }) => {
      const end = baselineEndOn !== null && baselineEndOn > endOn ? baselineEndOn : endOn
      return { first: start < first ? start : first, last: end > last ? end : last }
    },
    { first: startOn < today ? startOn : today, last: startOn < today ? today : startOn },
  )
}

function TimeColumns() {
  return (
    <div className="pl-time-left">
      <div role="columnheader" className="pl-time-name">
        {words.columns.name}
      </div>
      <div role="columnheader" className="pl-time-owner">
        {words.columns.owner}
      </div>
      <div role="columnheader" className="pl-time-day">
        {words.columns.end}
      </div>
    </div>
  )
}

/** Says the bar of the current row again when it changes, for those who move it by key without seeing it. */
function Said({ row }: { row: TreeRow | undefined }) {
  return (
    <p className="hp-hidden" role="status">
      {row === undefined ? '' : barWords(row, undefined)}
    </p>
  )
}
