import type { TaskView } from '@hepai/contract/planning-shapes'
import { longDay } from '../../../../platform/dates.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { TextLine } from './panel-field.tsx'
import { useTaskEdit } from './use-task-edit.ts'

/** When it runs, and why then. */
export function PanelSchedule({ task }: { task: TaskView }) {
  const { tree } = usePlan()
  const { saveNumber, saveDay } = useTaskEdit(task)
  const isSummary = (tree.childrenOf.get(task.id) ?? []).length > 0
  const day = (value: string | null) => (value === null ? '' : longDay(value))
  return (
    <section className="pl-panel-part" aria-label={words.schedule}>
      <h3>{words.schedule}</h3>
      <p className="pl-panel-days">
        <strong>
          {task.kind === 'milestone' ? longDay(task.endOn) : words.fromTo(longDay(task.startOn), longDay(task.endOn))}
        </strong>
        <span className="hp-quiet">{driverWords(task, tree.byId.get(task.driver.taskId ?? '')?.name ?? '')}</span>
      </p>
      <p className="pl-panel-days hp-quiet">
        <span>{task.isCritical ? words.isCritical : words.slackOf(task.slackDays)}</span>
        {task.baselineEndOn === null ? null : (
          <span className={(task.slipDays ?? 0) > 0 ? 'pl-late' : ''}>
            {task.slipDays === null || task.slipDays === 0 ? words.onBaseline : words.slipOf(task.slipDays)}
          </span>
        )}
      </p>
      {task.slipBecause === null ? null : (
        <p className="pl-field-wide">
          <span className="hp-quiet">{words.slip}</span> {task.slipBecause}
        </p>
      )}
      {isSummary ? null : (
        <>
          <TextLine
            kind="date"
            label={words.fields.notBefore}
            value={task.notBefore ?? ''}
            shown={day(task.notBefore)}
            onSave={(typed) => saveDay(typed, 'notBefore')}
          />
          {task.kind === 'milestone' ? null : (
            <TextLine
              kind="number"
              label={words.durationLabel}
              value={String(task.durationDays)}
              shown={words.days(task.durationDays)}
              onSave={(typed) => saveNumber(typed, 'durationDays')}
            />
          )}
          <TextLine
            kind="date"
            label={words.fields.startedOn}
            value={task.startedOn ?? ''}
            shown={day(task.startedOn)}
            onSave={(typed) => saveDay(typed, 'startedOn')}
          />
          <TextLine
            kind="date"
            label={words.fields.finishedOn}
            value={task.finishedOn ?? ''}
            shown={day(task.finishedOn)}
            onSave={(typed) => saveDay(typed, 'finishedOn')}
          />
        </>
      )}
      <TextLine
        kind="date"
        label={words.fields.dueOn}
        value={task.dueOn ?? ''}
        shown={day(task.dueOn)}
        onSave={(typed) => saveDay(typed, 'dueOn')}
      />
    </section>
  )
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
