import { Popover } from './popover.tsx'
import { words } from './strings/zh-CN.ts'
import './progress.css'

type Reason = { readonly name: string; readonly percent: number; readonly weight: number }

/** A percentage is computed, never typed: it opens to what it was computed from. */
export function Progress({ percent, why }: { percent: number; why?: readonly Reason[] }) {
  if (why === undefined) return <Bar percent={percent} />
  return (
    <Popover label={words.why} button={<Bar percent={percent} />}>
      {why.length === 0 ? words.whyNone : <Reasons why={why} />}
    </Popover>
  )
}

function Bar({ percent }: { percent: number }) {
  return (
    <span className="hp-progress">
      <span aria-hidden="true" className="hp-progress-track">
        <span className="hp-progress-done" style={{ width: `${percent}%` }} />
      </span>
      <span className="hp-number">{percent}%</span>
    </span>
  )
}

function Reasons({ why }: { why: readonly Reason[] }) {
  return (
    <ul className="hp-progress-why">
      {why.map((each, place) => (
        <li key={`${place} ${each.name}`}>
          <span>{each.name}</span>
          <span className="hp-number">
            {each.percent}%{each.weight === 1 ? '' : ` × ${each.weight}`}
          </span>
        </li>
      ))}
    </ul>
  )
}
