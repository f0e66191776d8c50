import { ReviewEvent, ReviewKind } from '@hepai/contract/reviews-shapes'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { leaveBy, lineOf, step, transitionsFrom } from '../../../platform/process-machine.ts'
import { type Need, machines, needWords } from './machines.ts'

const allNeeds = ['study', 'talks', 'opinions', 'selfReviews', 'meeting', 'grades', 'findingsClosed'] as const
const anyNeeds = fc.subarray<Need>([...allNeeds]).map((needs) => new Set(needs))
const anyEvents = fc.array(fc.constantFrom(...ReviewEvent.options), { maxLength: 40 })
const everything = new Set<Need>(allNeeds)

describe.each(ReviewKind.options)('%s', (kind) => {
  const machine = machines[kind]
  const known = new Set(machine.states.map((one) => one.code))

  test('is drawn whole: every state that a transition names is on its line, and one event leads to one place', () => {
    for (const one of machine.transitions) expect([known.has(one.from), known.has(one.to)]).toEqual([true, true])
    const keys = machine.transitions.map((one) => `${one.from} ${one.event}`)
    expect(new Set(keys).size).toBe(keys.length)
  })

  test('whatever is tried, it stands in a known state, moves only with what is needed, and stays in the archive', () => {
    fc.assert(
      fc.property(anyEvents, anyNeeds, fc.boolean(), (events, given, mayConfirm) => {
        let state = machine.states[0]?.code ?? 'archived'
        for (const event of events) {
          const answer = step(machine, { state, event }, (by) => mayConfirm || by !== 'reviews.confirm', given)
          const wanted = transitionsFrom(machine, state).find((one) => one.event === event)
          const isRight = wanted !== undefined && (mayConfirm || wanted.by !== 'reviews.confirm')
          const isGiven = wanted?.needs.every((need) => given.has(need)) === true
          expect(answer.to !== null).toBe(isRight && isGiven)
          if (answer.to === null) continue
          expect(state).not.toBe('archived')
          state = answer.to
          expect(known.has(state)).toBe(true)
          expect(lineOf(machine, state).filter((one) => one.standing === 'current')).toHaveLength(1)
        }
      }),
    )
  })

  test('the archive can be reached from everywhere', () => {
    const reached = new Set<string>(['archived'])
    for (let round = 0; round < machine.states.length; round += 1)
      for (const one of machine.transitions) if (reached.has(one.to)) reached.add(one.from)
    expect(machine.states.filter((one) => !reached.has(one.code))).toEqual([])
  })

  test('what is missing is said by name, and only while it is missing', () => {
    fc.assert(
      fc.property(fc.constantFrom(...machine.transitions), anyNeeds, (one, given) => {
        const answer = step(machine, { state: one.from, event: one.event }, () => true, given)
        const missing = answer.why === 'missing' ? answer.missing : []
        expect(missing).toEqual(one.needs.filter((need) => !given.has(need)))
        expect(missing.every((need) => needWords[need].length > 0)).toBe(true)
      }),
    )
    const [first] = machine.transitions
    if (first !== undefined)
      expect(step(machine, { ...first, state: first.from }, () => true, everything).to).toBe(first.to)
  })
})

test('a state is to be left by the soonest working day that a transition asks for', () => {
  const days = ['2026-11-20', '2026-11-23', '2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27']
  expect(leaveBy(machines.memberReview, 'ballot', '2026-11-20', days)).toBe('2026-11-27')
  expect(leaveBy(machines.memberReview, 'ballot', '2026-11-21', days)).toBe('2026-11-27')
  expect(leaveBy(machines.memberReview, 'rectifying', '2026-11-20', days)).toBeNull()
  expect(leaveBy(machines.memberReview, 'ballot', '2026-11-26', days)).toBeNull()
})
