import { useEffect, useRef, useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { downloadUrl } from '../../../platform/call.ts'
import type { PlanViewName } from '../layout/task-filter.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'

export function ExportMenu({ view }: { view: PlanViewName }) {
  const { plan } = usePlan()
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
        <div className="pl-menu" onClick={() => setOpen(false)} data-view={view}>
          {plan.allowed.includes('planning.exportPlan') ? (
            <a href={downloadUrl('planning.exportPlan', { planId: plan.id })}>{words.asSpreadsheet}</a>
          ) : null}
        </div>
      ) : null}
    </div>
  )
}
