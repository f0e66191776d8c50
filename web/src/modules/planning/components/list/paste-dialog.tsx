import { useMemo, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Dialog } from '../../../../design/dialog.tsx'
import { newId } from '../../../../platform/new-id.ts'
import { newTask, sortAfter } from '../../layout/edit-plan.ts'
import { type PastedRow, readPaste } from '../../layout/paste-rows.ts'
import { pasteWords, words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

const most = 500

/** Shows what will be added and names every mistake with its row and column before anything is saved. */
export function PasteDialog({ initial, onClose }: { initial: string; onClose: () => void }) {
  const { plan, tree, editing, search } = usePlan()
  const [text, setText] = useState(initial)
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const rows = useMemo(() => {
    const organizations = plan.lanes.map((lane) => ({ id: lane.organizationId, name: lane.name }))
    return readPaste(text, { words: pasteWords, organizations, year: plan.year }).slice(0, most)
  }, [text, plan.lanes, plan.year])
  const mistakes = rows.flatMap((row) => row.problems.map((each) => ({ ...each, row: row.row })))
  const organizationId = search.organization ?? plan.lanes[0]?.organizationId ?? plan.organizationId
  const add = async () => {
    setBusy(true)
    const first = sortAfter(tree.roots, null)
    const outcome = await editing.edit(
      rows.map((row, index) => addedTask(row, organizationId, first + index)),
      words.did.paste(rows.length),
      true,
    )
    setBusy(false)
    if (outcome.isSaved) onClose()
    else setFailure(outcome.message)
  }
  return (
    <Dialog title={words.pasteTitle} onClose={onClose}>
      <div className="hp-dialog-body pl-paste">
        <p className="hp-quiet" id="paste-help">
          {words.pasteHelp}
        </p>
        <textarea
          className="hp-input"
          rows={6}
          aria-label={words.pasteArea}
          aria-describedby="paste-help"
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {rows.length === 0 ? null : <Preview rows={rows} />}
        {mistakes.length === 0 ? null : (
          <div role="status">
            <p className="pl-late">{words.pasteMistakes(mistakes.length)}</p>
            <ul className="pl-mistakes">
              {mistakes.map((each) => (
                <li key={`${each.row}${each.column}${each.problem}`}>
                  {words.pasteCell(each.row, words.pasteColumns[each.column])}{' '}
                  {words.pasteProblems[each.problem](each.value)}
                </li>
              ))}
            </ul>
          </div>
        )}
        {failure === null ? null : (
          <p className="pl-late" role="alert">
            {failure}
          </p>
        )}
      </div>
      <div className="hp-dialog-do">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button
          look="primary"
          disabled={rows.length === 0 || mistakes.length > 0}
          isBusy={isBusy}
          onClick={() => void add()}
        >
          {words.pasteAdd(rows.length)}
        </Button>
      </div>
    </Dialog>
  )
}

function addedTask({ task }: PastedRow, organizationId: string, sort: number) {
  const durationDays = task.durationDays ?? 5
  return newTask(newId(), task.name, {
    organizationId: task.organizationId ?? organizationId,
    ...{ durationDays, sort, notBefore: task.notBefore, dueOn: task.dueOn, moneyPlanned: task.moneyPlanned },
    kind: durationDays === 0 ? 'milestone' : 'task',
    line: task.line ?? 'business',
    weight: task.weight ?? 1,
  })
}

function Preview({ rows }: { rows: readonly PastedRow[] }) {
  const { plan } = usePlan()
  const nameOf = (id: string | null) => plan.lanes.find((lane) => lane.organizationId === id)?.name ?? ''
  const owners = [...new Set(rows.map((row) => row.task.owner).filter((owner) => owner !== ''))]
  return (
    <>
      <p>{words.pasteWill(rows.length)}</p>
      <div className="pl-preview">
        <table className="pl-plain-table">
          <tbody>
            {rows.map(({ row, task, problems }) => (
              <tr key={row} className={problems.length > 0 ? 'pl-wrong' : ''}>
                <td className="hp-quiet">{row}</td>
                <th scope="row">{task.name}</th>
                <td>{nameOf(task.organizationId)}</td>
                <td>{task.notBefore ?? ''}</td>
                <td>{task.durationDays === null ? '' : words.days(task.durationDays)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {owners.length === 0 ? null : <p className="hp-quiet">{words.pasteOwnerNote(words.join(owners))}</p>}
    </>
  )
}
