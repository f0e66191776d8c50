import { timeOf } from '../../../../platform/dates.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { SideDrawer } from '../side-drawer.tsx'
import { PanelActivities } from './panel-activities.tsx'
import { PanelBasics } from './panel-basics.tsx'
import { PanelBranches } from './panel-branches.tsx'
import { PanelLight } from './panel-light.tsx'
import { PanelLinks } from './panel-links.tsx'
import { PanelRest } from './panel-rest.tsx'
import { PanelSchedule } from './panel-schedule.tsx'
import './panel.css'

/** Everything about one task, beside the view it was opened from; each field saves by itself. */
export function TaskPanel({ taskId }: { taskId: string }) {
  const { tree, openTask, editing } = usePlan()
  const task = tree.byId.get(taskId)
  if (task === undefined) return null
  const saved = editing.savedAt === null ? '' : words.savedAt(timeOf(editing.savedAt))
  return (
    <SideDrawer
      title={task.name}
      note={<span role="status">{editing.isSaving ? words.saving : saved}</span>}
      onClose={() => openTask(undefined)}
    >
      {editing.failure === null ? null : (
        <p className="pl-late pl-pad" role="alert">
          {editing.failure}
        </p>
      )}
      <PanelLight task={task} />
      <PanelBasics task={task} />
      <PanelSchedule task={task} />
      <PanelBranches task={task} />
      <PanelActivities task={task} />
      <PanelLinks task={task} />
      <PanelRest task={task} />
    </SideDrawer>
  )
}
