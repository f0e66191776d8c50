import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './days.ts'
import { disconnectsOf, type LinkFacts } from './disconnects.ts'
import { periodAt } from './periods.ts'

const today = '2026-11-23'
const place = { organizationId: 'b1', organizationName: '第一党支部' }
const nothing: LinkFacts = {
  today,
  quarter: periodAt('quarter', today),
  tasks: [],
  branches: [],
  activities: [],
  items: [],
  dismissals: [],
}
const task = {
  ...place,
  id: 't',
  name: '老旧小区改造',
  planId: 'p',
  line: 'business' as const,
  responsibleBranches: 0,
  startOn: null,
}
const branch = { ...place, id: 'b1', linksInQuarter: 0, establishedOn: null }
const activity = {
  ...place,
  id: 'a',
  title: '进社区',
  kindName: '主题党日',
  isExempt: false,
  occurredOn: '2026-11-10',
  links: 0,
}
const item = { ...place, id: 'i', activityId: 'a', topic: '学习贯彻全会精神', raisedOn: '2026-11-01', isOpen: true }
const rules = (facts: Partial<LinkFacts>) => disconnectsOf({ ...nothing, ...facts }).map((one) => one.rule)

test('a business task without a responsible branch is found; a party task and one with a branch are not', () => {
  expect(rules({ tasks: [task] })).toEqual(['taskWithoutBranch'])
  expect(rules({ tasks: [{ ...task, responsibleBranches: 1 }] })).toEqual([])
  expect(rules({ tasks: [{ ...task, line: 'party' }] })).toEqual([])
  expect(rules({ tasks: [{ ...task, line: 'joint' }] })).toEqual(['taskWithoutBranch'])
})

test('a branch without a link is found once half of the quarter is over', () => {
  expect(rules({ branches: [branch] })).toEqual(['branchWithoutLink'])
  expect(rules({ branches: [{ ...branch, linksInQuarter: 1 }] })).toEqual([])
  expect(rules({ branches: [branch], today: '2026-10-20' })).toEqual([])
  expect(rules({ branches: [{ ...branch, establishedOn: '2026-10-08' }] })).toEqual([])
})

test('an activity linked to nothing is found, unless its kind is exempt or it is fresh', () => {
  expect(rules({ activities: [activity] })).toEqual(['activityWithoutLink'])
  expect(rules({ activities: [{ ...activity, isExempt: true }] })).toEqual([])
  expect(rules({ activities: [{ ...activity, links: 2 }] })).toEqual([])
  expect(rules({ activities: [{ ...activity, occurredOn: '2026-11-22' }] })).toEqual([])
})

test('a first-topic item still open after two weeks is found with its days', () => {
  const [found] = disconnectsOf({ ...nothing, items: [item] })
  expect(found).toMatchObject({ rule: 'itemStillOpen', fix: { operation: 'activities.resolveItem' } })
  expect(found?.reason).toContain('22 天')
  expect(rules({ items: [{ ...item, isOpen: false }] })).toEqual([])
  expect(rules({ items: [{ ...item, raisedOn: '2026-11-15' }] })).toEqual([])
})

test('a dismissal hides its own finding until it expires', () => {
  const dismissal = { rule: 'taskWithoutBranch' as const, subjectId: 't', expiresOn: today }
  expect(rules({ tasks: [task], dismissals: [dismissal] })).toEqual([])
  expect(rules({ tasks: [task], dismissals: [{ ...dismissal, expiresOn: '2026-11-22' }] })).toHaveLength(1)
  expect(rules({ tasks: [task], dismissals: [{ ...dismissal, rule: 'branchWithoutLink' as const }] })).toHaveLength(1)
})

test('linking never adds a finding, and every finding says why and how to mend it', () => {
  const activities = fc.array(
    fc.record({ id: fc.uuid(), offset: fc.integer({ min: 0, max: 90 }), links: fc.nat(2), isExempt: fc.boolean() }),
  )
  fc.assert(
    fc.property(activities, (wishes) => {
      const made = wishes.map(({ offset, ...wish }) => ({ ...activity, ...wish, occurredOn: addDays(today, -offset) }))
      const found = disconnectsOf({ ...nothing, activities: made })
      const linked = disconnectsOf({ ...nothing, activities: made.map((one) => ({ ...one, links: one.links + 1 })) })
      expect(linked).toEqual([])
      expect(found.length).toBe(
        made.filter((one) => !one.isExempt && one.links === 0 && one.occurredOn <= '2026-11-20').length,
      )
      for (const one of found) expect(one.reason.length * one.fix.words.length).toBeGreaterThan(0)
    }),
  )
})
