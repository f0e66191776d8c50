import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import { conflictRows, currentVersions } from '../layout/conflicts.ts'
import { onTopOf } from '../layout/own-versions.ts'
import { words as goalWords } from '../strings/goals/zh-CN.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { usePlan } from './plan-context.ts'
import type { Conflict } from './use-editing.ts'

/** Both versions side by side; nothing typed is lost until the person chooses. */
export function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const { editing } = usePlan()
  const { edits, label, current } = conflict
  const rows = conflictRows(edits, current)
  const isGone = rows.some((row) => row.field === '')
  const keepYours = () => {
    editing.settle()
    void editing.edit(onTopOf(edits, currentVersions(current)), label)
  }
  return (
    <Dialog title={words.conflictTitle} onClose={editing.settle}>
      <div className="hp-dialog-body">
        <p className="hp-quiet">{words.conflictHelp}</p>
        <table className="pl-plain-table">
          <thead>
            <tr>
              <th scope="col">{words.conflictThing}</th>
              <th scope="col">{words.conflictTheirs}</th>
              <th scope="col">{words.conflictYours}</th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.id + row.field}>
                <th scope="row">
                  {row.name} {fieldWord(row.field)}
                </th>
                <td>{row.field === '' ? words.gone : shown(row.theirs)}</td>
                <td>{row.field === '' ? label : shown(row.yours)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div className="hp-dialog-do">
        <Button look={isGone ? 'primary' : 'plain'} onClick={editing.settle}>
          {words.keepTheirs}
        </Button>
        {isGone ? null : (
          <Button look="primary" onClick={keepYours}>
            {words.keepYours}
          </Button>
        )}
      </div>
    </Dialog>
  )
}

const fieldWords: ReadonlyMap<string, string> = new Map(Object.entries({ ...goalWords.fields, ...words.fields }))
const fieldWord = (field: string) => fieldWords.get(field) ?? ''

function shown(value: unknown): string {
  if (value === null || value === undefined || value === '') return words.empty
  return typeof value === 'string' || typeof value === 'number' ? String(value) : JSON.stringify(value)
}
