import { useCallback, useState } from 'react'

/** The width of an element in pixels, kept while it changes; `first` until it is known. Put the ref on the element. */
export function useElementWidth(
  first: number,
): readonly [(element: Element | null) => (() => void) | undefined, number] {
  const [width, setWidth] = useState(first)
  const ref = useCallback((element: Element | null) => {
    if (element === null) return undefined
    const observer = new ResizeObserver(([entry]) => {
      if (entry !== undefined) setWidth(Math.max(1, Math.round(entry.contentRect.width)))
    })
    observer.observe(element)
    return () => observer.disconnect()
  }, [])
  return [ref, width]
}
