import { useQueryClient } from '@tanstack/react-query'
import { Button } from '../../../design/button.tsx'
import { Dialog } from '../../../design/dialog.tsx'
import type { Output } from '../../../platform/call.ts'
import { conflictRows, currentVersions } from '../layout/conflicts.ts'
import { onTopOf } from '../layout/own-versions.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { fieldWord, namesIn, valueWord } from './conflict-words.ts'
import { usePlan } from './plan-context.ts'
import type { Conflict } from './use-editing.ts'

/** Both versions side by side; nothing typed is lost until the person chooses. */
export function ConflictDialog({ conflict }: { conflict: Conflict }) {
  const { editing } = usePlan()
  const { edits, label, current } = conflict
  const rows = conflictRows(edits, current)
  const names = namesIn(current, useKnownPeople())
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
                  {row.name} {fieldWord(row.what, row.field)}
                </th>
                <td>{row.field === '' ? words.gone : valueWord(row.field, row.theirs, names)}</td>
                <td>{row.field === '' ? label : valueWord(row.field, row.yours, names)}</td>
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

/** Whoever can be chosen as an owner was listed before; the plan itself names only those who are one. */
function useKnownPeople() {
  const client = useQueryClient()
  const listed = client.getQueriesData<Output<'planning.listOwners'>>({ queryKey: ['planning.listOwners'] })
  return listed.flatMap(([, answer]) => answer?.items ?? [])
}
