import * as contract from '@hepai/contract/activities'
import type { z } from 'zod'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal } from '../../../platform/refusal.ts'
import { addTask } from '../../planning/index.ts'
import { lockAdoption, lockFinding, lockTopic, saveAdoptionTask } from '../store/research.ts'
import { readableTask } from './readable-task.ts'

const LONGEST_NAME = 120
type Input = z.output<typeof contract.giveAdoptionTask.input>

/** As with a resolution: who records for the organisation may add the task without editing the rest of the plan. */
export const giveAdoptionTask = command(
  contract.giveAdoptionTask,
  async ({ input, actor, tx, platform, now, today }) => {
    const adoption = await lockAdoption(tx, input.adoptionId)
    const topic = await lockTopic(tx, (await lockFinding(tx, adoption.findingId)).topicId)
    const grant = authorize(actor, 'activities.record', topic.organization)
    if (input.taskId !== undefined) {
      const task = await readableTask(tx, actor, input.taskId)
      await saveAdoptionTask(tx, grant, adoption.id, task)
      const change = { adoption: adoption.id, taskId: task.id }
      return { output: { taskId: task.id, planId: task.planId }, audit: { grant, subjectId: topic.id, change } }
    }
    const { planId, dueOn } = newTask(input)
    const task = { id: platform.newId(), name: nameOf(input, adoption.decision) }
    const added = await addTask(
      { tx, platform, actor, now, today },
      planId,
      {
        ...{ ...task, line: input.line, ownerId: null, dueOn, notBefore: adoption.adoptedOn },
        organizationId: topic.organization.id,
        note: `调研课题“${topic.title}”，${adoption.adoptedBy}采纳：${adoption.decision}`.slice(0, 2000),
      },
      `${actor.name}登记：调研课题“${topic.title}”转为任务“${task.name}”`.slice(0, LONGEST_NAME),
    )
    await saveAdoptionTask(tx, grant, adoption.id, task)
    return {
      output: { taskId: task.id, planId },
      audit: { grant, subjectId: topic.id, change: { adoption: adoption.id, planId, taskId: task.id, dueOn } },
      afterCommit: added.signal,
    }
  },
)

function newTask({ planId, dueOn }: Input): { readonly planId: string; readonly dueOn: string } {
  if (planId === undefined || dueOn === undefined) throw new Refusal('activities.adoptionTask')
  return { planId, dueOn }
}

const nameOf = ({ name }: Input, decision: string): string =>
  name === undefined || name === '' ? decision.slice(0, LONGEST_NAME) : name
