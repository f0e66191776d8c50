import * as contract from '@hepai/contract/organizations'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, badField } from '../../../platform/refusal.ts'
import { refuseEnded, refuseRoot } from '../domain/rules.ts'
import { addHistory } from '../store/history.ts'
import { closeAppointments, countPeople } from '../store/members.ts'
import { closeOrganization, lockOrganization } from '../store/organization.ts'
import { countChildren } from '../store/subtree.ts'
import { closeTerms } from '../store/term.ts'

export const endOrganization = command(contract.endOrganization, async ({ input, actor, tx, platform, today, now }) => {
  await bumpAccessEpoch(tx)
  const ending = await lockOrganization(tx, input.organizationId)
  const grant = authorize(actor, 'organizations.manage', ending)
  refuseRoot(ending)
  refuseEnded(ending)
  const { onDay, reason, version } = input
  if (onDay > today) throw badField('onDay', '日期不能晚于今天，请改正。')
  const children = await countChildren(tx, ending.id)
  if (children > 0) throw new Refusal('organizations.hasChildren', { name: ending.name, count: children })
  const people = await countPeople(tx, ending.id)
  if (people > 0) throw new Refusal('organizations.hasPeople', { name: ending.name, count: people })
  await closeOrganization(tx, grant, ending, { version, onDay, reason })
  await closeAppointments(tx, grant, { organizationId: ending.id, onDay, at: now })
  await closeTerms(tx, grant, ending.id, onDay)
  await addHistory(tx, grant, [
    { id: platform.newId(), organizationId: ending.id, change: 'ended', onDay, reason, recordedAt: now },
  ])
  return {
    output: { id: ending.id, version: version + 1 },
    audit: { grant, subjectId: ending.id, change: { endedOn: onDay } },
    afterCommit: announceAccessChanged,
  }
})
