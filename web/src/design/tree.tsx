import type { KeyboardEvent, ReactNode } from 'react'
import { useMemo, useRef, useState } from 'react'
import type { TreeRow } from './tree-rows.ts'
import { shownRows } from './tree-rows.ts'
import { useVisibleRows } from './use-visible-rows.ts'
import './tree.css'

type Props<T extends TreeRow> = {
  readonly label: string
  /** In tree order: a parent before its children. */
  readonly rows: readonly T[]
  /** Levels shown open at first. */
  readonly openDepth: number
  readonly onOpen: (row: T) => void
  readonly children: (row: T) => ReactNode
}

/** A tree of rows (WAI-ARIA tree): left and right close and open, up and down move, Enter goes there. */
export function Tree<T extends TreeRow>({ label, rows, openDepth, onOpen, children }: Props<T>) {
  const list = useRef<HTMLUListElement>(null)
  const [closed, setClosed] = useState<ReadonlySet<string>>(
    () => new Set(rows.filter((row) => row.depth >= openDepth).map((row) => row.id)),
  )
  const [current, setCurrent] = useState(0)
  const shown = useMemo(() => shownRows(rows, closed), [rows, closed])
  const seen = useVisibleRows(shown.length, list)
  const toggle = (id: string): void => {
    const next = new Set(closed)
    if (!next.delete(id)) next.add(id)
    setClosed(next)
  }
  const move = (to: number): void => {
    const next = Math.max(0, Math.min(shown.length - 1, to))
    setCurrent(next)
    seen.show(next)
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>(`[data-place="${next}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent): void => {
    const at = shown[current]
    if (at === undefined) return
    const acts: Readonly<Record<string, (() => void) | undefined>> = {
      ArrowDown: () => move(current + 1),
      ArrowUp: () => move(current - 1),
      Home: () => move(0),
      End: () => move(shown.length - 1),
      ArrowRight: () => (at.isOpen === false ? toggle(at.row.id) : move(current + 1)),
      ArrowLeft: () => (at.isOpen === true ? toggle(at.row.id) : move(at.parentPlace)),
      Enter: () => onOpen(at.row),
    }
    const act = acts[event.key]
    if (act === undefined) return
    event.preventDefault()
    act()
  }
  return (
    <ul ref={list} role="tree" aria-label={label} className="hp-tree" onKeyDown={onKeyDown}>
      <li role="none" style={{ height: seen.before }} />
      {seen.places.map((place) => {
        const each = shown[place]
        if (each === undefined) return null
        const { row, isOpen } = each
        return (
          <li
            key={row.id}
            role="treeitem"
            data-place={place}
            aria-level={row.depth + 1}
            aria-expanded={isOpen ?? undefined}
            aria-selected={place === current}
            tabIndex={place === current ? 0 : -1}
            style={{ paddingLeft: 12 + row.depth * 24 }}
            onFocus={() => setCurrent(place)}
            onClick={() => onOpen(row)}
          >
            <span
              aria-hidden="true"
              className={isOpen === null ? 'hp-tree-leaf' : isOpen ? 'hp-tree-open' : 'hp-tree-closed'}
              onClick={(event) => {
                event.stopPropagation()
                if (isOpen !== null) toggle(row.id)
              }}
            />
            {children(row)}
          </li>
        )
      })}
      <li role="none" style={{ height: seen.after }} />
    </ul>
  )
}
