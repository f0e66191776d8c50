import type { TaskView } from '@hepai/contract/planning-shapes'
import { applyNodeChanges, Controls, type NodeChange, ReactFlow } from '@xyflow/react'
import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { flowSize, type LaneGroup, laneAt } from '../../layout/flow-placement.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { FlowLanes } from './flow-lanes.tsx'
import { FlowSheets, type Sheet } from './flow-sheets.tsx'
import { LinkLine } from './link-edge.tsx'
import { ShowStep } from './show-step.tsx'
import { StepCard, type StepNode } from './step-node.tsx'
import { useCardDrop } from './use-card-drop.ts'
import { useFlowActs } from './use-flow-acts.ts'
import { useFlowGraph } from './use-flow-graph.ts'
import '@xyflow/react/dist/base.css'

const nodeTypes = { step: StepCard }
const edgeTypes = { link: LinkLine }
const start = { x: flowSize.label - 20, y: 8, zoom: 0.9 }

export function FlowCanvas({ group }: { group: LaneGroup }) {
  const { plan, tree, mayEdit, openTask } = usePlan()
  const acts = useFlowActs()
  const latest = useRef(acts)
  useEffect(() => {
    latest.current = acts
  })
  const cardActs = useMemo(
    () => ({
      onOpen: openTask,
      onRename: (task: TaskView, name: string) => void latest.current.rename(task, name),
    }),
    [openTask],
  )
  const { placement, nodes: placed, edges } = useFlowGraph(group, cardActs)
  const [added, setAdded] = useState<string | null>(null)
  const [nodes, setNodes] = useState(placed)
  const choose = useCallback((id: string) => {
    setNodes((before) => before.map((node) => ({ ...node, selected: node.id === id })))
    setAdded(null)
  }, [])
  const [known, setKnown] = useState(placed)
  if (known !== placed) {
    setKnown(placed)
    setNodes((before) => {
      const chosen = before.find((node) => node.selected === true)?.id
      return placed.map((node) => (node.id === chosen ? { ...node, selected: true } : node))
    })
  }
  const [sheet, setSheet] = useState<Sheet | null>(null)
  const pointer = useRef({ x: 0, y: 0 })
  const close = useCallback(() => setSheet(null), [])

  // A step keeps its column while it is dragged: only its lane may change by hand.
  const onNodesChange = useCallback((changes: NodeChange<StepNode>[]) => {
    setNodes((before) => {
      const columns = new Map(before.map((node) => [node.id, node.position.x]))
      return applyNodeChanges(
        changes.map((change) => inColumn(change, columns)),
        before,
      )
    })
  }, [])
  const drop = (node: StepNode) => {
    const lane = laneAt(placement, node.position.y + flowSize.node.height / 2)
    const task = tree.byId.get(node.id)
    const organizationId = lane?.organizationIds[0]
    setNodes(placed)
    if (task === undefined || organizationId === undefined || lane?.id === task.organizationId) return
    const name = plan.lanes.find((each) => each.organizationId === organizationId)?.name ?? ''
    void acts.moveTo(task, organizationId, name)
  }
  const connect = async (fromId: string, toId: string) => {
    const outcome = await acts.connect(fromId, toId)
    if (!outcome.isSaved && outcome.message !== '')
      setSheet({ kind: 'refusal', message: outcome.message, ...pointer.current })
  }
  const card = useCardDrop((fromId, toId) => void connect(fromId, toId))
  return (
    <div
      className={card.isConnecting ? 'pl-canvas pl-connecting' : 'pl-canvas'}
      role="group"
      aria-label={words.flowLabel(plan.name)}
      onPointerMoveCapture={(event) => (pointer.current = { x: event.clientX, y: event.clientY })}
    >
      <ReactFlow
        nodes={nodes}
        edges={edges}
        nodeTypes={nodeTypes}
        edgeTypes={edgeTypes}
        onNodesChange={onNodesChange}
        onNodeDragStop={(_event, node) => drop(node)}
        onConnectStart={card.onConnectStart}
        onConnectEnd={card.onConnectEnd}
        onConnect={({ source, target }) => void connect(source, target)}
        onEdgeClick={(event, edge) =>
          mayEdit ? setSheet({ kind: 'link', id: edge.id, x: event.clientX, y: event.clientY }) : undefined
        }
        onBeforeDelete={({ nodes: chosen }) => {
          const task = tree.byId.get(chosen[0]?.id ?? '')
          if (task !== undefined) acts.remove(task)
          return Promise.resolve(false)
        }}
        deleteKeyCode={mayEdit ? ['Delete', 'Backspace'] : null}
        nodesDraggable={mayEdit && group === 'organization'}
        nodesConnectable={mayEdit}
        defaultViewport={start}
        minZoom={0.1}
        maxZoom={1.5}
        zoomOnDoubleClick={false}
        onlyRenderVisibleElements={nodes.length > 150}
        fitViewOptions={{ padding: { left: `${flowSize.label + 8}px`, right: '16px', top: '12px', bottom: '12px' } }}
        ariaLabelConfig={words.flowAria}
        connectionRadius={28}
        proOptions={{ hideAttribution: true }}
      >
        <FlowLanes
          placement={placement}
          group={group}
          onAdd={(id, lane, x, y) => setSheet({ kind: 'add', id, lane, x, y })}
        />
        {added === null ? null : (
          <ShowStep id={added} at={nodes.find((node) => node.id === added)?.position} onShown={choose} />
        )}
        <Controls showInteractive={false} position="bottom-right" />
      </ReactFlow>
      {sheet === null ? null : <FlowSheets sheet={sheet} onClose={close} onAdded={setAdded} />}
    </div>
  )
}

function inColumn(change: NodeChange<StepNode>, columns: ReadonlyMap<string, number>): NodeChange<StepNode> {
  if (change.type !== 'position' || change.position === undefined) return change
  return { ...change, position: { ...change.position, x: columns.get(change.id) ?? change.position.x } }
}
