import type { DependencyView } from '@hepai/contract/planning-shapes'
import { BaseEdge, type Edge, type EdgeProps } from '@xyflow/react'
import { memo } from 'react'
import type { Point } from '../../layout/flow-routes.ts'
import { pathOf } from '../../layout/flow-routes.ts'
import { words } from '../../strings/plan/zh-CN.ts'

export type LinkData = {
  readonly link: DependencyView
  readonly points: readonly Point[]
  readonly isCritical: boolean
  readonly isBack: boolean
}
export type LinkEdge = Edge<LinkData, 'link'>

export const LinkLine = memo(function LinkLine({ id, data, selected, markerEnd }: EdgeProps<LinkEdge>) {
  if (data === undefined) return null
  const { link, points, isCritical, isBack } = data
  const isPlain = link.type === 'FS' && link.lagDays === 0
  const label = isPlain ? undefined : words.linkMark(link.type, link.lagDays)
  const middle = labelPoint(points)
  const end = markerEnd === undefined ? {} : { markerEnd }
  return (
    <BaseEdge
      id={id}
      path={pathOf(points)}
      className={`pl-edge ${isCritical ? 'pl-edge-critical' : ''} ${isBack ? 'pl-edge-back' : ''} ${selected === true ? 'pl-edge-chosen' : ''}`}
      interactionWidth={14}
      label={label}
      labelX={middle.x}
      labelY={middle.y}
      labelShowBg
      {...end}
    />
  )
})

/** The middle of the longest stretch. */
function labelPoint(points: readonly Point[]): Point {
  let best = { x: 0, y: 0, length: -1 }
  points.slice(1).forEach((point, index) => {
    const before = points[index] ?? point
    const length = Math.abs(point.x - before.x) + Math.abs(point.y - before.y)
    if (length > best.length) best = { x: (point.x + before.x) / 2, y: (point.y + before.y) / 2, length }
  })
  return best
}
