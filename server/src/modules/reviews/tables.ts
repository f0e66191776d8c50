import type { NoteKind, ReviewEvent, ReviewKind, ReviewState, Standing } from '@hepai/contract/reviews-shapes'
import type { Defaulted } from '../../platform/tables.ts'

type Owned = { city_id: Defaulted<number>; id: string }

declare module '../../platform/tables.ts' {
  interface Tables {
    review: Owned & {
      organization_id: string
      kind: ReviewKind
      year: number
      title: string
      scheme: Json
      state: ReviewState
      since: string
      due_on: string | null
      activity_id: string | null
      people: Defaulted<number>
      open_findings: Defaulted<number>
      box_cipher: string | null
      result_cipher: string | null
      scores_cipher: string | null
      scored_parts: Defaulted<number>
      started_at: Timestamp
      started_by: string | null
      started_by_name: string
      removed_at: Defaulted<Date | null>
      removed_reason: string | null
      version: Defaulted<number>
    }
    review_step: Owned & {
      review_id: string
      event: ReviewEvent
      to_state: ReviewState
      at: Timestamp
      by_account: string | null
      by_name: string
      reason: Defaulted<string>
    }
    review_person: {
      city_id: Defaulted<number>
      review_id: string
      person_id: string
      name: string
      is_probationary: boolean
      standing: Standing
      reason: Defaulted<string>
      sort: number
      self_review_cipher: string | null
      submitted_on: string | null
      grade_cipher: string | null
    }
    review_voter: {
      city_id: Defaulted<number>
      review_id: string
      person_id: string
      name: string
      sort: number
      received_on: string | null
      is_paper: boolean | null
    }
    review_note: Owned & {
      review_id: string
      kind: NoteKind
      about_id: string | null
      occurred_on: string
      text_cipher: string
      recorded_at: Timestamp
      by_account: string | null
      by_name: string
    }
    review_finding: Owned & {
      review_id: string
      text: string
      owner_id: string | null
      owner_name: string
      due_on: string
      reported_on: string | null
      reported_what: Defaulted<string>
      reported_by: string | null
      reported_by_name: string | null
      closed_on: string | null
      closed_by: string | null
      closed_by_name: string | null
      sent_back: Defaulted<string>
      sort: number
    }
    review_scheme: Owned & {
      organization_id: string
      kind: ReviewKind
      fields: Json
      valid_from: string
      saved_by: string | null
      saved_by_name: string
      saved_at: Timestamp
      version: Defaulted<number>
    }
  }
}
