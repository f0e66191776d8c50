import type { editPlan } from '@hepai/contract/planning'
import { dayWords } from '@hepai/contract/day-words'
import type { Grant } from '../../../platform/grant.ts'
import type { CommandContext } from '../../../platform/operations.ts'
import { accountsOf } from '../../access/index.ts'
import { announce } from '../../notices/index.ts'
import type { Edited } from '../domain/edit.ts'
import type { PlanModel } from '../domain/model.ts'

type Context = Pick<CommandContext<typeof editPlan>, 'tx' | 'platform' | 'actor' | 'now'>

/** Whoever becomes responsible for a task hears of it once, unless they wrote it themselves. */
export async function tellOwners(
  { tx, platform, actor, now }: Context,
  grant: Grant,
  planId: string,
  before: PlanModel,
  { model, touched }: Edited,
): Promise<void> {
  const given = touched.flatMap(({ what, id }) => {
    const task = what === 'task' ? model.task.get(id) : undefined
    if (task === undefined || task.value.ownerId === null) return []
    return before.task.get(id)?.value.ownerId === task.value.ownerId ? [] : [{ id, ...task.value }]
  })
  const owners = [...new Set(given.flatMap((task) => task.ownerId ?? []))].filter((id) => id !== actor.personId)
  const accounts = await accountsOf(tx, owners)
  const messages = given.flatMap((task) =>
    accounts
      .filter((account) => account.personId === task.ownerId && account.accountId !== actor.accountId)
      .map(({ accountId }) => ({
        ...{ accountId, kind: 'taskAssigned' as const, title: `由您负责：${task.name}` },
        body: `${actor.name}请您负责这项任务${task.dueOn === null ? '' : `，期限 ${dayWords(task.dueOn)}`}。`,
        ...{ target: { page: 'task' as const, planId, taskId: task.id } },
        dedupeKey: `task:${task.id}:${task.ownerId ?? ''}`,
      })),
  )
  await announce(tx, grant, platform, messages, now)
}
