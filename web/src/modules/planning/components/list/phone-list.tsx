import { Light } from '../../../../design/light.tsx'
import { LineTag } from '../../../../design/line-band.tsx'
import { shortDay } from '../../../../platform/dates.ts'
import { shownLight } from '../../layout/task-filter.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** The list on a phone: two lines a task, its name first. */
export function PhoneList() {
  const { plan, rows, openTask } = usePlan()
  return (
    <ul className="pl-phone" aria-label={words.listLabel(plan.name)}>
      {rows.map(({ task, level, hasChildren }) => (
        <li key={task.id} className={hasChildren ? 'pl-phone-sum' : ''} style={{ paddingLeft: (level - 1) * 12 }}>
          <button type="button" onClick={() => openTask(task.id)}>
            <span className="pl-phone-name">
              {task.kind === 'milestone' ? <span aria-hidden="true">◆ </span> : null}
              {task.name}
            </span>
            <span className="pl-phone-more">
              <LineTag line={task.line} />
              <span className="pl-clip">{task.ownerName ?? task.organizationName}</span>
              <span className="hp-grow" />
              <span>{shortDay(task.endOn, plan.today)}</span>
              <Light tone={shownLight(task)} />
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
