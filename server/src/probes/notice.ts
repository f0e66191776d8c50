import { sql } from 'kysely'
import { newId } from '../platform/ids.ts'
import type { TestPlatform } from '../testing/platform.ts'

type Given = {
  readonly placeId: string
  readonly accountId: string
  readonly noticeId: string
  readonly robotId: string
  readonly deliveryId: string
  readonly text: string
  readonly robotName: string
}

/** A notice of a place with its recipient and message, a robot, and something that did not reach it. */
export async function insertNotice(test: TestPlatform, given: Given): Promise<void> {
  const { db, crypto } = test.platform
  const { placeId, noticeId, robotId, deliveryId, accountId, text, robotName } = given
  await sql`insert into notice (id, organization_id, title, paragraphs, sent_by_name, sent_at)
    values (${noticeId}, ${placeId}, ${text}, ${[text]}, '某', '2026-11-20T02:00:00Z')`.execute(db)
  await sql`insert into notice_receipt (notice_id, organization_id, account_id, role, note)
    values (${noticeId}, ${placeId}, ${accountId}, 'member', ${text})`.execute(db)
  await sql`insert into message (id, account_id, kind, title, body, target, dedupe_key, at)
    values (${newId()}, ${accountId}, 'noticeReceived', ${text}, ${text},
      ${JSON.stringify({ page: 'notice', noticeId })}, ${noticeId}, '2026-11-20T02:00:00Z')`.execute(db)
  await sql`insert into robot (id, organization_id, kind, name, address_cipher, added_by_name, added_at)
    values (${robotId}, ${placeId}, 'wecom', ${robotName}, ${crypto.encrypt('robot.address', text)}, '某', now())`.execute(
    db,
  )
  await sql`insert into outbox (id, channel, robot_id, subject, body, dedupe_key, made_at, next_at, dead_at)
    values (${deliveryId}, 'robot', ${robotId}, ${text}, ${text}, ${deliveryId}, now(), now(), now())`.execute(db)
}
