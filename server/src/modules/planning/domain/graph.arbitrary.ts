import fc from 'fast-check'
import type { Dependency, PlanGraph, TaskNode } from './graph.ts'
import { workingDaysFrom, type WorkingDays } from './working-days.ts'

/** Ten years of numbered days from 2026-01-01 as ISO dates; months of 28 days keep the arithmetic out of the tests. */
const calendar: readonly string[] = Array.from({ length: 12 * 28 * 10 }, (_, index) => {
  const year = 2026 + Math.floor(index / (12 * 28))
  const month = (Math.floor(index / 28) % 12) + 1
  const day = (index % 28) + 1
  return `${String(year)}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
})

export const dayNumber = (index: number): string => calendar[index] ?? '2035-12-28'

/** A task as a test needs it: three working days, no wishes, no facts, unless said otherwise. */
export function aTask(id: string, more: Partial<TaskNode> = {}): TaskNode {
  return {
    id,
    name: id,
    parentId: null,
    kind: 'task',
    durationDays: more.kind === 'milestone' ? 0 : 3,
    notBefore: null,
    dueOn: null,
    startedOn: null,
    finishedOn: null,
    weight: 1,
    ...more,
  }
}

/** `'a FS+2 b'`: b waits for a. */
export function aDependency(sentence: string): Dependency {
  const [, fromId = '', type = '', lag = '', toId = ''] = /^(\S+) (FS|SS|FF|SF)([+-]\d+)? (\S+)$/.exec(sentence) ?? []
  const known = (['FS', 'SS', 'FF', 'SF'] as const).find((word) => word === type)
  if (known === undefined) throw new Error(`not a dependency: ${sentence}`)
  return { id: sentence, fromId, toId, type: known, lagDays: Number(lag) }
}

/** Every week has five working days, and some of those are holidays; the first weeks are always worked. */
export const someWorkingDays: fc.Arbitrary<WorkingDays> = fc
  .uniqueArray(fc.integer({ min: 10, max: 200 }), { maxLength: 25 })
  .map((holidays) => workingDaysFrom(calendar.filter((_, index) => index % 7 < 5 && !holidays.includes(index))))

const someDay = (from: number): fc.Arbitrary<string | null> =>
  fc.oneof(
    { arbitrary: fc.constant(null), weight: 3 },
    { arbitrary: fc.integer({ min: from, max: from + 80 }).map(dayNumber), weight: 1 },
  )

const someOwnWishes = (hasFacts: boolean, hasDues: boolean) =>
  fc.record({
    isMilestone: fc.integer({ min: 0, max: 4 }).map((chance) => chance === 0),
    durationDays: fc.integer({ min: 1, max: 12 }),
    notBefore: someDay(0),
    dueOn: hasDues ? someDay(10) : fc.constant(null),
    startedOn: hasFacts ? someDay(0) : fc.constant(null),
    finishedOn: hasFacts ? someDay(5) : fc.constant(null),
    parent: fc.option(fc.nat(), { freq: 2 }),
    weight: fc.integer({ min: 1, max: 5 }),
  })

const someLink = fc.record({
  from: fc.nat(),
  to: fc.nat(),
  type: fc.constantFrom('FS', 'SS', 'FF', 'SF'),
  lagDays: fc.integer({ min: -4, max: 6 }),
})

export type PlanWish = { hasFacts?: boolean; hasDues?: boolean; size?: number }

/** Any plan at all: trees, all four types, leads and lags, and loops now and then. */
export function somePlan({ hasFacts = true, hasDues = true, size = 12 }: PlanWish = {}): fc.Arbitrary<PlanGraph> {
  return fc
    .record({
      wishes: fc.array(someOwnWishes(hasFacts, hasDues), { minLength: 1, maxLength: size }),
      links: fc.array(someLink, { maxLength: size * 2 }),
      shuffle: fc.integer({ min: 0, max: 1000 }),
    })
    .map(({ wishes, links, shuffle }) => {
      const id = (index: number): string => `t${String((index * 7 + shuffle) % 1009)}`
      const tasks = wishes.map(({ isMilestone, parent, ...wish }, index) =>
        aTask(id(index), {
          ...wish,
          kind: isMilestone ? 'milestone' : 'task',
          durationDays: isMilestone ? 0 : wish.durationDays,
          parentId: parent === null || index === 0 ? null : id(parent % index),
        }),
      )
      const dependencies = links.map((link, index): Dependency => {
        const from = link.from % tasks.length
        const to = link.to % tasks.length
        return { id: `d${String(index)}`, fromId: id(from), toId: id(to), type: link.type, lagDays: link.lagDays }
      })
      return { startOn: dayNumber(shuffle % 5), tasks, dependencies }
    })
}

/** A plan without loops: dependencies that would close one are left out, one after the other. */
export function someSoundPlan(isLoop: (graph: PlanGraph, dependency: Dependency) => boolean, wish: PlanWish = {}) {
  return somePlan(wish).map((graph) =>
    graph.dependencies.reduce<PlanGraph>(
      (sound, dependency) =>
        isLoop(sound, dependency) ? sound : { ...sound, dependencies: [...sound.dependencies, dependency] },
      { ...graph, dependencies: [] },
    ),
  )
}
