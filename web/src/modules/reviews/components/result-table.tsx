import { words } from '../strings/zh-CN.ts'
import type { View } from './use-review.ts'
import { Whose } from './whose.tsx'

type Result = NonNullable<View['result']>

/** Sums of the ballot in the order of the roster, never by how they came out. */
export function ResultTable({ view, result }: { view: View; result: Result }) {
  if (!result.isShown) return <p className="hp-pad hp-quiet">{words.resultHidden(result.ballots, result.minBallots)}</p>
  const heads = [...view.scheme.grades.map((each) => each.name), words.abstain]
  return (
    <div className="rv-scroll" role="region" aria-label={words.result} tabIndex={0}>
      <table className="rv-table" aria-label={words.result}>
        <thead>
          <tr>
            <th scope="col">{words.name}</th>
            {heads.map((each) => (
              <th key={each} scope="col" className="rv-number">
                {each}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {result.rows.map((row) => (
            <tr key={row.personId}>
              <th scope="row">
                <Whose person={row} />
              </th>
              {heads.map((each, index) => (
                <td key={each} className="rv-number">
                  {row.counts[index] ?? 0}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
