import { memo, type PointerEvent } from 'react'
import { shortDay } from '../../../../platform/dates.ts'
import type { Days } from '../../layout/slip-preview.ts'
import type { TimeScale } from '../../layout/time-scale.ts'
import type { TreeRow } from '../../layout/tree-rows.ts'
import { FoldMark } from '../fold-mark.tsx'
import { barWords, TimeBar } from './time-bar.tsx'
import type { DragKind } from './use-bar-drag.ts'

export type RowActs = {
  readonly onGrab: (event: PointerEvent<HTMLElement>, id: string, kind: DragKind) => void
  readonly onFold: (id: string, isOpen: boolean) => void
  readonly onOpen: (id: string) => void
  readonly onFocus: (index: number) => void
}
type Props = {
  readonly row: TreeRow
  readonly index: number
  readonly top: number
  readonly scale: TimeScale
  readonly shown: Days | undefined
  readonly today: string
  readonly isCurrent: boolean
  readonly mayMove: boolean
  readonly isTarget: boolean
  readonly acts: RowActs
}

export const TimeRow = memo(function TimeRow(props: Props) {
  const { row, index, top, scale, shown, today, isCurrent, mayMove, isTarget, acts } = props
  const { task, level, hasChildren, isOpen } = row
  const state = [row.isMatch ? '' : 'pl-row-dim', hasChildren ? 'pl-row-sum' : '', isTarget ? 'pl-row-target' : '']
  return (
    <div
      role="row"
      className={`pl-time-row ${state.join(' ')}`}
      style={{ transform: `translateY(${top}px)` }}
      tabIndex={isCurrent ? 0 : -1}
      data-row={index}
      data-task={task.id}
      aria-rowindex={index + 2}
      aria-level={level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-expanded={hasChildren ? isOpen : undefined}
      onFocus={(event) => (event.target === event.currentTarget ? acts.onFocus(index) : undefined)}
    >
      <div className="pl-time-left">
        <div role="rowheader" className="pl-time-name" style={{ paddingLeft: 8 + (level - 1) * 16 }}>
          <FoldMark row={row} onFold={acts.onFold} />
          <button
            type="button"
            tabIndex={-1}
            className="pl-time-open"
            title={task.name}
            onClick={() => acts.onOpen(task.id)}
          >
            {task.name}
          </button>
        </div>
        <div role="gridcell" className="pl-time-owner">
          <span className="pl-clip">{task.ownerName ?? task.organizationName}</span>
        </div>
        <div role="gridcell" className="pl-time-day">
          {shortDay((shown ?? task).endOn, today)}
        </div>
      </div>
      <div role="gridcell" className="pl-track" style={{ width: scale.width }}>
        <span className="hp-hidden">{barWords(row, shown)}</span>
        <TimeBar row={row} scale={scale} shown={shown} mayMove={mayMove && !hasChildren} onGrab={acts.onGrab} />
      </div>
    </div>
  )
})
