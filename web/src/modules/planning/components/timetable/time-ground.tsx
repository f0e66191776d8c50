import { useMemo } from 'react'
import { restPath } from '../../layout/rest-days.ts'
import type { Days } from '../../layout/slip-preview.ts'
import { timeLinks } from '../../layout/time-links.ts'
import { type TimeScale, ticks, xOf } from '../../layout/time-scale.ts'
import { usePlan } from '../plan-context.ts'

type Props = {
  readonly scale: TimeScale
  readonly seen: { readonly left: number; readonly right: number }
  readonly leftWidth: number
  readonly height: number
  readonly rowOf: ReadonlyMap<string, number>
  readonly preview: ReadonlyMap<string, Days>
  readonly first: number
  readonly last: number
}

/** What lies under and between the bars: days off, today, and the links; six elements however long the plan is. */
export function TimeGround({ scale, seen, leftWidth, height, rowOf, preview, first, last }: Props) {
  const { plan, tree, calendar } = usePlan()
  const rest = useMemo(
    () => restPath(scale, calendar, seen.left, seen.right, height),
    [scale, calendar, seen.left, seen.right, height],
  )
  const grid = useMemo(() => {
    const { upper } = ticks(scale, seen.left, seen.right)
    return upper.map((tick) => `M${tick.left + 0.5} 0V${height}`).join('')
  }, [scale, seen.left, seen.right, height])
  const links = useMemo(
    () => timeLinks(plan.dependencies, rowOf, tree.byId, scale, { first, last }, preview),
    [plan.dependencies, rowOf, tree, scale, first, last, preview],
  )
  const today = xOf(scale, plan.today) + scale.pixels / 2
  return (
    <svg className="pl-ground" style={{ left: leftWidth }} width={scale.width} height={height} aria-hidden="true">
      <path className="pl-rest" d={rest} />
      <path className="pl-grid" d={grid} />
      <line className="pl-today" x1={today} x2={today} y1={0} y2={height} />
      <path className="pl-links" d={links.plain} />
      <path className="pl-links pl-links-critical" d={links.critical} />
    </svg>
  )
}
