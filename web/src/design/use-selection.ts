import { useState } from 'react'
import type { Selection } from './row-choice.tsx'

export function useSelection<T>(nameOf: (row: T) => string): Selection<T> {
  const [chosen, set] = useState<ReadonlySet<string>>(new Set())
  const toggle = (key: string): void => {
    const next = new Set(chosen)
    if (!next.delete(key)) next.add(key)
    set(next)
  }
  return { chosen, toggle, set, nameOf }
}
