import { useState } from 'react'
import type { LaneGroup } from '../../layout/flow-placement.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { useFillHeight } from '../use-fill-height.ts'
import { useIsNarrow } from '../use-media.ts'
import { FlowCanvas } from './flow-canvas.tsx'
import { StepList } from './step-list.tsx'
import './flow.css'

const groups: readonly LaneGroup[] = ['organization', 'level']

/** The flow: lanes by organisation or level, columns by what waits for what; beside it the same steps as a list. */
export function FlowView() {
  const isNarrow = useIsNarrow()
  const [group, setGroup] = useState<LaneGroup>('organization')
  const [isListed, setListed] = useState(false)
  const [place, height] = useFillHeight<HTMLDivElement>()
  if (isNarrow) return <StepList />
  return (
    <div className="pl-flow">
      <div className="pl-legend hp-screen-only">
        <span className="hp-quiet">{words.groupBy}</span>
        <div className="pl-switch pl-switch-small" role="group" aria-label={words.groupBy}>
          {groups.map((each) => (
            <button key={each} type="button" aria-pressed={each === group} onClick={() => setGroup(each)}>
              {words.groups[each]}
            </button>
          ))}
        </div>
        <button type="button" className="pl-small" aria-pressed={isListed} onClick={() => setListed(!isListed)}>
          {words.stepList}
        </button>
        <span className="hp-grow" />
        <span className="hp-quiet pl-flow-help">{words.flowHelp}</span>
      </div>
      <div ref={place} className="pl-flow-place" style={{ height: height - 4 }}>
        <FlowCanvas key={group} group={group} />
        {isListed ? <StepList isBeside /> : null}
      </div>
    </div>
  )
}
