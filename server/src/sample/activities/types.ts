import type { Minutes, VoteInput } from '@hepai/contract/activities-shapes'

/** One activity of the sample year as plain data; references are slugs, days are of 2026. */
export interface SampleActivity {
  readonly slug: string
  readonly organization: string
  readonly kind: string
  /** Kinds held together with it. */
  readonly alsoKinds: readonly string[]
  readonly state: 'planned' | 'held'
  readonly title: string
  readonly on: string
  readonly startsAt: string
  readonly endsAt: string | null
  readonly place: string
  /** Person slugs: who led it and who entered it. */
  readonly host: string
  readonly recorder: string
  readonly roll: readonly string[]
  /** Absent members of the roll, each with the reason. */
  readonly absent: ReadonlyMap<string, string>
  readonly audience: number
  readonly serviceHours: number
  readonly agenda: readonly string[]
  readonly parts: readonly string[]
  readonly items: readonly SampleItem[]
  readonly link: SampleLink | null
  /** What was written down besides the agenda. */
  readonly written: SampleMinutes
  readonly votes: readonly VoteInput[]
  readonly resolutions: readonly SampleResolution[]
  readonly criticism: string | null
  readonly correction: SampleCorrection | null
  /** Day on which it was entered; later than `on` for a late entry. */
  readonly recordedOn: string
}

export interface SampleItem {
  readonly topic: string
  readonly state: 'open' | 'linked' | 'noAction'
  readonly answer: string
  readonly task: string | null
  /** What was said about it. */
  readonly note?: string
}

export interface SampleLink {
  readonly task: string
  readonly did: string
  readonly audience: number
  readonly beneficiaries: number
  readonly hours: number
}

export type SampleMinutes = Partial<Pick<Minutes, 'study' | 'speeches' | 'guests' | 'signatures' | 'body'>> & {
  /** What was done in each part that was held, by its name. */
  readonly partTexts?: Readonly<Record<string, string>>
}

export interface SampleResolution {
  readonly text: string
  readonly owner: string | null
  readonly dueOn: string | null
  /** The task it became. */
  readonly task: string | null
}

/** A correction after the week in which a record may still be changed; `before` holds what stood then, by its field. */
export interface SampleCorrection {
  readonly on: string
  readonly by: string
  readonly reason: string
  readonly before: Readonly<Record<string, unknown>>
}
