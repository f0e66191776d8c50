import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addTask } from '../../planning/index.ts'
import { lockActivity } from '../store/activity.ts'
import { activityOf, resolutionOf, saveResolutionTask } from '../store/items.ts'

const LONGEST_NAME = 120

/** The task is done by the organisation that decided it, so its recorder may add it without editing the rest of the plan. */
export const makeResolutionTask = command(
  contract.makeResolutionTask,
  async ({ input, actor, tx, platform, now, today }) => {
    const { resolutionId, planId, dueOn, line } = input
    const activity = await lockActivity(tx, await activityOf(tx, 'activity_resolution', resolutionId))
    const grant = authorize(actor, 'activities.record', activity.organization)
    const resolution = await resolutionOf(tx, resolutionId)
    if (resolution.taskId !== null)
      throw new Refusal('activities.alreadyTask', { taskName: resolution.taskName ?? resolution.text })
    const { title, occurredOn } = activity.fields
    const id = platform.newId()
    const name = input.name ?? resolution.text.slice(0, LONGEST_NAME)
    const ownerId = input.ownerId ?? resolution.ownerId
    const added = await addTask(
      { tx, platform, actor, now, today },
      planId,
      {
        ...{ id, name, line, ownerId, dueOn, notBefore: occurredOn, organizationId: activity.organization.id },
        note: `${occurredOn}“${title}”议定：${resolution.text}`,
      },
      `${actor.name}登记：${activity.organization.name}“${title}”议定事项转为任务“${name}”`.slice(0, LONGEST_NAME),
    )
    await saveResolutionTask(tx, grant, { id: resolutionId, taskId: id, taskName: name, ownerId, dueOn })
    return {
      output: { taskId: id, planId, seq: added.seq },
      audit: { grant, subjectId: activity.id, change: { resolution: resolutionId, planId, taskId: id, dueOn } },
      afterCommit: added.signal,
    }
  },
)
