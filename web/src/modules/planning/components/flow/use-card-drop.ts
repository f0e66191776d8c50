import type { OnConnectEnd } from '@xyflow/react'
import { useState } from 'react'

type Connect = (fromId: string, toId: string) => void

/** A connection let go anywhere on a card goes to that card; the drawing itself only knows the points at its edges. */
export function useCardDrop(connect: Connect) {
  const [isConnecting, setConnecting] = useState(false)
  const onConnectEnd: OnConnectEnd = (event, { fromNode, fromHandle, isValid }) => {
    setConnecting(false)
    const overId = cardUnder(event)
    // A valid end was a point, and is told by `onConnect`.
    if (isValid === true || fromNode === null || overId === null || overId === fromNode.id) return
    if (fromHandle.type === 'target') connect(overId, fromNode.id)
    else connect(fromNode.id, overId)
  }
  return { isConnecting, onConnectStart: () => setConnecting(true), onConnectEnd }
}

function cardUnder(event: MouseEvent | TouchEvent): string | null {
  const point = 'changedTouches' in event ? event.changedTouches[0] : event
  if (point === undefined) return null
  const card = document.elementFromPoint(point.clientX, point.clientY)?.closest('.react-flow__node')
  return card instanceof HTMLElement ? (card.dataset['id'] ?? null) : null
}
