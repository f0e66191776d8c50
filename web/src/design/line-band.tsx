import { words } from './strings/zh-CN.ts'
import './line-band.css'

export type LineKind = 'party' | 'business' | 'joint'

/** The two lines in step: red above, blue below, both where they are joined. The word always stands beside the colour. */
export function LineTag({ line }: { line: LineKind }) {
  return (
    <span className="hp-line-tag">
      <span aria-hidden="true" className={`hp-line hp-line-${line}`} />
      {words.lines[line]}
    </span>
  )
}

/** How far each line has come, drawn one above the other; a gap between their ends is a line out of step. */
export function LineBand({ party, business }: { party: number | null; business: number | null }) {
  const said = [
    party === null ? [] : [`${words.lines.party} ${party}%`],
    business === null ? [] : [`${words.lines.business} ${business}%`],
  ].flat()
  return (
    <span className="hp-band" role="img" aria-label={said.join(words.and)}>
      <Stroke kind="party" percent={party} />
      <Stroke kind="business" percent={business} />
    </span>
  )
}

function Stroke({ kind, percent }: { kind: 'party' | 'business'; percent: number | null }) {
  return (
    <span className={`hp-stroke ${percent === null ? 'hp-stroke-none' : ''}`}>
      <span className={`hp-stroke-done hp-stroke-${kind}`} style={{ width: `${percent ?? 0}%` }} />
    </span>
  )
}
