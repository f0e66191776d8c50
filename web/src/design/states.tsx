import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { ButtonLink } from './button.tsx'
import { words } from './strings/zh-CN.ts'
import './states.css'

const patienceMs = 300

/** Keeps the layout while loading; appears only when loading takes longer than 300 ms. */
export function Skeleton({ rows = 6 }: { rows?: number }) {
  const [isLate, setLate] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), patienceMs)
    return () => clearTimeout(timer)
  }, [])
  return (
    <div className="hp-skeleton" role="status" aria-live="polite">
      <span className="hp-hidden">{words.loading}</span>
      {isLate ? Array.from({ length: rows }, (_, row) => <div key={row} className="hp-bone" />) : null}
    </div>
  )
}

/** Says what belongs here and offers the first step. */
export function EmptyState({ title, help, children }: { title: string; help?: string; children?: ReactNode }) {
  return (
    <div className="hp-state">
      <p className="hp-state-title">{title}</p>
      {help === undefined ? null : <p className="hp-quiet">{help}</p>}
      {children === undefined ? null : <div className="hp-state-do">{children}</div>}
    </div>
  )
}

/** Absent and forbidden look alike; says who can help and leads back. */
export function Refused({ title = words.refused, help = words.refusedHelp }: { title?: string; help?: string }) {
  return (
    <div className="hp-state">
      <h1 className="hp-state-title">{title}</h1>
      <p className="hp-quiet">{help}</p>
      <div className="hp-state-do">
        <ButtonLink href="/todo">{words.toTodo}</ButtonLink>
      </div>
    </div>
  )
}

/** A short note above the content: something to know, or something that went wrong. */
export function Notice({ tone = 'note', children }: { tone?: 'note' | 'warn' | 'late'; children: ReactNode }) {
  return (
    <div className={`hp-notice hp-notice-${tone}`} role={tone === 'late' ? 'alert' : 'status'}>
      {children}
    </div>
  )
}
