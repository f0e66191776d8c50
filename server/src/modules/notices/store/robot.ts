import type { RobotKind } from '@hepai/contract/notices-shapes'
import type { Kysely, Transaction } from 'kysely'
import { CITY } from '../../../platform/city.ts'
import type { Grant } from '../../../platform/grant.ts'
import { notFoundOrNotAllowed } from '../../../platform/refusal.ts'
import type { Tables } from '../../../platform/tables.ts'
import type {} from '../tables.ts'

type Tx = Transaction<Tables>
type RobotGrant = Grant<'notices.manageRobots'>

export type StoredRobot = {
  readonly id: string
  readonly kind: RobotKind
  readonly name: string
  readonly addressCipher: string
  readonly organizationId: string
  readonly organizationName: string
  readonly path: string
}

/** Robots in use, with the place each belongs to. */
export const robotsInUse = (db: Kysely<Tables>) =>
  db
    .selectFrom('robot')
    .innerJoin('organization', (join) =>
      join.onRef('organization.id', '=', 'robot.organization_id').on('organization.city_id', '=', CITY),
    )
    .select(['robot.id', 'robot.kind', 'robot.name', 'robot.address_cipher as addressCipher'])
    .select(['organization.id as organizationId', 'organization.name as organizationName', 'organization.path'])
    .where('robot.city_id', '=', CITY)
    .where('robot.removed_at', 'is', null)
    .orderBy('robot.added_at')

/** @throws Refusal platform.notFoundOrNotAllowed; the caller has yet to authorize */
export async function lockRobot(tx: Tx, id: string): Promise<StoredRobot> {
  const found = await robotsInUse(tx).where('robot.id', '=', id).forUpdate('robot').executeTakeFirst()
  if (found === undefined) throw notFoundOrNotAllowed()
  return found
}

export type NewRobot = {
  readonly id: string
  readonly kind: RobotKind
  readonly name: string
  readonly addressCipher: string
  readonly secretCipher: string | null
  readonly at: Date
}

export async function insertRobot(tx: Tx, grant: RobotGrant, robot: NewRobot): Promise<void> {
  if (grant.organizationId === null) throw notFoundOrNotAllowed()
  await tx
    .insertInto('robot')
    .values({
      ...{ city_id: CITY, id: robot.id, organization_id: grant.organizationId, kind: robot.kind, name: robot.name },
      ...{ address_cipher: robot.addressCipher, secret_cipher: robot.secretCipher },
      ...{ added_by_name: grant.actorName ?? '系统', added_at: robot.at },
    })
    .execute()
}

/** What has not gone out yet is given up with it. */
export async function closeRobot(tx: Tx, grant: RobotGrant, id: string, reason: string, at: Date): Promise<void> {
  await tx
    .updateTable('robot')
    .set({ removed_at: at, removed_by_name: grant.actorName, removed_reason: reason })
    .where('city_id', '=', CITY)
    .where('id', '=', id)
    .where('organization_id', '=', grant.organizationId)
    .execute()
  await tx
    .deleteFrom('outbox')
    .where('city_id', '=', CITY)
    .where('robot_id', '=', id)
    .where('sent_at', 'is', null)
    .execute()
}
