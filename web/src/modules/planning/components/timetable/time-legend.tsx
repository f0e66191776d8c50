import { LineTag } from '../../../../design/line-band.tsx'
import { taskLines } from '../../layout/task-filter.ts'
import { type Zoom, zoomBy, zooms } from '../../layout/time-scale.ts'
import { words } from '../../strings/plan/zh-CN.ts'

type Props = { readonly zoom: Zoom; readonly onZoom: (zoom: Zoom) => void; readonly onToday: () => void }

export function TimeLegend({ zoom, onZoom, onToday }: Props) {
  return (
    <div className="pl-legend hp-screen-only">
      <div className="pl-switch pl-switch-small" role="group" aria-label={words.zoom}>
        {zooms.map((each) => (
          <button key={each} type="button" aria-pressed={each === zoom} onClick={() => onZoom(each)}>
            {words.zooms[each]}
          </button>
        ))}
      </div>
      <button type="button" className="pl-small" aria-label={words.zoomIn} onClick={() => onZoom(zoomBy(zoom, -1))}>
        {words.plus}
      </button>
      <button type="button" className="pl-small" aria-label={words.zoomOut} onClick={() => onZoom(zoomBy(zoom, 1))}>
        {words.minus}
      </button>
      <button type="button" className="pl-small" onClick={onToday}>
        {words.toToday}
      </button>
      <span className="hp-grow" />
      <ul className="pl-keys" aria-label={words.legend}>
        {taskLines.map((line) => (
          <li key={line}>
            <LineTag line={line} />
          </li>
        ))}
        <li>
          <span aria-hidden="true" className="pl-key-critical" /> {words.legendCritical}
        </li>
        <li>
          <span aria-hidden="true" className="pl-key-baseline" /> {words.legendBaseline}
        </li>
        <li>
          <span aria-hidden="true" className="pl-key-slack" /> {words.legendSlack}
        </li>
      </ul>
    </div>
  )
}
