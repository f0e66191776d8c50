import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import { LineTag } from '../../../design/line-band.tsx'
import { Section } from '../../../design/page.tsx'
import { longDay } from '../../../platform/dates.ts'
import { words } from '../strings/schemes/zh-CN.ts'
import { ScoresDialog } from './scores-dialog.tsx'
import type { View } from './use-review.ts'
import { Whose } from './whose.tsx'

type Weighted = NonNullable<View['weighted']>
type Part = Weighted['parts'][number]

/** What the parts come to for each, in the order of the roster, with the sum as one would write it; advice, not a grade. */
export function WeightedSection({ view }: { view: View }) {
  const { weighted, allowed } = view
  const [entering, setEntering] = useState<number | null>(null)
  if (weighted === null) return null
  const isBegun = weighted.parts.some((part) => part.isIn)
  const mayEnter = allowed.includes('reviews.enterScores')
  return (
    <Section title={words.weighted} note={words.weightedNote}>
      <ul>
        {weighted.parts.map((part, place) => (
          <li key={place} className="rv-line">
            <div className="hp-grow">
              <p className="rv-part-head">
                <strong>{words.partLine(part.name, part.weight)}</strong>
                <LineTag line={part.line} />
              </p>
              <p className="hp-quiet">{stateOf(part)}</p>
            </div>
            {mayEnter && part.from === 'above' ? (
              <Button
                aria-label={part.isIn ? words.changeEnteredNamed(part.name) : words.enterNamed(part.name)}
                onClick={() => setEntering(place)}
              >
                {part.isIn ? words.changeEntered : words.enter}
              </Button>
            ) : null}
          </li>
        ))}
        <Rows rows={isBegun ? weighted.rows : []} />
      </ul>
      <p className="hp-pad hp-quiet">{words.weightsSourceLine(weighted.source)}</p>
      {entering === null ? null : <ScoresDialog view={view} place={entering} onClose={() => setEntering(null)} />}
    </Section>
  )
}

/** Nothing is said of anybody before the first part is there. */
function Rows({ rows }: { rows: Weighted['rows'] }) {
  return rows.map((row) => (
    <li key={row.personId} className="rv-text">
      <p className="rv-result">
        <strong className="hp-name">
          <Whose person={row} />
        </strong>
        {row.result === null ? (
          <span className="hp-quiet">{words.noResult}</span>
        ) : (
          <strong>{row.result.toFixed(1)}</strong>
        )}
      </p>
      <p className="hp-quiet">{row.why}</p>
    </li>
  ))
}

function stateOf({ from, isIn, basis, enteredByName, enteredOn }: Part): string {
  if (from === 'ballot') return isIn ? words.fromBallot : words.ballotOut
  return basis === null || enteredOn === null
    ? words.missing
    : words.entered(basis, enteredByName ?? '', longDay(enteredOn))
}
