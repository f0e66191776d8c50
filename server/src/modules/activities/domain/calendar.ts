import type { Duty } from './duties.ts'

/** As the platform writes it into a calendar. */
type Entry = {
  readonly uid: string
  readonly day: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly title: string
  readonly place: string
  readonly note: string
}

export type PlannedActivity = {
  readonly id: string
  readonly title: string
  readonly kindName: string
  readonly organizationName: string
  readonly occurredOn: string
  readonly startsAt: string | null
  readonly endsAt: string | null
  readonly place: string
}

export const activityEntry = (one: PlannedActivity): Entry => ({
  uid: `activity-${one.id}@hepai`,
  day: one.occurredOn,
  ...{ startsAt: one.startsAt, endsAt: one.endsAt, place: one.place },
  title: one.title,
  note: `${one.organizationName} ${one.kindName}`,
})

/** What is owed and not yet held, on its last day. What is met or explained needs no place in a calendar. */
export function dutyEntry(duty: Duty, organizationName: string): Entry | null {
  if (duty.state === 'met' || duty.state === 'metLate' || duty.state === 'excused') return null
  const { organizationId, kindCode, period, nth } = duty
  return {
    uid: `duty-${organizationId}-${kindCode}-${period.startOn}-${String(nth)}@hepai`,
    day: duty.dueOn,
    ...{ startsAt: null, endsAt: null, place: '' },
    title: `截止：${period.label}${duty.kindName}（${organizationName}）`,
    note: `${duty.source.title}${duty.source.article}`,
  }
}

export const termEntry = (term: { organizationId: string; organizationName: string; endsOn: string }): Entry => ({
  uid: `term-${term.organizationId}-${term.endsOn}@hepai`,
  day: term.endsOn,
  ...{ startsAt: null, endsAt: null, place: '' },
  title: `任期届满：${term.organizationName}`,
  note: '',
})
