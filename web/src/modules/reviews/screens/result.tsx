import { Link, getRouteApi } from '@tanstack/react-router'
import { Page } from '../../../design/page.tsx'
import { Refused } from '../../../design/states.tsx'
import { longDay } from '../../../platform/dates.ts'
import { Loaded } from '../../../platform/loaded.tsx'
import { PrintButton } from '../../../platform/print-button.tsx'
import { type View, gradeName, useReview } from '../components/use-review.ts'
import { words as schemeWords } from '../strings/schemes/zh-CN.ts'
import { words } from '../strings/zh-CN.ts'
import '../components/reviews.css'
import { Whose } from '../components/whose.tsx'

const route = getRouteApi('/reviews/$reviewId/result')

/** The result on one sheet of A4: sums, grades, grounds, in the order of the roster. */
export function ResultScreen() {
  const { reviewId } = route.useParams()
  const view = useReview(reviewId)
  return <Loaded of={view}>{(data) => (data.isInside ? <Result view={data} /> : <Refused />)}</Loaded>
}

function Result({ view }: { view: View }) {
  const { review, turnout, limit } = view
  const confirmed = view.steps.find((each) => each.state === 'confirmed')
  return (
    <Page
      title={words.resultTitle(review.title)}
      about={review.organizationName}
      trail={[
        {
          label: words.back,
          link: (
            <Link to="/reviews/$reviewId" params={{ reviewId: review.id }}>
              {words.back}
            </Link>
          ),
        },
      ]}
      action={<PrintButton look="primary" />}
    >
      <div className="rv-sheet">
        <p>{words.turnoutLine(turnout.voters, turnout.received)}</p>
        {limit === null ? null : <p>{words.limitRule(limit.words, limit.source)}</p>}
        {view.result?.isShown === false ? (
          <p>{words.resultHidden(view.result.ballots, view.result.minBallots)}</p>
        ) : null}
        <Sheet view={view} />
        <Weights view={view} />
        <p>
          {confirmed?.on == null
            ? words.confirmWaits
            : words.confirmedLine(confirmed.byName ?? '', longDay(confirmed.on))}
        </p>
        <p className="rv-sign">{words.signLine}</p>
      </div>
    </Page>
  )
}

/** How the weighted column came about, beneath the table. */
function Weights({ view: { weighted } }: { view: View }) {
  if (weighted === null) return null
  const parts = weighted.parts.map(({ name, weight }) => schemeWords.partLine(name, weight))
  return <p>{schemeWords.weightsFoot(parts, weighted.source)}</p>
}

function Sheet({ view }: { view: View }) {
  const heads = [...view.scheme.grades.map((each) => each.name), words.abstain]
  const { weighted } = view
  const sums = new Map(view.result?.rows.map((row) => [row.personId, row.counts]))
  const results = new Map(weighted?.rows.map((row) => [row.personId, row.result]))
  return (
    <div className="rv-scroll" role="region" aria-label={words.summary} tabIndex={0}>
      <table className="rv-table rv-cards" aria-label={words.summary}>
        <thead>
          <tr>
            <th scope="col">{words.number}</th>
            <th scope="col">{words.name}</th>
            {heads.map((each) => (
              <th key={each} scope="col" className="rv-number">
                {each}
              </th>
            ))}
            {weighted === null ? null : (
              <th scope="col" className="rv-number">
                {schemeWords.weightedColumn}
              </th>
            )}
            <th scope="col">{words.grade}</th>
            <th scope="col">{words.remark}</th>
          </tr>
        </thead>
        <tbody>
          {view.people.map((each, index) => (
            <tr key={each.personId}>
              <td className="rv-number rv-card-number">{index + 1}</td>
              <th scope="row">
                <Whose person={each} />
              </th>
              {heads.map((head, place) => (
                <td key={head} className="rv-number" data-head={head}>
                  {sums.get(each.personId)?.[place] ?? ''}
                </td>
              ))}
              {weighted === null ? null : (
                <td className="rv-number" data-head={schemeWords.weightedColumn}>
                  {results.get(each.personId)?.toFixed(1) ?? ''}
                </td>
              )}
              <td className="rv-card-grade">{gradeName(view, each.grade)}</td>
              <td className="rv-card-remark">{each.grade === null ? each.reason : each.grounds}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
