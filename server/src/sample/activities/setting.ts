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
  const open = [...everyDay(2026, 2026)]
    .filter(({ day, weekday }) => weekday && day <= city.today)
    .filter(({ day }) => CLOSED.every(([fromOn, toOn]) => day < fromOn || day > toOn))
    .map(({ day }) => day)
  const members = new Map<string, string[]>()
  const groups = new Map<string, string[]>()
  const fullMembers = new Map<string, number>()
  for (const { branch, partyGroup, slug, memberKind } of city.people) {
    if (branch === null || (memberKind !== 'fullMember' && memberKind !== 'probationary')) continue
    members.set(branch, [...(members.get(branch) ?? []), slug])
    if (partyGroup !== null) groups.set(partyGroup, [...(groups.get(partyGroup) ?? []), slug])
    if (memberKind === 'fullMember') fullMembers.set(branch, (fullMembers.get(branch) ?? 0) + 1)
  }
  const holders = new Map<string, string[]>()
  for (const { organization, person, to } of city.appointments)
    if (to === null) holders.set(organization, [...(holders.get(organization) ?? []), person])
  return {
    luck: chance(SEED),
    city,
    days: (month) => open.filter((day) => Number(day.slice(5, 7)) === month),
    members,
    groups,
    fullMembers,
    holders,
    tasks: city.plans.flatMap((plan) => plan.tasks),
  }
}

/** Whether a chance of so many in a hundred came true. */
export const happens = (luck: Chance, percent: number): boolean => luck.between(1, 100) <= percent

/** A day so many days after another, but not after the sample's today. */
export function daysAfter(day: string, days: number, today: string): string {
  const later = [...everyDay(2026, 2026)].map((one) => one.day)
  const found = later[later.indexOf(day) + days] ?? today
  return found > today ? today : found
}
