import type { Defaulted } from '../../platform/tables.ts'

/** tsvector: never read, written by `wordColumns`; null until it is. */
type Words = Defaulted<string | null>
type Owned = { city_id: Defaulted<number>; id: string }

declare module '../../platform/tables.ts' {
  interface Tables {
    activity_kind: Owned & {
      organization_id: string
      code: string
      fields: Json
      valid_from: string
      valid_to: string | null
      saved_by: string | null
      saved_by_name: string
      saved_at: Timestamp
      version: Defaulted<number>
    }
    activity: Owned & {
      organization_id: string
      kind_code: string
      also_kinds: Defaulted<string[]>
      parts: Defaulted<string[]>
      title: string
      state: 'planned' | 'held'
      occurred_on: string
      starts_at: string | null
      ends_at: string | null
      place: Defaulted<string>
      host_name: Defaulted<string>
      recorder_name: Defaulted<string>
      eligible: Defaulted<number>
      present: Defaulted<number>
      absent: Defaulted<number>
      voters: Defaulted<number>
      voters_present: Defaulted<number>
      audience: Defaulted<number>
      service_hours: Numeric
      minutes: Json
      votes: Json
      criticism_cipher: string | null
      link_count: Defaulted<number>
      open_items: Defaulted<number>
      recorded_at: Timestamp
      recorded_by: string | null
      recorded_by_name: string
      changed_at: Timestamp
      removed_at: Defaulted<Date | null>
      removed_reason: string | null
      version: Defaulted<number>
      title_words: Words
      words: Words
    }
    activity_attendance: {
      city_id: Defaulted<number>
      activity_id: string
      person_id: string
      name: string
      status: 'present' | 'absent'
      reason: Defaulted<string>
      has_vote: boolean
      sort: number
    }
    activity_item: Owned & {
      activity_id: string
      topic: string
      note: Defaulted<string>
      state: Defaulted<'open' | 'linked' | 'noAction'>
      answer: Defaulted<string>
      task_id: string | null
      resolved_by_name: string | null
      resolved_at: Defaulted<Date | null>
      sort: number
    }
    activity_resolution: Owned & {
      activity_id: string
      text: string
      owner_id: string | null
      due_on: string | null
      task_id: string | null
      sort: number
    }
    activity_link: Owned & {
      activity_id: string
      task_id: string
      did: string
      audience: Defaulted<number>
      beneficiaries: Defaulted<number>
      hours: Numeric
      results: Defaulted<string>
      linked_at: Timestamp
      linked_by: string | null
      linked_by_name: string
      unlinked_at: Defaulted<Date | null>
      unlinked_reason: string | null
    }
    activity_correction: Owned & {
      activity_id: string
      at: Timestamp
      by_account: string | null
      by_name: string
      reason: string
      before: Json
    }
    activity_summary: Owned & {
      activity_id: string
      organization_id: string
      year: number
      number: number
      issued_on: string
      copies_to: Json
      document: Json
      activity_version: number
      issued_at: Timestamp
      issued_by: string | null
      issued_by_name: string
    }
    person_leave: Owned & {
      person_id: string
      kind: 'leave' | 'travel' | 'secondment' | 'longSick'
      from_on: string
      to_on: string | null
      reason: Defaulted<string>
      recorded_at: Timestamp
      recorded_by: string | null
      recorded_by_name: string
      removed_at: Defaulted<Date | null>
      removed_reason: string | null
      version: Defaulted<number>
    }
    activity_draft: {
      city_id: Defaulted<number>
      account_id: string
      organization_id: string
      about: string
      content: Json
      send_key: string
      saved_at: Timestamp
      version: Defaulted<number>
    }
    duty_excuse: Owned & {
      organization_id: string
      kind_code: string
      period_start_on: string
      reason: string
      made_by: string | null
      made_by_name: string
      made_at: Timestamp
    }
    duty_reminder: Owned & {
      organization_id: string
      kind_code: string
      period_start_on: string
      on_day: string
      made_by: string | null
      made_by_name: string
      made_at: Timestamp
      reached: string[]
    }
    calendar_link: Owned & {
      account_id: string
      organization_id: string
      token_hash: string
      created_at: Timestamp
      last_read_on: string | null
      revoked_at: Defaulted<Date | null>
    }
    ledger_preview: Owned & {
      account_id: string
      under_id: string
      file_hash: string
      rows_cipher: string
      mistaken_rows: number
      created_at: Timestamp
      committed_at: Defaulted<Date | null>
    }
    disconnect_dismissal: Owned & {
      organization_id: string
      rule: string
      rules_version: number
      subject_id: string
      reason: string
      expires_on: string
      made_by: string | null
      made_by_name: string
      made_at: Timestamp
      revoked_at: Defaulted<Date | null>
      revoked_by_name: string | null
    }
    campaign: Owned & {
      organization_id: string
      name: string
      from_on: string
      to_on: string
      fields: Json
      saved_by: string | null
      saved_by_name: string
      saved_at: Timestamp
      removed_at: Defaulted<Date | null>
      removed_reason: string | null
      version: Defaulted<number>
    }
    research_topic: Owned & {
      organization_id: string
      title: string
      question: string
      from_on: string
      to_on: string | null
      recorded_by: string | null
      recorded_by_name: string
      recorded_at: Timestamp
      removed_at: Defaulted<Date | null>
      removed_reason: string | null
      version: Defaulted<number>
    }
    research_person: { city_id: Defaulted<number>; topic_id: string; person_id: string; sort: number }
    research_activity: {
      city_id: Defaulted<number>
      topic_id: string
      activity_id: string
      linked_at: Timestamp
      linked_by_name: string
    }
    research_finding: Owned & {
      topic_id: string
      text: string
      found_on: string
      recorded_by: string | null
      recorded_by_name: string
      recorded_at: Timestamp
      version: Defaulted<number>
    }
    research_adoption: Owned & {
      finding_id: string
      adopted_by: string
      adopted_on: string
      decision: string
      task_id: string | null
      recorded_by: string | null
      recorded_by_name: string
      recorded_at: Timestamp
      version: Defaulted<number>
    }
  }
}
