import type { Bound } from '../../platform/operations.ts'
import { addRobot } from './commands/add-robot.ts'
import { readMessages } from './commands/read-messages.ts'
import { remindNotice } from './commands/remind-notice.ts'
import { removeRobot } from './commands/remove-robot.ts'
import { retryDelivery } from './commands/retry-delivery.ts'
import { saveChannels } from './commands/save-channels.ts'
import { sendNotice } from './commands/send-notice.ts'
import { signNotice } from './commands/sign-notice.ts'
import { testRobot } from './commands/test-robot.ts'
import { withdrawNotice } from './commands/withdraw-notice.ts'
import { downloadNotice } from './queries/download-notice.ts'
import { downloadSentNotice } from './queries/download-sent-notice.ts'
import { listFailedDeliveries } from './queries/list-failed-deliveries.ts'
import { listMessages } from './queries/list-messages.ts'
import { listReceivedNotices } from './queries/list-received-notices.ts'
import { listRobots } from './queries/list-robots.ts'
import { listSentNotices } from './queries/list-sent-notices.ts'
import { prepareNotice } from './queries/prepare-notice.ts'
import { showChannels } from './queries/show-channels.ts'
import { showNotice } from './queries/show-notice.ts'
import { showSentNotice } from './queries/show-sent-notice.ts'

export const noticesOperations: readonly Bound[] = [
  listMessages,
  readMessages,
  listReceivedNotices,
  showNotice,
  signNotice,
  downloadNotice,
  downloadSentNotice,
  prepareNotice,
  sendNotice,
  listSentNotices,
  showSentNotice,
  remindNotice,
  withdrawNotice,
  showChannels,
  saveChannels,
  listRobots,
  addRobot,
  removeRobot,
  testRobot,
  listFailedDeliveries,
  retryDelivery,
]

export { isWorking } from './domain/quiet.ts'
export { noticesJobs } from './jobs.ts'
export { type GroupFact, tellGroups } from './store/digest.ts'
export { type NewMessage, announce } from './store/message.ts'
export { receivedBy } from './queries/received.ts'
