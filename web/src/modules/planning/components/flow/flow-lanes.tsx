import { useViewport, ViewportPortal } from '@xyflow/react'
import { useMemo } from 'react'
import { type FlowPlacement, flowSize, type LaneGroup } from '../../layout/flow-placement.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** A lane lower than this says only its name, on one line. */
const lowest = 62

type Props = {
  readonly placement: FlowPlacement
  readonly group: LaneGroup
  readonly onAdd: (organizationId: string, lane: string, x: number, y: number) => void
}

/** The bands behind the steps move with the drawing; their names stay at the left edge. */
export function FlowLanes({ placement, group, onAdd }: Props) {
  const { plan, mayEdit } = usePlan()
  const { y, zoom } = useViewport()
  const names = useMemo(() => new Map(plan.lanes.map((lane) => [lane.organizationId, lane.name])), [plan.lanes])
  return (
    <>
      <ViewportPortal>
        {placement.lanes.map((lane, index) => (
          <div
            key={lane.id}
            className={index % 2 === 0 ? 'pl-lane' : 'pl-lane pl-lane-odd'}
            style={{ top: lane.top, height: lane.height, left: -2000, width: placement.width + 6000 }}
          />
        ))}
      </ViewportPortal>
      <div className="pl-lane-names" style={{ width: flowSize.label }}>
        {placement.lanes.map((lane) => {
          const name = group === 'level' ? words.levels[lane.level] : (names.get(lane.id) ?? '')
          const organizationId = lane.organizationIds[0]
          return (
            <div
              key={lane.id}
              className={lane.height * zoom < lowest ? 'pl-lane-name pl-lane-low' : 'pl-lane-name'}
              style={{ top: y + lane.top * zoom, height: lane.height * zoom }}
            >
              <span className="pl-lane-words">
                <strong>{name}</strong>
                {group === 'level' ? null : <span className="hp-quiet">{words.levels[lane.level]}</span>}
              </span>
              {mayEdit && organizationId !== undefined ? (
                <button
                  type="button"
                  className="pl-lane-add"
                  aria-label={words.addStepIn(name)}
                  title={words.addStepIn(name)}
                  onClick={(event) => onAdd(organizationId, name, event.clientX, event.clientY)}
                >
                  {words.plus}
                </button>
              ) : null}
            </div>
          )
        })}
      </div>
    </>
  )
}
