import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { dayNumber } from '../../layout/days.ts'
import { type TimeScale, type Zoom, zoomBy, zooms } from '../../layout/time-scale.ts'

const key = 'hepai.zoom'

/** The scale chosen last, Ctrl with the wheel, and the day in the middle staying in the middle. */
export function useZoom(
  scroller: RefObject<HTMLElement | null>,
  scaleOf: (zoom: Zoom) => TimeScale,
  leftWidth: number,
  today: string,
) {
  const [zoom, setZoomState] = useState<Zoom>(() => zooms.find((each) => each === localStorage.getItem(key)) ?? 'month')
  const scale = useMemo(() => scaleOf(zoom), [scaleOf, zoom])
  const anchor = useRef<{ readonly day: number; readonly at: number } | null>({ day: dayNumber(today), at: 0.35 })

  const setZoom = (next: Zoom) => {
    const element = scroller.current
    if (element !== null) {
      const view = element.clientWidth - leftWidth
      anchor.current = { day: scale.from + (element.scrollLeft + view / 2) / scale.pixels, at: 0.5 }
    }
    localStorage.setItem(key, next)
    setZoomState(next)
  }
  const showDay = (day: string) => {
    const element = scroller.current
    if (element === null) return
    showAt(element, (dayNumber(day) - scale.from) * scale.pixels - (element.clientWidth - leftWidth) * 0.35)
  }
  useLayoutEffect(() => {
    const element = scroller.current
    if (element === null || anchor.current === null) return
    const { day, at } = anchor.current
    showAt(element, (day - scale.from) * scale.pixels - (element.clientWidth - leftWidth) * at)
    anchor.current = null
  }, [zoom, scale, scroller, leftWidth])

  const latest = useRef(setZoom)
  useEffect(() => {
    latest.current = setZoom
  })
  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const onWheel = (event: WheelEvent) => {
      if (!event.ctrlKey && !event.metaKey) return
      event.preventDefault()
      latest.current(zoomBy(zoom, event.deltaY > 0 ? 1 : -1))
    }
    element.addEventListener('wheel', onWheel, { passive: false })
    return () => element.removeEventListener('wheel', onWheel)
  }, [scroller, zoom])
  return { zoom, scale, setZoom, showDay }
}

function showAt(element: HTMLElement, left: number): void {
  element.scrollTo({ left })
}
