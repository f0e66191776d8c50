import { useReactFlow } from '@xyflow/react'
import { useEffect } from 'react'
import { flowSize } from '../../layout/flow-placement.ts'

type Props = {
  readonly id: string
  /** Where it stands; undefined until it is drawn. */
  readonly at: { readonly x: number; readonly y: number } | undefined
  readonly onShown: (id: string) => void
}

/** Brings a new step into sight, at the scale that is set, when it lies outside the window of the drawing. */
export function ShowStep({ id, at, onShown }: Props) {
  const { flowToScreenPosition, getZoom, setCenter } = useReactFlow()
  useEffect(() => {
    if (at === undefined) return
    const { width, height } = flowSize.node
    const canvas = document.querySelector('.pl-canvas')?.getBoundingClientRect()
    const start = flowToScreenPosition(at)
    const end = flowToScreenPosition({ x: at.x + width, y: at.y + height })
    const isSeen =
      canvas !== undefined &&
      start.x >= canvas.left + flowSize.label &&
      start.y >= canvas.top &&
      end.x <= canvas.right &&
      end.y <= canvas.bottom
    if (!isSeen) void setCenter(at.x + width / 2, at.y + height / 2, { zoom: getZoom() })
    // The drawing puts the card there after this effect.
    requestAnimationFrame(() => {
      const card = document.querySelector(`.react-flow__node[data-id="${id}"]`)
      if (card instanceof HTMLElement) card.focus({ preventScroll: true })
    })
    onShown(id)
  }, [id, at, onShown, flowToScreenPosition, getZoom, setCenter])
  return null
}
