import * as contract from '@hepai/contract/notices'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { enqueue } from '../store/outbox.ts'
import { lockRobot } from '../store/robot.ts'

/** Goes out at once, also on a day off: somebody is waiting to see it. */
export const testRobot = command(contract.testRobot, async ({ input, actor, tx, platform, now }) => {
  const robot = await lockRobot(tx, input.robotId)
  const grant = authorize(actor, 'notices.manageRobots', { id: robot.organizationId, path: robot.path })
  const id = platform.newId()
  const body = `【合拍】这是一条测试消息。${robot.organizationName}的规定动作提醒将发到这里，只写组织和事项。`
  await enqueue(tx, grant, [
    {
      ...{ id, channel: 'robot', accountId: null, robotId: robot.id, subject: robot.organizationName, body },
      ...{ dedupeKey: `test:${id}`, madeAt: now, nextAt: now },
    },
  ])
  return { output: { id: robot.id }, audit: { grant, subjectId: robot.id, change: { delivery: id } } }
})
