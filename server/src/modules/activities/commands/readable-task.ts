import { type Actor, mayOn } from '../../../platform/grant.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { type LinkedTask, type Tx, findTask } from '../store/links.ts'

/**
 * A task that a person may link to: whoever may not read its plan cannot tell that it exists.
 *
 * @throws Refusal activities.taskUnknown
 */
export async function readableTask(tx: Tx, actor: Actor, taskId: string): Promise<LinkedTask> {
  const task = await findTask(tx, taskId)
  if (task === null || !mayOn(actor, 'planning.read', task.organization)) throw new Refusal('activities.taskUnknown')
  return task
}
