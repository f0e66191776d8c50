import type { DependencyType, DependencyView, TaskView } from '@hepai/contract/planning-shapes'
import { showToast } from '../../../../design/toast.tsx'
import { newId } from '../../../../platform/new-id.ts'
import { changeLink, changeTask, insertStep, link, newTask, removeTasks, unlink } from '../../layout/edit-plan.ts'
import { descendantsOf } from '../../layout/tree-rows.ts'
import { words } from '../../strings/plan/zh-CN.ts'
import { usePlan } from '../plan-context.ts'
import type { Outcome } from '../use-editing.ts'

export type NewStep = Outcome & { readonly taskId: string }

/** Everything that can be done in the flow, as edits of the one graph. Refusals are left to the place they belong to. */
export function useFlowActs() {
  const { plan, tree, editing } = usePlan()
  const nameOf = (id: string) => tree.byId.get(id)?.name ?? ''
  return {
    connect: (fromId: string, toId: string): Promise<Outcome> =>
      editing.edit([link(newId(), fromId, toId)], words.did.link(nameOf(fromId), nameOf(toId)), true),
    relink: (each: DependencyView, set: { type?: DependencyType; lagDays?: number }): Promise<Outcome> =>
      editing.edit([changeLink(each, set)], words.did.relink(nameOf(each.fromId), nameOf(each.toId)), true),
    unlink: (each: DependencyView): Promise<Outcome> =>
      editing.edit([unlink(each)], words.did.unlink(nameOf(each.fromId), nameOf(each.toId)), true),
    insert: (each: DependencyView, name: string, organizationId: string): Promise<NewStep> => {
      const to = tree.byId.get(each.toId)
      const place =
        to === undefined ? {} : { parentId: to.parentId, objectiveId: to.objectiveId, initiativeId: to.initiativeId }
      const lane = plan.lanes.find((known) => known.organizationId === organizationId)
      const line = lane?.level === 'business' ? 'business' : 'party'
      const sort = to === undefined ? 0 : to.sort - 0.5
      const { taskId, edits } = insertStep(each, name, { ...place, organizationId, line, sort }, newId)
      return editing.edit(edits, words.did.insert(name), true).then((outcome) => ({ ...outcome, taskId }))
    },
    addTo: (organizationId: string, name: string): Promise<NewStep> => {
      const level = plan.lanes.find((each) => each.organizationId === organizationId)?.level
      const line = level === 'business' ? 'business' : 'party'
      const last = tree.roots.at(-1)
      const sort = (last?.sort ?? 0) + 1
      const taskId = newId()
      const added = newTask(taskId, name, { organizationId, line, sort })
      return editing.edit([added], words.did.add(name), true).then((outcome) => ({ ...outcome, taskId }))
    },
    moveTo: (task: TaskView, organizationId: string, lane: string): Promise<Outcome> =>
      editing.edit([changeTask(task, { organizationId })], words.did.lane(task.name, lane)),
    rename: (task: TaskView, name: string): Promise<Outcome> =>
      editing.edit([changeTask(task, { name })], words.did.rename(name)),
    remove: (task: TaskView): void => {
      const gone = [task, ...descendantsOf(tree, task.id)]
      void editing.edit(removeTasks(gone, plan.dependencies), words.did.remove(task.name)).then((outcome) => {
        if (outcome.isSaved) showToast(words.removed(task.name), editing.undo)
      })
    },
  }
}
