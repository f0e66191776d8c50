import { useWindowVirtualizer } from '@tanstack/react-virtual'
import type { RefObject } from 'react'
import { useEffect, useState } from 'react'

const rowHeight = 40
const longList = 150

/** Which rows to draw: all of a short list, of a long one those near the window, with the space of the others. */
export function useVisibleRows(count: number, body: RefObject<HTMLElement | null>) {
  const [top, setTop] = useState(0)
  const isLong = count > longList
  useEffect(() => {
    const element = body.current
    if (!isLong || element === null) return undefined
    const observer = new ResizeObserver(() => setTop(element.getBoundingClientRect().top + window.scrollY))
    observer.observe(document.body)
    return () => observer.disconnect()
  }, [isLong, body])
  const virtual = useWindowVirtualizer({
    count: isLong ? count : 0,
    estimateSize: () => rowHeight,
    overscan: 20,
    scrollMargin: top,
  })
  if (!isLong) {
    return { places: Array.from({ length: count }, (_, place) => place), before: 0, after: 0, show: () => undefined }
  }
  const items = virtual.getVirtualItems()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  return {
    places: items.map((each) => each.index),
    before: first * rowHeight,
    after: Math.max(0, count - 1 - last) * rowHeight,
    show: (place: number): void => virtual.scrollToIndex(place, { align: 'auto' }),
  }
}
