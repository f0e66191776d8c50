import { Button } from './button.tsx'
import { words } from './strings/zh-CN.ts'
import './conflict.css'

type Difference = { readonly label: string; readonly theirs: string; readonly yours: string }

/** Somebody saved first: both versions side by side, and the choice. */
export function Conflict({
  differences,
  keepTheirs,
  keepYours,
}: {
  differences: readonly Difference[]
  keepTheirs: () => void
  keepYours: () => void
}) {
  return (
    <div className="hp-conflict" role="alert">
      <h3>{words.conflictTitle}</h3>
      <p>{words.conflictHelp}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.field}</th>
            <th scope="col">{words.theirs}</th>
            <th scope="col">{words.yours}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((each) => (
            <tr key={each.label}>
              <th scope="row">{each.label}</th>
              <td>{each.theirs === '' ? words.empty : each.theirs}</td>
              <td>{each.yours === '' ? words.empty : each.yours}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="hp-row">
        <Button onClick={keepTheirs}>{words.keepTheirs}</Button>
        <Button look="primary" onClick={keepYours}>
          {words.keepYours}
        </Button>
      </div>
    </div>
  )
}
