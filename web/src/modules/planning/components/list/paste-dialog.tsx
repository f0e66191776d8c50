import { useMemo, useState } from 'react'
import { Button } from '../../../../design/button.tsx'
import { Dialog } from '../../../../design/dialog.tsx'
import { newId } from '../../../../platform/new-id.ts'
import { useRead } from '../../../../platform/use-call.ts'
import { newTask, sortAfter } from '../../layout/edit-plan.ts'
import { ownerNamesIn, ownerOf } from '../../layout/paste-owners.ts'
import { type PasteColumn, type PastedRow, readPaste } from '../../layout/paste-rows.ts'
import { pasteWords, words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

const most = 500

/** Shows what will be added and names every mistake with its row and column before anything is saved. */
export function PasteDialog({ initial, onClose }: { initial: string; onClose: () => void }) {
  const { plan, tree, editing, search, calendar } = usePlan()
  const [text, setText] = useState(initial)
  const [failure, setFailure] = useState<string | null>(null)
  const [isBusy, setBusy] = useState(false)
  const rows = useMemo(() => {
    const organizations = plan.lanes.map((lane) => ({ id: lane.organizationId, name: lane.name }))
    return readPaste(text, { words: pasteWords, organizations, year: plan.year, calendar }).slice(0, most)
  }, [text, plan.lanes, plan.year, calendar])
  const owners = useOwners(rows)
  const mistakes = [
    ...rows.flatMap((row) =>
      row.problems.map((each) => ({
        ...{ row: row.row, column: each.column, problem: each.problem },
        text: words.pasteProblems[each.problem](each.value),
      })),
    ),
    ...owners.mistakes,
  ].sort((one, other) => one.row - other.row)
  const organizationId = search.organization ?? plan.lanes[0]?.organizationId ?? plan.organizationId
  const add = async () => {
    setBusy(true)
    const first = sortAfter(tree.roots, null)
    const outcome = await editing.edit(
      rows.map((row, index) => addedTask(row, organizationId, owners.idOf(row), first + index)),
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
        {rows.length === 0 ? null : <Preview rows={rows} nameOf={owners.nameOf} />}
        <Mistakes mistakes={mistakes} />
        {(failure ?? owners.failure) === null ? null : (
          <p className="pl-late" role="alert">
            {failure ?? owners.failure}
          </p>
        )}
      </div>
      <div className="hp-dialog-do">
        <Button onClick={onClose}>{words.cancel}</Button>
        <Button
          look="primary"
          disabled={rows.length === 0 || mistakes.length > 0 || !owners.isKnown}
          isBusy={isBusy}
          onClick={() => void add()}
        >
          {words.pasteAdd(rows.length)}
        </Button>
      </div>
    </Dialog>
  )
}

type Mistake = {
  readonly row: number
  readonly column: PasteColumn
  readonly problem: string
  readonly text: string
}

function Mistakes({ mistakes }: { mistakes: readonly Mistake[] }) {
  if (mistakes.length === 0) return null
  return (
    <div role="status">
      <p className="pl-late">{words.pasteMistakes(mistakes.length)}</p>
      <ul className="pl-mistakes">
        {mistakes.map((each) => (
          <li key={`${each.row}${each.column}${each.problem}`}>
            {words.pasteCell(each.row, words.pasteColumns[each.column])} {each.text}
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Looks up the names of the column 责任人; nothing can be added before it is known who is meant. */
function useOwners(rows: readonly PastedRow[]) {
  const { plan } = usePlan()
  const names = useMemo(() => ownerNamesIn(rows).join('\n'), [rows])
  const found = useRead('planning.matchOwners', { planId: plan.id, names }, { isOff: names === '' })
  const people = found.data?.items ?? []
  const isKnown = names === '' || (found.data !== undefined && !found.isPlaceholderData)
  const placeOf = (id: string | null) => plan.lanes.find((lane) => lane.organizationId === id)?.name ?? null
  const answers = new Map(rows.map((row) => [row.row, ownerOf(row.task, people, placeOf(row.task.organizationId))]))
  const mistakes = rows.flatMap(({ row }): Mistake[] => {
    const answer = answers.get(row)
    if (!isKnown || answer === undefined || answer.problem === null) return []
    const text = words.pasteOwnerProblems[answer.problem](answer.name, words.join(answer.places))
    return [{ row, column: 'owner', problem: answer.problem, text }]
  })
  const idOf = (row: PastedRow) => answers.get(row.row)?.ownerId ?? null
  const nameOf = (row: PastedRow) => people.find((each) => each.id === idOf(row))?.name ?? ''
  return { mistakes, isKnown, idOf, nameOf, failure: found.error === null ? null : found.error.message }
}

function addedTask({ task }: PastedRow, organizationId: string, ownerId: string | null, sort: number) {
  const durationDays = task.durationDays ?? 5
  return newTask(newId(), task.name, {
    organizationId: task.organizationId ?? organizationId,
    ...{ ownerId, durationDays, sort, notBefore: task.notBefore, dueOn: task.dueOn, moneyPlanned: task.moneyPlanned },
    kind: durationDays === 0 ? 'milestone' : 'task',
    line: task.line ?? 'business',
    weight: task.weight ?? 1,
  })
}

function Preview({ rows, nameOf: ownerName }: { rows: readonly PastedRow[]; nameOf: (row: PastedRow) => string }) {
  const { plan } = usePlan()
  const nameOf = (id: string | null) => plan.lanes.find((lane) => lane.organizationId === id)?.name ?? ''
  return (
    <>
      <p>{words.pasteWill(rows.length)}</p>
      <div className="pl-preview">
        <table className="pl-plain-table">
          <tbody>
            {rows.map((each) => (
              <PreviewRow key={each.row} row={each} place={nameOf(each.task.organizationId)} owner={ownerName(each)} />
            ))}
          </tbody>
        </table>
      </div>
    </>
  )
}

function PreviewRow({ row: { row, task, problems }, place, owner }: { row: PastedRow; place: string; owner: string }) {
  return (
    <tr className={problems.length > 0 ? 'pl-wrong' : ''}>
      <td className="hp-quiet">{row}</td>
      <th scope="row">{task.name}</th>
      <td>{place}</td>
      <td>{owner}</td>
      <td>{task.notBefore ?? ''}</td>
      <td>{task.durationDays === null ? '' : words.days(task.durationDays)}</td>
      <td>{task.dueOn === null ? '' : `${words.pasteColumns.due} ${task.dueOn}`}</td>
    </tr>
  )
}
