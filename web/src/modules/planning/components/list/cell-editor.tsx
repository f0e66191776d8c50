import type { TaskView } from '@hepai/contract/planning-shapes'
import { Suspense, useId, useRef, useState } from 'react'
import { longDay } from '../../../../platform/dates.ts'
import { type CellProblem, type ListColumn, readCell } from '../../layout/list-columns.ts'
import { taskLines } from '../../layout/task-filter.ts'
import type { Tree } from '../../layout/tree-rows.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { heldWords } from '../held-words.ts'
import { OwnerField } from '../owner-field.tsx'
import { usePlan } from '../plan-context.ts'

type Props = {
  readonly task: TaskView
  readonly column: ListColumn
  readonly onDone: (move: 'stay' | 'down' | 'right') => void
  /** Something is to be mended here before another cell is chosen. */
  readonly onHold: (isHeld: boolean) => void
}

/** One cell under the pen: enter or leaving saves, Escape gives up, a mistake keeps what was typed. */
export function CellEditor({ task: shownTask, column, onDone, onHold }: Props) {
  // Saved on the version it was begun on: a change of somebody else's in between meets the conflict.
  const [task] = useState(shownTask)
  const { tree, calendar, plan, editing } = usePlan()
  const [problem, setProblem] = useState<string | null>(null)
  const isOver = useRef(false)
  const problemId = useId()
  const save = (typed: string, move: 'stay' | 'down' | 'right') => {
    if (isOver.current) return
    const answer = readCell(task, column, typed, { tree, calendar, dependencies: plan.dependencies, year: plan.year })
    if (!answer.isRead) {
      setProblem(problemWords(answer.problem, task, tree))
      onHold(true)
      return
    }
    isOver.current = true
    onHold(false)
    if (answer.edit !== null) void editing.edit([answer.edit], words.did.change(task.name, words.columns[column]))
    onDone(move)
  }
  const giveUp = () => {
    isOver.current = true
    onHold(false)
    onDone('stay')
  }
  const shared = {
    'aria-label': words.columns[column],
    'aria-invalid': problem === null ? undefined : true,
    'aria-describedby': problem === null ? undefined : problemId,
    className: 'pl-cell-input',
    autoFocus: true,
  }
  const keys = (typed: () => string) => (event: React.KeyboardEvent) => {
    event.stopPropagation()
    if (event.key === 'Escape') giveUp()
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) save(typed(), 'down')
    else if (event.key === 'Tab' && !event.shiftKey) {
      event.preventDefault()
      save(typed(), 'right')
    }
  }
  return (
    <div className="pl-cell-editor">
      {column === 'line' || column === 'organization' ? (
        <ChoiceInput {...{ task, column, shared, keys }} save={save} />
      ) : column === 'owner' ? (
        <OwnerInput {...{ task, save, giveUp }} />
      ) : (
        <TextInput {...{ task, column, shared, keys }} save={save} />
      )}
      {problem === null ? null : (
        <p className="pl-cell-problem" id={problemId} role="alert">
          {problem}
        </p>
      )}
    </div>
  )
}

function problemWords(problem: CellProblem, task: TaskView, tree: Tree): string {
  if (typeof problem === 'object') return heldWords(problem, tree)
  if (problem === 'endBeforeStart') return words.endBeforeStart(longDay(task.startOn))
  if (problem === 'summary' || problem === 'started' || problem === 'finished') return words.notEditable[problem]
  return words[problem]
}

type InputProps = {
  readonly task: TaskView
  readonly shared: object
  readonly keys: (typed: () => string) => (event: React.KeyboardEvent) => void
  readonly save: (typed: string, move: 'stay') => void
}

function TextInput({ task, column, shared, keys, save }: InputProps & { column: ListColumn }) {
  const [text, setText] = useState(() => startTexts[column]?.(task) ?? '')
  const isDay = column === 'start' || column === 'end'
  return (
    <input
      {...shared}
      type={isDay ? 'date' : 'text'}
      inputMode={column === 'name' || isDay ? undefined : 'decimal'}
      value={text}
      onFocus={(event) => (isDay ? undefined : event.target.select())}
      onChange={(event) => setText(event.target.value)}
      onKeyDown={keys(() => text)}
      onBlur={() => save(text, 'stay')}
    />
  )
}

const startTexts: Partial<Record<ListColumn, (task: TaskView) => string>> = {
  name: (task) => task.name,
  start: (task) => task.startOn,
  end: (task) => task.endOn,
  duration: (task) => String(task.durationDays),
  weight: (task) => String(task.weight),
  money: (task) => (task.moneyPlanned === null ? '' : String(task.moneyPlanned)),
}

function ChoiceInput({ task, column, shared, keys, save }: InputProps & { column: 'line' | 'organization' }) {
  const { plan } = usePlan()
  const value = column === 'line' ? task.line : task.organizationId
  const options =
    column === 'line'
      ? taskLines.map((line) => [line, words.lines[line]] as const)
      : plan.lanes.map((lane) => [lane.organizationId, lane.name] as const)
  return (
    <select
      {...shared}
      defaultValue={value}
      onKeyDown={keys(() => value)}
      onChange={(event) => save(event.target.value, 'stay')}
      onBlur={(event) => save(event.target.value, 'stay')}
    >
      {options.map(([id, label]) => (
        <option key={id} value={id}>
          {label}
        </option>
      ))}
    </select>
  )
}

type OwnerProps = Pick<Props, 'task'> & {
  readonly save: (ownerId: string, move: 'stay' | 'right') => void
  readonly giveUp: () => void
}

/** Opens at once; typing searches, Enter chooses, Tab goes on without choosing. */
function OwnerInput({ task, save, giveUp }: OwnerProps) {
  const id = useId()
  const leave = (move: 'stay' | 'right') => save(task.ownerId ?? '', move)
  return (
    <div
      className="pl-cell-picker"
      onKeyDownCapture={(event) => {
        if (event.key === 'Escape') giveUp()
        if (event.key !== 'Tab' || event.shiftKey) return
        event.preventDefault()
        event.stopPropagation()
        leave('right')
      }}
      onKeyDown={(event) => event.stopPropagation()}
      onBlur={() => leave('stay')}
    >
      <Suspense fallback={null}>
        <OwnerField isOpenAtOnce id={id} task={task} onChange={(ownerId) => save(ownerId, 'stay')} />
      </Suspense>
    </div>
  )
}
