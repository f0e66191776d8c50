import { describe, expect, test } from 'vitest'
import { sampleCity } from './city.ts'
import type { SampleTask } from './types.ts'

const city = sampleCity()
const organizations = new Map(city.organizations.map((each) => [each.slug, each]))
const people = new Map(city.people.map((each) => [each.slug, each]))

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

/** Where a walk along parents and predecessors comes back to its start. */
function cycles(tasks: readonly SampleTask[], before: (task: SampleTask) => readonly string[]): string[] {
  const state = new Map<string, 'open' | 'done'>()
  const bySlug = new Map(tasks.map((each) => [each.slug, each]))
  const found: string[] = []
  const visit = (slug: string): void => {
    if (state.get(slug) === 'open') found.push(slug)
    if (state.has(slug)) return
    state.set(slug, 'open')
    const current = bySlug.get(slug)
    if (current !== undefined) before(current).forEach(visit)
    state.set(slug, 'done')
  }
  tasks.forEach((each) => {
    visit(each.slug)
  })
  return found
}

describe.each(city.plans.map((plan) => [plan.unit, plan] as const))('the plan of %s', (unit, plan) => {
  const tasks = new Map(plan.tasks.map((each) => [each.slug, each]))
  const objectives = new Map(plan.objectives.map((each) => [each.slug, each]))
  const initiatives = new Set(plan.initiatives.map((each) => each.slug))
  const stages = new Set(plan.programmes.flatMap((each) => each.stages.map((stage) => stage.slug)))

  test('has 25 to 75 tasks with unique slugs and objectives on both lines', () => {
    expect(plan.tasks.length).toBeGreaterThanOrEqual(25)
    expect(plan.tasks.length).toBeLessThanOrEqual(75)
    for (const list of [plan.tasks, plan.objectives, plan.initiatives, plan.indicators, plan.programmes]) {
      expect(repeated(list.map((each) => each.slug))).toEqual([])
    }
    expect(new Set(plan.objectives.map((each) => each.line))).toEqual(new Set(['business', 'party']))
    const priorities = new Set(city.priorities.map((each) => each.slug))
    expect(plan.objectives.every((each) => each.priorities.every((slug) => priorities.has(slug)))).toBe(true)
  })

  test('every initiative joins objectives of both lines', () => {
    for (const each of plan.initiatives) {
      expect(new Set(each.objectives.map((slug) => objectives.get(slug)?.line)), each.slug).toEqual(
        new Set(['business', 'party']),
      )
    }
  })

  test('every task refers to what exists and is owned by someone of the unit', () => {
    for (const each of plan.tasks) {
      expect(each.parent === null || tasks.has(each.parent), each.slug).toBe(true)
      expect(each.objective === null || objectives.has(each.objective), each.slug).toBe(true)
      expect(each.initiative === null || initiatives.has(each.initiative), each.slug).toBe(true)
      expect(each.stage === null || stages.has(each.stage), `${each.slug} ${String(each.stage)}`).toBe(true)
      expect(['department', 'branch', 'leadingGroup', 'partyCommittee', 'generalBranch']).toContain(
        organizations.get(each.organization)?.kind,
      )
      expect(people.get(each.owner)?.unit, each.slug).toBe(unit)
      for (const assist of each.assists)
        expect(organizations.get(assist.branch)?.kind, `${each.slug} ${assist.branch}`).toBe('branch')
    }
  })

  test('words fit the limits of the contract', () => {
    for (const each of plan.tasks) expect(each.title.length, each.slug).toBeLessThanOrEqual(120)
    for (const each of plan.indicators) {
      expect(each.name.length, each.slug).toBeLessThanOrEqual(80)
      expect(each.caliber.length, each.slug).toBeLessThanOrEqual(500)
    }
    for (const stage of plan.programmes.flatMap((each) => each.stages))
      expect(stage.title.length).toBeLessThanOrEqual(40)
  })

  test('facts lie in the past and finish after they start', () => {
    for (const each of plan.tasks) {
      expect((each.startedOn ?? '') <= city.today && (each.finishedOn ?? '') <= city.today, each.slug).toBe(true)
      if (each.finishedOn !== null)
        expect(each.startedOn !== null && each.startedOn <= each.finishedOn, each.slug).toBe(true)
      expect(each.kind !== 'group' || (each.startedOn === null && each.finishedOn === null), each.slug).toBe(true)
    }
  })

  test('dependencies refer to tasks and neither they nor the hierarchy form a cycle', () => {
    for (const each of plan.dependencies) {
      expect(tasks.has(each.from) && tasks.has(each.to), `${each.from} → ${each.to}`).toBe(true)
      // A group takes its dates from its children, so it cannot be tied itself.
      expect([tasks.get(each.from)?.kind, tasks.get(each.to)?.kind], `${each.from} → ${each.to}`).not.toContain('group')
    }
    expect(cycles(plan.tasks, (each) => (each.parent === null ? [] : [each.parent]))).toEqual([])
    expect(
      cycles(plan.tasks, (each) => plan.dependencies.filter((link) => link.to === each.slug).map((link) => link.from)),
    ).toEqual([])
  })

  test('what has happened agrees with the dependencies', () => {
    for (const { from, to, kind } of plan.dependencies) {
      const before = tasks.get(from)
      const after = tasks.get(to)
      const [earlier, later] = {
        FS: [before?.finishedOn, after?.startedOn],
        SS: [before?.startedOn, after?.startedOn],
        FF: [before?.finishedOn, after?.finishedOn],
        SF: [before?.startedOn, after?.finishedOn],
      }[kind]
      if (later !== null) expect((earlier ?? '9') <= (later ?? ''), `${from} → ${to}`).toBe(true)
    }
  })

  test('indicators belong to an objective or a task and their readings are dated in order, none ahead of today', () => {
    for (const each of plan.indicators) {
      const { kind, slug } = each.attachedTo
      expect(kind === 'task' ? tasks.has(slug) : objectives.has(slug), each.slug).toBe(true)
      const days = each.readings.map((reading) => reading.on)
      expect(days, each.slug).toEqual([...new Set(days)].sort())
      expect(days.at(-1) ?? '', each.slug).not.toBe('')
      expect((days.at(-1) ?? '') <= city.today, each.slug).toBe(true)
    }
  })

  test('some tasks are done, some under way and some ahead, so that lights differ', () => {
    expect(plan.tasks.some((each) => each.finishedOn !== null)).toBe(true)
    expect(plan.tasks.some((each) => each.startedOn !== null && each.finishedOn === null)).toBe(true)
    expect(plan.tasks.some((each) => each.startedOn === null && each.kind !== 'group')).toBe(true)
    expect(plan.dependencies.length).toBeGreaterThan(4)
  })
})
