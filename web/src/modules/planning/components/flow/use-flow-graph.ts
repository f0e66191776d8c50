import { MarkerType } from '@xyflow/react'
import { useMemo } from 'react'
import { type FlowPlacement, flowSize, flowSteps, type LaneGroup, placeFlow } from '../../layout/flow-placement.ts'
import { routeFlow } from '../../layout/flow-routes.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import type { LinkEdge } from './link-edge.tsx'
import type { StepData, StepNode } from './step-node.tsx'

const arrow = { type: MarkerType.ArrowClosed, width: 14, height: 14 } as const

/** The plan placed and routed, as nodes and edges of the drawing. */
export function useFlowGraph(
  group: LaneGroup,
  acts: Pick<StepData, 'onOpen' | 'onRename'>,
): { placement: FlowPlacement; nodes: StepNode[]; edges: LinkEdge[] } {
  const { plan, tree, matches, mayEdit } = usePlan()
  const placement = useMemo(
    () => placeFlow(flowSteps(plan.tasks, plan.dependencies).filter(matches), plan.dependencies, plan.lanes, group),
    [plan.tasks, plan.dependencies, plan.lanes, group, matches],
  )
  const nodes = useMemo(
    () =>
      placement.nodes.flatMap(({ id, x, y }): StepNode[] => {
        const task = tree.byId.get(id)
        if (task === undefined) return []
        const data: StepData = { task, today: plan.today, mayEdit, ...acts }
        const { width, height } = flowSize.node
        return [{ id, type: 'step', position: { x, y }, width, height, data, ariaLabel: task.name }]
      }),
    [placement, tree, mayEdit, plan.today, acts],
  )
  const edges = useMemo(() => {
    const routes = new Map(routeFlow(placement, plan.dependencies).map((route) => [route.id, route]))
    return plan.dependencies.flatMap((link): LinkEdge[] => {
      const route = routes.get(link.id)
      if (route === undefined) return []
      const isCritical = [link.fromId, link.toId].every((id) => tree.byId.get(id)?.isCritical === true)
      const color = isCritical ? '#1f2328' : '#848d97'
      return [
        {
          ...{ id: link.id, type: 'link', source: link.fromId, target: link.toId },
          ariaLabel: words.linkTitle(tree.byId.get(link.fromId)?.name ?? '', tree.byId.get(link.toId)?.name ?? ''),
          data: { link, points: route.points, isCritical, isBack: route.isBack },
          markerEnd: { ...arrow, color },
          zIndex: isCritical ? 1 : 0,
        },
      ]
    })
  }, [placement, plan.dependencies, tree])
  return { placement, nodes, edges }
}
