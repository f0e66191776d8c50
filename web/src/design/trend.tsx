import { useElementWidth } from './use-element-width.ts'
import './trend.css'

type Point = { readonly day: string; readonly value: number }
type Props = {
  readonly points: readonly Point[]
  readonly label: string
  /** Horizontal marks, such as where it started and where it should end. */
  readonly marks: readonly { readonly value: number; readonly label: string }[]
}
const height = 160
const pad = { top: 12, right: 88, bottom: 12, left: 8 }

/** A line over time; the figures themselves stand in a table beside it. */
export function Trend({ points, label, marks }: Props) {
  const [frame, width] = useElementWidth(640)
  const days = points.map((point) => Date.parse(point.day))
  const values = [...points, ...marks].map((each) => each.value)
  const across = scale(Math.min(...days), Math.max(...days), pad.left, width - pad.right)
  const up = scale(Math.min(...values), Math.max(...values), height - pad.bottom, pad.top)
  const placed = points.map((point) => ({ x: across(Date.parse(point.day)), y: up(point.value) }))
  return (
    <svg ref={frame} className="hp-trend" viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {marks.map((mark) => (
        <g key={mark.label}>
          <line
            className="hp-trend-mark"
            x1={pad.left}
            x2={width - pad.right}
            y1={up(mark.value)}
            y2={up(mark.value)}
          />
          <text className="hp-trend-word" x={width - pad.right + 8} y={up(mark.value) + 4}>
            {mark.label}
          </text>
        </g>
      ))}
      <polyline className="hp-trend-line" points={placed.map(({ x, y }) => `${x},${y}`).join(' ')} />
      {placed.map(({ x, y }, place) => (
        <circle key={points[place]?.day ?? place} className="hp-trend-point" cx={x} cy={y} r="3" />
      ))}
    </svg>
  )
}

/** From a range of values to a range of pixels; a range of one value lies in the middle. */
function scale(from: number, to: number, start: number, end: number): (value: number) => number {
  if (from === to) return () => (start + end) / 2
  return (value) => Math.round((start + ((value - from) / (to - from)) * (end - start)) * 10) / 10
}
