import type { ReactNode } from 'react'
import { useState } from 'react'

type Props = {
  readonly title: string
  /** How it begins. */
  readonly isOpen?: boolean
  /** Its content is made only once it is opened. */
  readonly isLazy?: boolean
  readonly children: ReactNode
}

/** A part of a long form that opens on request. */
export function Fold({ title, isOpen = false, isLazy = false, children }: Props) {
  const [isShown, setShown] = useState(isOpen)
  return (
    <details className="av-fold" open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className="av-part">{isLazy && !isShown ? null : children}</div>
    </details>
  )
}
