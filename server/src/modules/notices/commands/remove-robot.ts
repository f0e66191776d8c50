import * as contract from '@hepai/contract/notices'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { closeRobot, lockRobot } from '../store/robot.ts'

export const removeRobot = command(contract.removeRobot, async ({ input, actor, tx, now }) => {
  const robot = await lockRobot(tx, input.robotId)
  const grant = authorize(actor, 'notices.manageRobots', { id: robot.organizationId, path: robot.path })
  await closeRobot(tx, grant, robot.id, input.reason, now)
  return { output: { id: robot.id }, audit: { grant, subjectId: robot.id, change: { reason: input.reason } } }
})
