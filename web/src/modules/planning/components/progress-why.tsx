import type { ProgressView } from '@hepai/contract/planning-shapes'
import { words } from '../strings/plan/zh-CN.ts'

/** Opens a percentage to the facts it is made of, with their weights. */
export function ProgressWhy({ progress }: { progress: ProgressView }) {
  if (progress.why.length === 0) return <p className="hp-quiet">{words.whyKinds.noFacts}</p>
  return (
    <ul className="pl-why">
      {progress.why.map((each, index) => (
        <li key={`${each.id ?? each.kind}${index}`}>
          <span className="hp-quiet">{words.whyKinds[each.kind]}</span>
          <span className="hp-grow">{each.name}</span>
          <span className="hp-quiet">{words.whyWeight(String(each.weight))}</span>
          <strong>{words.percent(each.percent)}</strong>
        </li>
      ))}
    </ul>
  )
}
