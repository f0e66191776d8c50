import * as contract from '@hepai/contract/organizations'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorize } from '../../../platform/grant.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, badField } from '../../../platform/refusal.ts'
import { mergeHistory } from '../domain/merge.ts'
import { isWithin } from '../domain/path.ts'
import { refuseEnded, refuseRoot } from '../domain/rules.ts'
import { addHistory } from '../store/history.ts'
import { closeAppointments, movePeople } from '../store/members.ts'
import { type Organization, closeOrganization, lockOrganization } from '../store/organization.ts'
import { moveChildren, sharedChildName } from '../store/subtree.ts'
import { closeTerms } from '../store/term.ts'

export const mergeOrganization = command(
  contract.mergeOrganization,
  async ({ input, actor, tx, platform, today, now }) => {
    await bumpAccessEpoch(tx)
    const source = await lockOrganization(tx, input.organizationId)
    const grant = authorize(actor, 'organizations.manage', source)
    const target = await lockOrganization(tx, input.intoId)
    authorize(actor, 'organizations.manage', target)
    refuseImpossible(source, target)
    const { onDay, reason } = input
    if (onDay > today) throw badField('onDay', '日期不能晚于今天，请改正。')
    const shared = await sharedChildName(tx, source.id, target.id)
    if (shared !== undefined) throw new Refusal('organizations.nameTaken', { name: shared })
    await closeOrganization(tx, grant, source, { version: input.version, onDay, reason, mergedIntoId: target.id })
    const children = await moveChildren(tx, grant, source, target)
    const people = await movePeople(tx, grant, source, target, { onDay, reason, at: now })
    const appointments = { organizationId: source.id, intoId: target.id, onDay, at: now }
    await closeAppointments(tx, grant, appointments)
    await closeTerms(tx, grant, source.id, onDay)
    const history = mergeHistory(source, target, children, platform.newId)
    await addHistory(
      tx,
      grant,
      history.map((entry) => ({ ...entry, onDay, reason, recordedAt: now })),
    )
    return {
      output: { id: source.id, version: input.version + 1, movedPeople: people, movedOrganizations: children.length },
      audit: {
        grant,
        subjectId: source.id,
        change: { intoId: target.id, people, organizations: children.map((child) => child.id) },
      },
      afterCommit: announceAccessChanged,
    }
  },
)

function refuseImpossible(source: Organization, target: Organization): void {
  refuseRoot(source)
  refuseEnded(source, target)
  if (isWithin(target.path, source.path)) throw new Refusal('organizations.movesIntoItself')
  if (target.kind !== source.kind) throw new Refusal('organizations.mergeIntoOtherKind')
}
