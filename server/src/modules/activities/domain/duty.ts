/** A held activity, as far as duties care. `recordedOn` is the day it was entered. */
export type DutyRecord = {
  readonly id: string
  readonly title: string
  readonly kindCode: string
  readonly alsoKinds: readonly string[]
  readonly parts: readonly string[]
  readonly occurredOn: string
  readonly recordedOn: string
}

export type DutyExcuse = {
  readonly kindCode: string
  readonly periodStartOn: string
  readonly reason: string
  readonly byName: string
}

export type DutyState = 'met' | 'metLate' | 'due' | 'coming' | 'late' | 'excused'
