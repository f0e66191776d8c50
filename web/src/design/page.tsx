import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { words } from './strings/zh-CN.ts'
import './page.css'

type Step = { readonly label: string; readonly link: ReactNode }
type Props = {
  readonly title: string
  /** What, whose, as of when: one line. */
  readonly about?: ReactNode
  readonly trail?: readonly Step[]
  /** The one primary action, and at most two plain ones before it. */
  readonly action?: ReactNode
  readonly children: ReactNode
}

/** One URL, one page: the head says what it is, whose, as of when; then what needs doing, then what is. */
export function Page({ title, about, trail = [], action, children }: Props) {
  useEffect(() => {
    document.title = title
  }, [title])
  return (
    <article className="hp-page">
      <header className="hp-page-head">
        <div className="hp-grow">
          {trail.length === 0 ? null : (
            <nav aria-label={words.steps} className="hp-trail">
              {trail.map((step) => (
                <span key={step.label}>{step.link}</span>
              ))}
            </nav>
          )}
          <h1 className="hp-name">{title}</h1>
          {about === undefined ? null : <p className="hp-page-about">{about}</p>}
        </div>
        {action === undefined ? null : <div className="hp-page-action hp-screen-only">{action}</div>}
      </header>
      {children}
    </article>
  )
}

/** A titled part of a page on paper. */
export function Section({
  title,
  note,
  action,
  children,
}: {
  title: string
  note?: ReactNode
  action?: ReactNode
  children: ReactNode
}) {
  return (
    <section className="hp-section" aria-label={title}>
      <div className="hp-section-head">
        <h2>{title}</h2>
        {note === undefined ? null : <span className="hp-quiet">{note}</span>}
        <span className="hp-grow" />
        {action}
      </div>
      {children}
    </section>
  )
}

/** Facts of one thing: term and description. */
export function Facts({ items }: { items: readonly (readonly [string, ReactNode])[] }) {
  return (
    <dl className="hp-facts">
      {items.map(([term, fact]) => (
        <div key={term}>
          <dt>{term}</dt>
          <dd>{fact}</dd>
        </div>
      ))}
    </dl>
  )
}
