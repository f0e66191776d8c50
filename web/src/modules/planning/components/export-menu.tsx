import { useEffect, useRef, useState } from 'react'
import { createPortal } from 'react-dom'
import { Button } from '../../../design/button.tsx'
import { downloadUrl } from '../../../platform/call.ts'
import type { PlanSearch, PlanViewName } from '../layout/task-filter.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'
import { usePictures } from './use-pictures.ts'

export function ExportMenu({ view }: { view: PlanViewName }) {
  const { plan, search, isFiltered } = usePlan()
  const pictures = usePictures(view)
  const [isOpen, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (!isOpen) return
    const onDown = (event: PointerEvent) => {
      if (event.target instanceof Node && place.current?.contains(event.target) !== true) setOpen(false)
    }
    window.addEventListener('pointerdown', onDown)
    return () => window.removeEventListener('pointerdown', onDown)
  }, [isOpen])
  return (
    <div
      ref={place}
      className="pl-menu-place"
      onKeyDown={(event) => (event.key === 'Escape' ? setOpen(false) : undefined)}
    >
      <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {words.takeOut}
      </Button>
      {isOpen ? (
        <div className="pl-menu" onClick={() => setOpen(false)}>
          {plan.allowed.includes('planning.exportPlan') ? (
            <a href={downloadUrl('planning.exportPlan', { planId: plan.id, ...filterOf(search) })}>
              {isFiltered ? words.asFilteredSpreadsheet : words.asSpreadsheet}
            </a>
          ) : null}
          <button type="button" onClick={() => void pictures.svg()}>
            {words.asSvg}
          </button>
          <button type="button" onClick={() => void pictures.png()}>
            {words.asPng}
          </button>
          <button type="button" onClick={() => void pictures.print()}>
            {words.print}
          </button>
        </div>
      ) : null}
      <Paper pages={pictures.pages} />
    </div>
  )
}

const filterOf = ({ search, line, organization, light, initiative, critical }: PlanSearch) => ({
  ...{ search, line, organization, light, initiative },
  critical: critical === true ? ('true' as const) : undefined,
})

/** What goes to paper instead of the screen: the sheets as pictures, so that no markup of a name can act. */
function Paper({ pages }: { pages: readonly string[] }) {
  if (pages.length === 0) return null
  return createPortal(
    <div className="pl-paper">
      {pages.map((page, index) => (
        <figure key={index}>
          <img alt="" src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(page)}`} />
          <figcaption>{words.pageNumber(index + 1)}</figcaption>
        </figure>
      ))}
    </div>,
    document.body,
  )
}
