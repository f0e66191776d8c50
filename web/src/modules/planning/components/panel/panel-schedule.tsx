import type { TaskView } from '@hepai/contract/planning-shapes'
import { longDay } from '../../../../platform/dates.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { DayLine, TextLine } from './panel-field.tsx'
import { useTaskEdit } from './use-task-edit.ts'

type DayField = 'notBefore' | 'startedOn' | 'finishedOn' | 'dueOn'

/** When it runs, and why then. */
export function PanelSchedule({ task }: { task: TaskView }) {
  const { tree } = usePlan()
  const isSummary = (tree.childrenOf.get(task.id) ?? []).length > 0
  return (
    <section className="pl-panel-part" aria-label={words.schedule}>
      <h3>{words.schedule}</h3>
      <Computed task={task} />
      {isSummary ? null : (
        <>
          <TaskDay task={task} field="notBefore" />
          <DurationLine task={task} />
          <TaskDay task={task} field="startedOn" />
          <TaskDay task={task} field="finishedOn" />
        </>
      )}
      <TaskDay task={task} field="dueOn" />
    </section>
  )
}

function TaskDay({ task, field }: { task: TaskView; field: DayField }) {
  const { saveDay } = useTaskEdit(task)
  const value = task[field]
  return (
    <DayLine
      label={words.fields[field]}
      value={value ?? ''}
      shown={value === null ? '' : longDay(value)}
      onSave={(typed) => saveDay(typed, field)}
    />
  )
}

function DurationLine({ task }: { task: TaskView }) {
  const { saveNumber } = useTaskEdit(task)
  if (task.kind === 'milestone') return null
  return (
    <TextLine
      kind="number"
      label={words.durationLabel}
      value={String(task.durationDays)}
      shown={words.days(task.durationDays)}
      onSave={(typed) => saveNumber(typed, 'durationDays')}
    />
  )
}

/** What the engine made of it: days, what drives them, slack, and the slip with its reason. */
function Computed({ task }: { task: TaskView }) {
  const { tree } = usePlan()
  const driver = driverWords(task, tree.byId.get(task.driver.taskId ?? '')?.name ?? '')
  const days = words.fromTo(longDay(task.startOn), longDay(task.endOn))
  return (
    <>
      <p className="pl-panel-days">
        <strong>{task.kind === 'milestone' ? longDay(task.endOn) : days}</strong>
        <span className="hp-quiet">{driver}</span>
      </p>
      <p className="pl-panel-days hp-quiet">
        <span>{task.isCritical ? words.isCritical : words.slackOf(task.slackDays)}</span>
        {task.baselineEndOn === null ? null : <Slip days={task.slipDays ?? 0} />}
      </p>
      {task.slipBecause === null ? null : (
        <p className="pl-field-wide">
          <span className="hp-quiet">{words.slip}</span> {task.slipBecause}
        </p>
      )}
    </>
  )
}

function Slip({ days }: { days: number }) {
  return <span className={days > 0 ? 'pl-late' : ''}>{days === 0 ? words.onBaseline : words.slipOf(days)}</span>
}

function driverWords(task: TaskView, name: string): string {
  const { kind } = task.driver
  switch (kind) {
    case 'dependency':
      return words.drivenBy.dependency(name)
    case 'parent':
      return words.drivenBy.parent(name)
    case 'planStart':
    case 'notBefore':
    case 'actual':
    case 'children':
      return words.drivenBy[kind]()
  }
}
