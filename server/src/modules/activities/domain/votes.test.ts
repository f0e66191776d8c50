import type { VoteInput } from '@hepai/contract/activities-shapes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { judgeVote, mayVote, voteProblem } from './votes.ts'

const vote = (wish: Partial<VoteInput>): VoteInput => ({
  matter: '表决事项',
  rule: 'resolution',
  eligible: 20,
  present: 20,
  yes: 20,
  no: 0,
  abstain: 0,
  writtenYes: 0,
  isSecret: false,
  ...wish,
})

test('twenty eligible and ten present may vote but cannot pass, and the warning says so', () => {
  const judged = judgeVote(vote({ present: 10, yes: 10 }))
  expect(judged).toMatchObject({ isQuorate: true, isPassed: false, presentNeeded: 10, yesNeeded: 11 })
  expect(judged.warnings[0]).toContain('通过需 11 票赞成，实到只有 10 人')
})

test('nine of twenty are too few for a resolution to count', () => {
  const judged = judgeVote(vote({ present: 9, yes: 9 }))
  expect(judged).toMatchObject({ isQuorate: false, isPassed: false })
  expect(judged.warnings[0]).toContain('不足 10 人')
})

test('a resolution needs more than half of those eligible, not of those present', () => {
  expect(judgeVote(vote({ present: 12, yes: 10, no: 2 })).isPassed).toBe(false)
  expect(judgeVote(vote({ present: 12, yes: 11, no: 1 })).isPassed).toBe(true)
  expect(judgeVote(vote({ eligible: 7, present: 4, yes: 4 }))).toMatchObject({ presentNeeded: 4, yesNeeded: 4 })
})

test('an election needs four fifths present and more than half of those present', () => {
  const election = (present: number, yes: number) =>
    judgeVote(vote({ rule: 'election', present, yes, no: present - yes }))
  expect(election(15, 15)).toMatchObject({ isQuorate: false, presentNeeded: 16 })
  expect(election(16, 9)).toMatchObject({ isQuorate: true, isPassed: true, yesNeeded: 9 })
  expect(election(16, 8).isPassed).toBe(false)
  expect(judgeVote(vote({ rule: 'election', present: 16, yes: 9, no: 7 }), 'eligible').isPassed).toBe(false)
})

test('written opinions given beforehand count when a member is admitted, and only then', () => {
  const counts = { present: 11, yes: 9, no: 2, writtenYes: 3 }
  expect(judgeVote(vote({ rule: 'admitMember', ...counts })).isPassed).toBe(true)
  expect(judgeVote(vote({ rule: 'resolution', ...counts })).isPassed).toBe(false)
})

test('half of a committee is enough to meet', () => {
  expect(judgeVote(vote({ rule: 'committee', eligible: 5, present: 3, yes: 2, no: 1 }))).toMatchObject({
    isQuorate: true,
    isPassed: true,
  })
  expect(judgeVote(vote({ rule: 'committee', eligible: 5, present: 2, yes: 2 })).isQuorate).toBe(false)
})

test('counts that cannot be true are named', () => {
  expect(voteProblem(vote({ present: 12, yes: 10, no: 1, abstain: 0 }))).toEqual({
    code: 'doesNotAddUp',
    sum: 11,
    votes: 12,
  })
  expect(voteProblem(vote({ present: 21, yes: 21 }))?.code).toBe('morePresent')
  expect(voteProblem(vote({ present: 18, yes: 18, writtenYes: 3 }))?.code).toBe('moreWritten')
  expect(voteProblem(vote({}))).toBeNull()
})

test('probationary members have no vote', () => {
  expect([mayVote('full'), mayVote('probationary'), mayVote('none')]).toEqual([true, false, false])
})

const counted = fc
  .record({
    rule: fc.constantFrom('resolution' as const, 'admitMember' as const, 'committee' as const, 'election' as const),
    eligible: fc.integer({ min: 1, max: 200 }),
    presentPart: fc.double({ min: 0, max: 1, noNaN: true }),
    yesPart: fc.double({ min: 0, max: 1, noNaN: true }),
  })
  .map(({ rule, eligible, presentPart, yesPart }) => {
    const present = Math.round(eligible * presentPart)
    const yes = Math.round(present * yesPart)
    return vote({ rule, eligible, present, yes, no: present - yes })
  })

test('a vote passes exactly when the fractions of the regulation hold', () => {
  fc.assert(
    fc.property(counted, (one) => {
      const { rule, eligible, present, yes } = one
      const enough = {
        resolution: 2 * present >= eligible,
        admitMember: 2 * present > eligible,
        committee: 2 * present >= eligible,
        election: 5 * present >= 4 * eligible,
      }
      const base = rule === 'resolution' || rule === 'admitMember' ? eligible : present
      const judged = judgeVote(one)
      expect(judged.isQuorate).toBe(enough[rule])
      expect(judged.isPassed).toBe(enough[rule] && 2 * yes > base)
      expect(judged.isQuorate).toBe(present >= judged.presentNeeded)
    }),
    { numRuns: 500 },
  )
})

test('one more yes never undoes a passed vote, and what cannot pass always warns', () => {
  fc.assert(
    fc.property(counted, (one) => {
      if (judgeVote(one).isPassed && one.no > 0)
        expect(judgeVote({ ...one, yes: one.yes + 1, no: one.no - 1 }).isPassed).toBe(true)
      const best = judgeVote({ ...one, yes: one.present, no: 0 })
      expect(judgeVote(one).warnings.length > 0).toBe(!best.isPassed)
    }),
  )
})
