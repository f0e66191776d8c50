import type { ReactNode } from 'react'
import { useState } from 'react'

/** A part of a long form that opens on request; `isOpen` is how it begins. */
export function Fold({ title, isOpen = false, children }: { title: string; isOpen?: boolean; children: ReactNode }) {
  const [isShown, setShown] = useState(isOpen)
  return (
    <details className="av-fold" open={isShown} onToggle={(event) => setShown(event.currentTarget.open)}>
      <summary>{title}</summary>
      <div className="av-part">{children}</div>
    </details>
  )
}
