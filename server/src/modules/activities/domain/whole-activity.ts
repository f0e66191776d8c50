import type { AttendanceStatus, Minutes, VoteView } from '@hepai/contract/activities-shapes'

/** One activity with everything that was written down about it, as it goes onto paper. */
export type WholeActivity = {
  readonly id: string
  readonly organizationName: string
  readonly kindName: string
  readonly title: string
  readonly state: 'planned' | 'held'
  readonly occurredOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly place: string
  readonly hostName: string
  readonly recorderName: string
  readonly eligible: number
  readonly present: number
  readonly absent: number
  readonly audience: number
  /** Calendar day of the entry, and who made it. */
  readonly recordedOn: string
  readonly recordedByName: string
  /** The minutes of this kind are reserved and the reader may not see them: what follows is then empty. */
  readonly isWithheld: boolean
  readonly minutes: Minutes
  readonly votes: readonly VoteView[]
  readonly attendance: readonly {
    readonly name: string
    readonly status: AttendanceStatus
    readonly reason: string
  }[]
  readonly items: readonly {
    readonly topic: string
    readonly note: string
    readonly state: 'open' | 'linked' | 'noAction'
    readonly answer: string
    readonly taskName: string | null
  }[]
  readonly resolutions: readonly {
    readonly text: string
    readonly ownerName: string | null
    readonly dueOn: string | null
    readonly taskName: string | null
  }[]
  readonly links: readonly {
    readonly taskName: string
    readonly planName: string
    readonly did: string
    readonly beneficiaries: number
    readonly results: string
  }[]
  readonly corrections: readonly { readonly onDay: string; readonly byName: string; readonly reason: string }[]
}
