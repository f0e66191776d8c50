import { sql } from 'kysely'
import { standardSchemes } from '../modules/reviews/index.ts'
import { newId } from '../platform/ids.ts'
import type { TestPlatform } from '../testing/platform.ts'

type Given = {
  readonly placeId: string
  readonly personId: string
  readonly personName: string
  readonly reviewId: string
  readonly reviewText: string
  readonly reviewSecret: string
  readonly reviewFindingId: string
}

/** A review in the middle of its criticism, with texts that only few may read. */
export async function insertReview(test: TestPlatform, things: Given): Promise<void> {
  const { db, crypto } = test.platform
  const { reviewId, personId } = things
  const scheme = JSON.stringify(standardSchemes.memberReview)
  const secret = things.reviewSecret
  await sql`insert into review (id, organization_id, kind, year, title, scheme, state, since, people, open_findings,
      started_at, started_by_name)
    values (${reviewId}, ${things.placeId}, 'memberReview', 2025, ${things.reviewText}, ${scheme}, 'criticism',
      '2026-11-02', 1, 1, now(), '某')`.execute(db)
  await sql`insert into review_person (review_id, person_id, name, is_probationary, standing, sort, self_review_cipher,
      submitted_on)
    values (${reviewId}, ${personId}, ${things.personName}, false, 'graded', 0,
      ${crypto.encrypt('review.selfReview', secret)}, '2026-11-05')`.execute(db)
  await sql`insert into review_note (id, review_id, kind, about_id, occurred_on, text_cipher, recorded_at, by_name)
    values (${newId()}, ${reviewId}, 'criticism', ${personId}, '2026-11-05', ${crypto.encrypt('review.note', secret)},
      now(), '某')`.execute(db)
  await sql`insert into review_finding (id, review_id, text, owner_id, owner_name, due_on, sort)
    values (${things.reviewFindingId}, ${reviewId}, ${things.reviewText}, ${personId}, ${things.personName},
      '2026-12-31', 0)`.execute(db)
}
