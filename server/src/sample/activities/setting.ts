import { everyDay } from '../../platform/clock.ts'
import { type Chance, chance } from '../random.ts'
import type { SampleCity, SampleTask } from '../types.ts'

const SEED = 20261123

/** Days of 2026 on which offices are closed although it is a weekday: 元旦, 春节, 清明, 劳动节, 端午, 中秋, 国庆. */
const CLOSED: readonly (readonly [fromOn: string, toOn: string])[] = [
  ['2026-01-01', '2026-01-02'],
  ['2026-02-16', '2026-02-23'],
  ['2026-04-06', '2026-04-06'],
  ['2026-05-01', '2026-05-05'],
  ['2026-06-19', '2026-06-19'],
  ['2026-09-25', '2026-09-25'],
  ['2026-10-01', '2026-10-07'],
]

/** What the makers of activities draw from. */
export type Setting = {
  readonly luck: Chance
  readonly city: SampleCity
  /** Open weekdays of a month until today, in order. */
  readonly days: (month: number) => readonly string[]
  /** Members of a branch, in the order of the roster. */
  readonly members: ReadonlyMap<string, readonly string[]>
  /** Members of a party group. */
  readonly groups: ReadonlyMap<string, readonly string[]>
  readonly fullMembers: ReadonlyMap<string, number>
  /** Who holds an office of an organisation now, the first the secretary. */
  readonly holders: ReadonlyMap<string, readonly string[]>
  readonly tasks: readonly SampleTask[]
}

export function settingOf(city: SampleCity): Setting {
  const open = openDays(city.today)
  const members = city.people.filter(({ memberKind }) => memberKind === 'fullMember' || memberKind === 'probationary')
  const full = members.filter(({ memberKind }) => memberKind === 'fullMember')
  const inOffice = city.appointments.filter(({ to }) => to === null)
  const fullByBranch = gathered(full, ({ branch, slug }) => [branch, slug])
  return {
    luck: chance(SEED),
    city,
    days: (month) => open.filter((day) => Number(day.slice(5, 7)) === month),
    members: gathered(members, ({ branch, slug }) => [branch, slug]),
    groups: gathered(members, ({ partyGroup, slug }) => [partyGroup, slug]),
    fullMembers: new Map([...fullByBranch].map(([branch, people]) => [branch, people.length])),
    holders: gathered(inOffice, ({ organization, person }) => [organization, person]),
    tasks: city.plans.flatMap((plan) => plan.tasks),
  }
}

const openDays = (today: string): string[] =>
  [...everyDay(2026, 2026)]
    .filter(({ day, weekday }) => weekday && day <= today)
    .filter(({ day }) => CLOSED.every(([fromOn, toOn]) => day < fromOn || day > toOn))
    .map(({ day }) => day)

/** Things by a key, in their order; what has no key is left out. */
function gathered<T>(
  things: readonly T[],
  entry: (thing: T) => readonly [key: string | null, value: string],
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>()
  for (const [key, value] of things.map(entry)) if (key !== null) groups.set(key, [...(groups.get(key) ?? []), value])
  return groups
}

/** Whether a chance of so many in a hundred came true. */
export const happens = (luck: Chance, percent: number): boolean => luck.between(1, 100) <= percent

const calendar = [...everyDay(2025, 2027)].map((one) => one.day)
const placeOf = new Map(calendar.map((day, place) => [day, place]))

/** A calendar day so many days after, or before, another. */
export function dayAfter(day: string, count: number): string {
  const place = placeOf.get(day)
  return (place === undefined ? undefined : calendar[place + count]) ?? day
}

/** As `dayAfter`, but not after the sample's today. */
export function daysAfter(day: string, days: number, today: string): string {
  const found = dayAfter(day, days)
  return found > today ? today : found
}
