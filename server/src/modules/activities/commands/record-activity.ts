import * as contract from '@hepai/contract/activities'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { lockOrganization } from '../../organizations/index.ts'
import { insertActivity } from '../store/activity.ts'
import { deleteDraft } from '../store/drafts.ts'
import { insertLink } from '../store/links.ts'
import { insertAttendance, insertItems, insertResolutions } from '../store/parts.ts'
import { readableTask } from './readable-task.ts'
import { sealedCriticism } from './sealed-criticism.ts'
import { judgeActivity } from './write-activity.ts'

export const recordActivity = command(contract.recordActivity, async ({ input, actor, tx, platform, now, today }) => {
  const { organizationId, links, ...fields } = input
  const place = await lockOrganization(tx, organizationId)
  const grant = authorize(actor, 'activities.record', place)
  const judged = await judgeActivity({ tx, platform, now, today }, place, fields, null)
  const id = platform.newId()
  const criticismCipher = sealedCriticism(platform.crypto, fields.criticism, null)
  const { counts, votes } = judged
  const written = { id, fields, counts, votes, criticismCipher, openItems: fields.items.length, at: now }
  const later = links.flatMap(({ did, results }) => [did, results])
  await insertActivity(tx, grant, written, later)
  await insertAttendance(tx, grant, id, fields.attendance, judged.roll)
  await insertItems(
    tx,
    grant,
    id,
    fields.items.map((item) => ({ ...item, id: platform.newId() })),
  )
  await insertResolutions(
    tx,
    grant,
    id,
    fields.resolutions.map((one) => ({ ...one, id: platform.newId() })),
  )
  for (const link of links) {
    const task = await readableTask(tx, actor, link.taskId)
    await insertLink(tx, grant, id, { ...link, id: platform.newId(), taskName: task.name }, now)
  }
  await deleteDraft(tx, grant, fields.kindCode)
  return {
    output: { id, version: 1, warnings: judged.warnings, meets: judged.meets },
    audit: {
      grant,
      subjectId: id,
      change: {
        ...{ kind: fields.kindCode, occurredOn: fields.occurredOn, state: fields.state },
        present: judged.counts.present,
        tasks: links.map((link) => link.taskId),
      },
    },
  }
})
