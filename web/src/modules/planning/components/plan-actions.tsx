import { useState } from 'react'
import { Button } from '../../../design/button.tsx'
import type { PlanViewName } from '../layout/task-filter.ts'
import { words as goalWords } from '../strings/goals/zh-CN.ts'
import { words } from '../strings/plan/zh-CN.ts'
import { BaselineDialog } from './baseline-dialog.tsx'
import { ExportMenu } from './export-menu.tsx'
import { allGoals } from './goals/goal-place.ts'
import { HistoryDrawer } from './history-drawer.tsx'
import { usePlan } from './plan-context.ts'
import { PlanSettings } from './plan-settings.tsx'

export function PlanActions({ view, onAdd }: { view: PlanViewName; onAdd: () => void }) {
  const { plan, editing, mayEdit, setSearch } = usePlan()
  const [shown, setShown] = useState<'history' | 'baseline' | 'settings' | null>(null)
  const past = editing.stack.past.at(-1)
  const future = editing.stack.future.at(-1)
  return (
    <>
      {mayEdit ? (
        <span className="pl-undo">
          <Button
            look="quiet"
            disabled={past === undefined}
            title={past === undefined ? words.undo : words.undoWhat(past.label)}
            onClick={editing.undo}
          >
            {words.undo}
          </Button>
          <Button
            look="quiet"
            disabled={future === undefined}
            title={future === undefined ? words.redo : words.redoWhat(future.label)}
            onClick={editing.redo}
          >
            {words.redo}
          </Button>
        </span>
      ) : null}
      <Button look="quiet" onClick={() => setSearch({ goals: allGoals, task: undefined })}>
        {goalWords.title}
      </Button>
      <Button look="quiet" onClick={() => setShown('history')}>
        {words.history}
      </Button>
      {plan.allowed.includes('planning.takeBaseline') ? (
        <Button look="quiet" onClick={() => setShown('baseline')}>
          {words.baseline}
        </Button>
      ) : null}
      {plan.allowed.includes('planning.changePlan') ? (
        <Button look="quiet" onClick={() => setShown('settings')}>
          {words.settings}
        </Button>
      ) : null}
      <ExportMenu view={view} />
      {mayEdit ? (
        <Button look="primary" onClick={onAdd}>
          {words.addTask}
        </Button>
      ) : null}
      {shown === 'history' ? <HistoryDrawer onClose={() => setShown(null)} /> : null}
      {shown === 'settings' ? <PlanSettings onClose={() => setShown(null)} /> : null}
      {shown === 'baseline' ? <BaselineDialog onClose={() => setShown(null)} /> : null}
    </>
  )
}
