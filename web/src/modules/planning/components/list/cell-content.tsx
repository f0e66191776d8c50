import type { TaskView } from '@hepai/contract/planning-shapes'
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

/** What a cell shows when it is not being edited. */
export function CellContent({ task, column, today, isSummary }: Props) {
  switch (column) {
    case 'name':
      return null
    case 'line':
      return <LineTag line={task.line} />
    case 'organization':
      return <span className="pl-clip">{task.organizationName}</span>
    case 'owner':
      return task.ownerName ?? ''
    case 'start':
      return shortDay(task.startOn, today)
    case 'end':
      return <span className={task.isCritical ? 'pl-strong' : ''}>{shortDay(task.endOn, today)}</span>
    case 'duration':
      return isSummary || task.kind === 'milestone' ? '' : words.days(task.durationDays)
    case 'progress':
      return words.percent(task.progress.percent)
    case 'light':
      return (
        <span title={task.light.override?.reason ?? task.light.reason}>
          <Light tone={shownLight(task)} />
        </span>
      )
    case 'slack':
      return task.isCritical ? <span className="pl-strong">0</span> : String(task.slackDays)
    case 'weight':
      return String(task.weight)
    case 'money':
      return task.moneyPlanned === null ? '' : figure(task.moneyPlanned, Number.isInteger(task.moneyPlanned) ? 0 : 2)
  }
}
