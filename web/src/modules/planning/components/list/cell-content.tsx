import type { TaskView } from '@hepai/contract/planning-shapes'
import type { ReactNode } from 'react'
import { Light } from '../../../../design/light.tsx'
import { LineTag } from '../../../../design/line-band.tsx'
import { shortDay } from '../../../../platform/dates.ts'
import { figure } from '../../../../platform/numbers.ts'
import type { ListColumn } from '../../layout/list-columns.ts'
import { shownLight } from '../../layout/task-filter.ts'
import { words } from '../../strings/plan/zh-CN.ts'

type Props = {
  readonly task: TaskView
  readonly column: ListColumn
  readonly today: string
  readonly isSummary: boolean
}

const shown: Readonly<Record<ListColumn, (props: Props) => ReactNode>> = {
  name: () => null,
  line: ({ task }) => <LineTag line={task.line} />,
  organization: ({ task }) => <span className="pl-clip">{task.organizationName}</span>,
  owner: ({ task }) => task.ownerName ?? '',
  start: ({ task, today }) => shortDay(task.startOn, today),
  end: ({ task, today }) => <span className={strong(task)}>{shortDay(task.endOn, today)}</span>,
  duration: ({ task, isSummary }) => (isSummary || task.kind === 'milestone' ? '' : words.days(task.durationDays)),
  progress: ({ task }) => words.percent(task.progress.percent),
  light: ({ task }) => (
    <span title={task.light.override?.reason ?? task.light.reason}>
      <Light tone={shownLight(task)} />
    </span>
  ),
  slack: ({ task }) => <span className={strong(task)}>{task.slackDays}</span>,
  weight: ({ task }) => task.weight,
  money: ({ task }) => (task.moneyPlanned === null ? '' : figure(task.moneyPlanned, decimalsOf(task.moneyPlanned))),
}

const strong = (task: TaskView): string => (task.isCritical ? 'pl-strong' : '')
const decimalsOf = (value: number): number => (Number.isInteger(value) ? 0 : 2)

/** What a cell shows when it is not being edited. */
export function CellContent(props: Props) {
  return shown[props.column](props)
}
