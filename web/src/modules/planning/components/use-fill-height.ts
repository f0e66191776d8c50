import { type RefObject, useEffect, useRef, useState } from 'react'

const least = 360
const foot = 20

/** A height that fills the window from where the element begins. */
export function useFillHeight<Element extends HTMLElement>(): readonly [RefObject<Element | null>, number] {
  const ref = useRef<Element>(null)
  const [height, setHeight] = useState(least)
  useEffect(() => {
    const measure = () => {
      if (ref.current === null) return
      const top = ref.current.getBoundingClientRect().top + window.scrollY
      setHeight(Math.max(window.innerHeight - top - foot, least))
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(document.body)
    window.addEventListener('resize', measure)
    return () => {
      observer.disconnect()
      window.removeEventListener('resize', measure)
    }
  }, [])
  return [ref, height]
}
