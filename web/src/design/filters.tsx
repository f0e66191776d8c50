import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { ColumnMenu } from './column-menu.tsx'
import { DayInput } from './day-input.tsx'
import type { Choice } from './form.tsx'
import { Icon } from './icons.tsx'
import { words } from './strings/zh-CN.ts'
import './filters.css'

/** Filters read as a sentence: 市住建局 · 2026年 · 有滞后. The count stands at its end. */
export function FilterLine({
  count,
  isMore = false,
  list,
  tools,
  children,
}: {
  count: number | null
  isMore?: boolean
  /** The name under which the table below offers its columns. */
  list?: string
  /** What can be done with all that is listed, such as taking it out. */
  tools?: ReactNode
  children: ReactNode
}) {
  return (
    <div className="hp-filters">
      <div className="hp-filters-words hp-screen-only" role="search">
        {children}
      </div>
      <span className="hp-quiet" role="status">
        {count === null ? '' : isMore ? words.countSome(count) : words.count(count)}
      </span>
      {list === undefined ? null : <ColumnMenu list={list} />}
      {tools}
    </div>
  )
}

/** Those that are seldom wanted: beside the others where there is room, on a phone behind a button that tells how many are set. */
export function MoreFilters({ used, children }: { used: number; children: ReactNode }) {
  const [isOpen, setOpen] = useState(used > 0)
  return (
    <>
      <button type="button" className="hp-filter-more" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.moreFilters(used)}
      </button>
      <div className={isOpen ? 'hp-filters-rest hp-filters-rest-open' : 'hp-filters-rest'}>{children}</div>
    </>
  )
}

export function FilterChoice({
  label,
  value,
  choices,
  onChange,
}: {
  label: string
  value: string
  choices: readonly Choice[]
  onChange: (value: string) => void
}) {
  return (
    <label className="hp-filter">
      <span className="hp-hidden">{label}</span>
      <select value={value} onChange={(event) => onChange(event.target.value)}>
        {choices.map((each) => (
          <option key={each.value} value={each.value}>
            {each.label}
          </option>
        ))}
      </select>
    </label>
  )
}

export function FilterFlag({
  label,
  isOn,
  onChange,
}: {
  label: string
  isOn: boolean
  onChange: (isOn: boolean) => void
}) {
  return (
    <label className="hp-filter hp-filter-flag">
      <input type="checkbox" checked={isOn} onChange={(event) => onChange(event.target.checked)} />
      {label}
    </label>
  )
}

export function FilterDay({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  return (
    <span className="hp-filter">
      <span aria-hidden="true">{label}</span>
      <DayInput id={`filter-${label}`} label={label} value={value} onChange={onChange} />
    </span>
  )
}

const settleMs = 250

/** What is typed becomes the filter a moment after the last key. */
export function FilterText({
  label,
  value,
  onChange,
}: {
  label: string
  value: string
  onChange: (value: string) => void
}) {
  const [text, setText] = useState(value)
  useEffect(() => {
    if (text === value) return undefined
    const timer = setTimeout(() => onChange(text), settleMs)
    return () => clearTimeout(timer)
  }, [text, value, onChange])
  return (
    <label className="hp-filter-text">
      <Icon name="find" size={16} />
      <span className="hp-hidden">{label}</span>
      <input type="search" placeholder={label} value={text} onChange={(event) => setText(event.target.value)} />
    </label>
  )
}
