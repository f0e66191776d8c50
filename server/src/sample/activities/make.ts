import type { Chance } from '../random.ts'
import type { SampleTask } from '../types.ts'
import { type Setting, daysAfter, happens } from './setting.ts'
import type { SampleActivity, SampleLink } from './types.ts'
import { ABSENT, HELPED, PLACES } from './words.ts'

type Wish = Pick<SampleActivity, 'slug' | 'organization' | 'kind' | 'title' | 'on'> & Partial<SampleActivity>

/** Nine in a hundred were entered more than a week after they happened. */
const LATE_PERCENT = 9
const ABSENT_PERCENT = 9

/** A whole activity from what its maker says; who was absent and when it was entered is drawn. */
export function activityOf(setting: Setting, wish: Wish): SampleActivity {
  const { luck, city, holders } = setting
  const roll = wish.roll ?? []
  const [secretary = '', second = secretary] = holders.get(wish.organization) ?? []
  const absent = roll.filter((person) => person !== secretary && happens(luck, ABSENT_PERCENT))
  const wait = happens(luck, LATE_PERCENT) ? luck.between(9, 26) : luck.between(0, 3)
  return {
    ...luckyHours(luck),
    place: luck.oneOf(PLACES),
    ...{ host: secretary, recorder: second, audience: 0, serviceHours: 0 },
    ...{ agenda: [wish.title], parts: [], items: [], link: null, alsoKinds: [], state: 'held' },
    ...{ written: {}, votes: [], resolutions: [], criticism: null, correction: null },
    recordedOn: daysAfter(wish.on, wait, city.today),
    ...wish,
    roll,
    absent: new Map(absent.map((person) => [person, luck.oneOf(ABSENT)])),
  }
}

const HOURS = ['09:00 10:30', '09:30 11:30', '15:00 17:00', '15:30 17:00'] as const

function luckyHours(luck: Chance): Pick<SampleActivity, 'startsAt' | 'endsAt'> {
  const [startsAt = '', endsAt = ''] = luck.oneOf(HOURS).split(' ')
  return { startsAt, endsAt }
}

const isRunning = (task: SampleTask, on: string): boolean =>
  task.kind === 'task' && task.notBefore <= on && (task.finishedOn === null || task.finishedOn >= on)

/** A link to a task that ran that day and that the branch helps with; null when there is none. */
export function linkFor(setting: Setting, branch: string, on: string): SampleLink | null {
  const { luck, tasks } = setting
  const fitting = tasks.filter(
    (task) =>
      isRunning(task, on) && (task.organization === branch || task.assists.some((one) => one.branch === branch)),
  )
  const task = fitting[luck.between(0, Math.max(0, fitting.length - 1))]
  if (task === undefined) return null
  const own = task.assists.find((one) => one.branch === branch)?.did
  return {
    task: task.slug,
    did: own ?? luck.oneOf(HELPED),
    audience: luck.between(0, 4) * 10,
    beneficiaries: luck.between(1, 20) * 10,
    hours: luck.between(2, 12) / 2,
  }
}

/** One of some things, the same on every run. */
export function pickOne<T>(setting: Setting, from: readonly T[]): T | null {
  return from[setting.luck.between(0, Math.max(0, from.length - 1))] ?? null
}
