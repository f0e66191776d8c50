import { showToast } from '../../../../design/toast.tsx'
import { newId } from '../../../../platform/new-id.ts'
import { besides, indent, newTask, outdent, removeTasks, sortAfter } from '../../layout/edit-plan.ts'
import { descendantsOf, siblingsOf, type TreeRow } from '../../layout/tree-rows.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'

/** What a person can do to the row under the cursor. */
export function useListActs() {
  const { plan, tree, editing } = usePlan()
  const addBelow = async ({ task }: TreeRow): Promise<string | null> => {
    const id = newId()
    const sort = sortAfter(siblingsOf(tree, task), task.id)
    const added = newTask(id, words.newTaskName, { ...besides(task), sort })
    const outcome = await editing.edit([added], words.did.add(words.newTaskName))
    return outcome.isSaved ? id : null
  }
  const remove = ({ task }: TreeRow): void => {
    const gone = [task, ...descendantsOf(tree, task.id)]
    void editing.edit(removeTasks(gone, plan.dependencies), words.did.remove(task.name)).then((outcome) => {
      if (outcome.isSaved) showToast(words.removed(task.name), editing.undo)
    })
  }
  const shift = ({ task }: TreeRow, kind: 'indent' | 'outdent'): void => {
    const edit = (kind === 'indent' ? indent : outdent)(task, tree)
    if (edit !== null) void editing.edit([edit], words.did[kind](task.name))
  }
  return { addBelow, remove, shift }
}
