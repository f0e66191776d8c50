import * as contract from '@hepai/contract/organizations'
import { announceAccessChanged, bumpAccessEpoch } from '../../../platform/epoch.ts'
import { authorize } from '../../../platform/grant.ts'
import { pathSegment } from '../../../platform/ids.ts'
import { command } from '../../../platform/operations.ts'
import { Refusal, badField } from '../../../platform/refusal.ts'
import { isWithin, pathChange } from '../domain/path.ts'
import { refuseEnded, refuseNotUnder, refuseRoot } from '../domain/rules.ts'
import { addHistory } from '../store/history.ts'
import { findOrganization, lockOrganization, nameIsTaken } from '../store/organization.ts'
import { moveSubtree } from '../store/subtree.ts'

export const moveOrganization = command(
  contract.moveOrganization,
  async ({ input, actor, tx, platform, today, now }) => {
    // Puts all moves in one order: two moves that cross could otherwise tie the tree into a ring.
    await bumpAccessEpoch(tx)
    const moved = await lockOrganization(tx, input.organizationId)
    const grant = authorize(actor, 'organizations.manage', moved)
    const parent = await lockOrganization(tx, input.newParentId)
    authorize(actor, 'organizations.manage', parent)
    refuseRoot(moved)
    refuseEnded(moved, parent)
    if (isWithin(parent.path, moved.path)) throw new Refusal('organizations.movesIntoItself')
    refuseNotUnder(moved.kind, parent.kind)
    if (input.onDay > today) throw badField('onDay', '日期不能晚于今天，请改正。')
    if (await nameIsTaken(tx, parent.id, moved.name, moved.id))
      throw new Refusal('organizations.nameTaken', { name: moved.name })
    const from = await findOrganization(tx, moved.parentId ?? moved.id)
    const change = pathChange(moved.path, pathSegment(moved.id), parent.path)
    const count = await moveSubtree(tx, grant, { moved, version: input.version, parentId: parent.id, change })
    await addHistory(tx, grant, [
      {
        id: platform.newId(),
        organizationId: moved.id,
        change: 'moved',
        onDay: input.onDay,
        from: { id: from.id, text: from.name },
        to: { id: parent.id, text: parent.name },
        reason: input.reason,
        recordedAt: now,
      },
    ])
    return {
      output: { id: moved.id, version: input.version + 1 },
      audit: { grant, subjectId: moved.id, change: { fromId: from.id, toId: parent.id, organizations: count } },
      afterCommit: announceAccessChanged,
    }
  },
)
