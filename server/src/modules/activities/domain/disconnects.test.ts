import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays } from './days.ts'
import { DISCONNECT_RULES_VERSION, disconnectsOf, type LinkFacts } from './disconnects.ts'
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
const rules = (facts: Partial<LinkFacts>) => disconnectsOf({ ...nothing, ...facts }).open.map((one) => one.rule)
const dismissal = {
  ...{ id: 'd', rule: 'taskWithoutBranch' as const, rulesVersion: DISCONNECT_RULES_VERSION, subjectId: 't' },
  ...{ reason: '另有安排', expiresOn: today, madeByName: '某', madeOn: '2026-11-01' },
}

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
  const [found] = disconnectsOf({ ...nothing, items: [item] }).open
  expect(found).toMatchObject({ rule: 'itemStillOpen', fix: { operation: 'activities.resolveItem' } })
  expect(found?.reason).toContain('22 天')
  expect(rules({ items: [{ ...item, isOpen: false }] })).toEqual([])
  expect(rules({ items: [{ ...item, raisedOn: '2026-11-15' }] })).toEqual([])
})

test('a dismissal hides its own finding until it expires', () => {
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
      const found = disconnectsOf({ ...nothing, activities: made }).open
      const linked = disconnectsOf({
        ...nothing,
        activities: made.map((one) => ({ ...one, links: one.links + 1 })),
      }).open
      expect(linked).toEqual([])
      expect(found.length).toBe(
        made.filter((one) => !one.isExempt && one.links === 0 && one.occurredOn <= '2026-11-20').length,
      )
      for (const one of found) expect(one.reason.length * one.fix.words.length).toBeGreaterThan(0)
    }),
  )
})

test('what was dismissed under another meaning of the rules is asked again', () => {
  const older = { ...dismissal, rulesVersion: DISCONNECT_RULES_VERSION - 1 }
  expect(rules({ tasks: [task], dismissals: [older] })).toEqual(['taskWithoutBranch'])
  expect(disconnectsOf({ ...nothing, tasks: [task], dismissals: [dismissal] }).dismissed).toMatchObject([
    { subjectId: 't', dismissal: { reason: '另有安排' } },
  ])
})

test('every finding is either open or dismissed, never both, and an expired dismissal hides nothing', () => {
  const tasks = fc.uniqueArray(fc.record({ id: fc.nat(20), branches: fc.nat(1) }), { selector: (one) => one.id })
  const wishes = fc.array(fc.record({ id: fc.nat(20), offset: fc.integer({ min: -3, max: 3 }) }))
  fc.assert(
    fc.property(tasks, wishes, (made, dismissed) => {
      const facts = {
        ...nothing,
        tasks: made.map(({ id, branches }) => ({ ...task, id: String(id), responsibleBranches: branches })),
        dismissals: dismissed.map(({ id, offset }) => ({
          ...dismissal,
          ...{ subjectId: String(id), expiresOn: addDays(today, offset) },
        })),
      }
      const found = disconnectsOf(facts)
      const all = disconnectsOf({ ...facts, dismissals: [] }).open.map((one) => one.subjectId)
      const [open, put] = [found.open, found.dismissed].map((some) => some.map((one) => one.subjectId))
      expect([...(open ?? []), ...(put ?? [])].sort()).toEqual([...all].sort())
      for (const id of open ?? [])
        expect(facts.dismissals.some((one) => one.subjectId === id && one.expiresOn >= today)).toBe(false)
    }),
  )
})

test('a branch is found by its links and the day alone, and an answered item never', () => {
  const some = fc.record({ links: fc.nat(2), day: fc.integer({ min: 0, max: 91 }), isOpen: fc.boolean() })
  fc.assert(
    fc.property(some, ({ links, day, isOpen }) => {
      const at = addDays('2026-10-01', day)
      const facts = { ...nothing, today: at, branches: [{ ...branch, linksInQuarter: links }] }
      expect(disconnectsOf(facts).open.length).toBe(links === 0 && day >= 45 ? 1 : 0)
      const items = [{ ...item, raisedOn: '2026-10-01', isOpen }]
      expect(disconnectsOf({ ...nothing, today: at, items }).open.length).toBe(isOpen && day >= 14 ? 1 : 0)
    }),
  )
})
