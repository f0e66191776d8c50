import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useMemo, useRef, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { mayEditColumn } from '../../layout/list-columns.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { useFillHeight } from '../use-fill-height.ts'
import { useIsNarrow } from '../use-media.ts'
import { type ListActs, ListRow } from './list-row.tsx'
import { PasteDialog } from './paste-dialog.tsx'
import { PhoneList } from './phone-list.tsx'
import { useListColumns } from './use-list-columns.ts'
import { type Cursor, useListKeys } from './use-list-keys.ts'
import './list.css'

const rowHeight = 36
/** The pasted text stands above both forms of the list, so that a window made narrow loses none of it. */
export function ListView() {
  const isNarrow = useIsNarrow()
  const [pasted, setPasted] = useState<string | null>(null)
  return (
    <>
      {isNarrow ? <PhoneList /> : <Table onPaste={setPasted} />}
      {pasted === null ? null : <PasteDialog initial={pasted} onClose={() => setPasted(null)} />}
    </>
  )
}

function Table({ onPaste }: { onPaste: (text: string) => void }) {
  const { plan, rows, mayEdit, fold, openTask } = usePlan()
  const { columns, template } = useListColumns()
  const [scroller, height] = useFillHeight<HTMLDivElement>()
  const [cursor, setCursor] = useState<Cursor>({ row: 0, column: 0 })
  const [isEditing, setEditing] = useState(false)
  const wantsFocus = useRef(false)
  const isHeld = useRef(false)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
  })
  const go = (next: Cursor) => {
    const row = Math.min(Math.max(next.row, 0), rows.length - 1)
    const column = Math.min(Math.max(next.column, 0), columns.length - 1)
    wantsFocus.current = true
    setEditing(false)
    setCursor({ row, column })
    virtual.scrollToIndex(row)
  }
  useEffect(() => {
    if (!wantsFocus.current || isEditing) return
    const cell = scroller.current?.querySelector(`[data-cell="${cursor.row}:${cursor.column}"]`)
    if (!(cell instanceof HTMLElement)) return
    wantsFocus.current = false
    cell.focus({ preventScroll: true })
    cell.scrollIntoView({ block: 'nearest', inline: 'nearest' })
  })
  const edit = (row: number, column: number) => {
    const name = columns[column]
    if (!mayEdit || name === undefined || !mayEditColumn(name)) return
    setCursor({ row, column })
    setEditing(true)
  }
  /** What was typed wrong stays under the pen until it is mended or given up. */
  const returnToHeld = (): boolean => {
    const field = isHeld.current ? scroller.current?.querySelector('.pl-cell-editor input') : null
    isHeld.current = field instanceof HTMLElement
    if (field instanceof HTMLElement) field.focus()
    return isHeld.current
  }
  const onKeyDown = useListKeys({ cursor, go, edit })
  const acts: ListActs = useMemo(
    () => ({
      onActivate: (row, column) => {
        if (latest.current.returnToHeld()) return
        setCursor((before) => (before.row === row && before.column === column ? before : { row, column }))
        setEditing(false)
      },
      onEdit: (row, column) => (latest.current.returnToHeld() ? undefined : latest.current.edit(row, column)),
      onDone: (row, column, move) =>
        latest.current.go({ row: move === 'down' ? row + 1 : row, column: move === 'right' ? column + 1 : column }),
      onHold: (isOn) => (isHeld.current = isOn),
      onFold: fold,
      onOpen: openTask,
    }),
    [fold, openTask],
  )
  const latest = useRef({ edit, go, returnToHeld })
  useEffect(() => {
    latest.current = { edit, go, returnToHeld }
  })
  return (
    <>
      <div
        ref={scroller}
        role="treegrid"
        aria-label={words.listLabel(plan.name)}
        aria-rowcount={rows.length + 1}
        aria-colcount={columns.length}
        className="pl-list"
        style={{ height: mayEdit ? height - 36 : height }}
        onKeyDown={onKeyDown}
        onPaste={(event) => {
          if (!mayEdit || isEditing) return
          const text = event.clipboardData.getData('text/plain')
          if (/[\t\n]/u.test(text.trim())) onPaste(text)
        }}
      >
        <div role="rowgroup" className="pl-list-head" style={{ gridTemplateColumns: template }}>
          <div role="row" aria-rowindex={1} className="pl-contents">
            {columns.map((column) => (
              <div key={column} role="columnheader" className={`pl-cell pl-cell-${column}`}>
                {words.columns[column]}
              </div>
            ))}
          </div>
        </div>
        <div role="rowgroup" className="pl-list-body" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map((item) => {
            const row = rows[item.index]
            if (row === undefined) return null
            const isActive = cursor.row === item.index
            return (
              <ListRow
                key={row.task.id}
                {...{ row, acts, columns }}
                index={item.index}
                top={item.start}
                template={template}
                today={plan.today}
                active={isActive ? cursor.column : -1}
                isEditing={isActive && isEditing}
              />
            )
          })}
        </div>
      </div>
      {mayEdit ? (
        <div className="pl-foot hp-screen-only">
          <Button look="quiet" onClick={() => onPaste('')}>
            {words.paste}
          </Button>
          <span className="hp-quiet">{words.listHelp}</span>
        </div>
      ) : null}
    </>
  )
}
