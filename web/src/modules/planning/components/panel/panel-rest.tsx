import type { TaskView } from '@hepai/contract/planning-shapes'
import { Button } from '../../../../design/button.tsx'
import { showToast } from '../../../../design/toast.tsx'
import { removeTasks } from '../../layout/edit-plan.ts'
import { descendantsOf } from '../../layout/tree-rows.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import { TextLine } from './panel-field.tsx'
import { PanelIndicators } from './panel-indicators.tsx'
import { useTaskEdit } from './use-task-edit.ts'

/** Money and weight, the note, the indicators, and the end of the task. */
export function PanelRest({ task }: { task: TaskView }) {
  const { mayEdit } = usePlan()
  const { save, saveNumber } = useTaskEdit(task)
  const money = (value: number | null) => (value === null ? '' : String(value))
  return (
    <>
      <section className="pl-panel-part" aria-label={words.money}>
        <h3>{words.money}</h3>
        <TextLine
          kind="number"
          label={words.fields.moneyPlanned}
          value={money(task.moneyPlanned)}
          onSave={(typed) => saveNumber(typed, 'moneyPlanned')}
        />
        <TextLine
          kind="number"
          label={words.fields.moneySpent}
          value={money(task.moneySpent)}
          onSave={(typed) => saveNumber(typed, 'moneySpent')}
        />
        <TextLine
          kind="number"
          label={words.fields.weight}
          value={String(task.weight)}
          onSave={(typed) => saveNumber(typed, 'weight')}
        />
      </section>
      <PanelIndicators task={task} />
      <section className="pl-panel-part" aria-label={words.notes}>
        <TextLine isWide kind="long" label={words.notes} value={task.note} onSave={(note) => save({ note }, 'note')} />
      </section>
      {mayEdit ? <Remove task={task} /> : null}
    </>
  )
}

function Remove({ task }: { task: TaskView }) {
  const { plan, tree, editing, openTask } = usePlan()
  const beneath = descendantsOf(tree, task.id)
  const remove = async () => {
    openTask(undefined)
    const label = words.did.remove(task.name)
    const outcome = await editing.edit(removeTasks([task, ...beneath], plan.dependencies), label)
    if (outcome.isSaved) showToast(words.removed(task.name), () => editing.undoOnly(label))
  }
  return (
    <Button look="danger" onClick={() => void remove()}>
      {beneath.length === 0 ? words.removeTask : words.removeTaskWith(beneath.length)}
    </Button>
  )
}
