import type { Output } from '../../../platform/call.ts'
import { longDay } from '../../../platform/dates.ts'
import { words } from '../strings/zh-CN.ts'

type Change = Output<'organizations.showOrganization'>['history'][number]

/** What the organisation was called and where it stood, from which day. */
export function History({ history }: { history: readonly Change[] }) {
  return (
    <ol className="hp-history">
      {history.map((each) => (
        <li key={each.id}>
          <time dateTime={each.onDay} className="hp-quiet">
            {longDay(each.onDay)}
          </time>
          <span>{words.changes[each.change]}</span>
          <span>
            {textOf(each)}
            {each.reason === null ? null : <span className="hp-quiet"> {words.reason(each.reason)}</span>}
          </span>
        </li>
      ))}
    </ol>
  )
}

function textOf({ fromText, toText }: Change): string {
  return fromText === null || toText === null ? (toText ?? fromText ?? '') : words.fromTo(fromText, toText)
}
