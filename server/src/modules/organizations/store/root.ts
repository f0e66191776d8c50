import type { Transaction } from 'kysely'
import { pathSegment } from '../../../platform/ids.ts'
import { initialsOf } from '../../../platform/pinyin.ts'
import type { Tables } from '../../../platform/tables.ts'
import { pathUnder } from '../domain/path.ts'
import { addHistory } from './history.ts'
import { type ManageGrant, insertOrganization } from './organization.ts'

/** The city's 工委, once, when the installation is set up. */
export async function createRootOrganization(
  tx: Transaction<Tables>,
  grant: ManageGrant,
  root: {
    readonly id: string
    readonly historyId: string
    readonly name: string
    readonly onDay: string
    readonly at: Date
  },
): Promise<void> {
  await insertOrganization(tx, grant, {
    id: root.id,
    parentId: null,
    path: pathUnder('/', pathSegment(root.id)),
    depth: 1,
    kind: 'workCommittee',
    name: root.name,
    shortName: root.name,
    initials: initialsOf(root.name, 'organization'),
    uscc: null,
    nationalCode: null,
    establishedOn: null,
  })
  await addHistory(tx, grant, [
    { id: root.historyId, organizationId: root.id, change: 'created', onDay: root.onDay, recordedAt: root.at },
  ])
}
