import { type RefObject, useEffect, useState } from 'react'

const step = 240

/** The horizontal stretch in view, in steps, so that scrolling re-renders rarely. */
export function useWindow(scroller: RefObject<HTMLElement | null>, leftWidth: number): { left: number; right: number } {
  const [seen, setSeen] = useState({ left: 0, right: 1600 })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const measure = () => {
      const left = Math.floor((element.scrollLeft - step) / step) * step
      const right = Math.ceil((element.scrollLeft + element.clientWidth - leftWidth + step) / step) * step
      setSeen((before) => (before.left === left && before.right === right ? before : { left, right }))
    }
    measure()
    element.addEventListener('scroll', measure, { passive: true })
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    return () => {
      element.removeEventListener('scroll', measure)
      observer.disconnect()
    }
  }, [scroller, leftWidth])
  return seen
}
