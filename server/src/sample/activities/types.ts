/** One activity of the sample year as plain data; references are slugs, days are of 2026. */
export interface SampleActivity {
  readonly slug: string
  readonly organization: string
  readonly kind: string
  readonly title: string
  readonly on: string
  readonly startsAt: string
  readonly endsAt: string
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
  /** Day on which it was entered; later than `on` for a late entry. */
  readonly recordedOn: string
}

export interface SampleItem {
  readonly topic: string
  readonly state: 'open' | 'linked' | 'noAction'
  readonly answer: string
  readonly task: string | null
}

export interface SampleLink {
  readonly task: string
  readonly did: string
  readonly audience: number
  readonly beneficiaries: number
  readonly hours: number
}
