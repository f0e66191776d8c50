import type { DutyView } from '@hepai/contract/activities-duties'
import type { LightTone } from '../../../design/light.tsx'
import { daysBetween } from '../../../platform/dates.ts'

type Standing = Pick<DutyView, 'state' | 'strength' | 'dueOn'>

const order: readonly DutyView['state'][] = ['late', 'due', 'metLate', 'met', 'excused', 'coming']
const soonDays = 7

export const isOpenDuty = ({ state }: Pick<DutyView, 'state'>): boolean => state === 'due' || state === 'late'

/** What needs doing first, then what is; the earlier date first among equals. */
export function inOrder<T extends Standing>(duties: readonly T[]): readonly T[] {
  return [...duties].sort(
    (a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : 0),
  )
}

/** Only what a regulation makes a must is ever shown as a breach. */
export function toneOf({ state, strength, dueOn }: Standing, today: string): LightTone {
  switch (state) {
    case 'met':
    case 'metLate':
      return 'done'
    case 'late':
      return strength === 'must' ? 'late' : 'nearDue'
    case 'due':
      return daysBetween(today, dueOn) <= soonDays ? 'nearDue' : 'notStarted'
    case 'coming':
    case 'excused':
      return 'notStarted'
  }
}

/** The month before or after, 'yyyy-mm'. */
export function monthFrom(month: string, step: 1 | -1): string {
  const index = Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1 + step
  return `${String(Math.floor(index / 12))}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** The calendar day some days later. */
export const dayAfter = (day: string, days: number): string =>
  new Date(Date.parse(`${day}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
