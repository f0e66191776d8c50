import type { VoteInput } from '@hepai/contract/activities-shapes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { problemWords, sayVote } from './vote-words.ts'
import { judgeVote, voteProblem } from './votes.ts'

const vote = (wish: Partial<VoteInput>): VoteInput => ({
  ...{ matter: '', rule: 'resolution', eligible: 20, present: 20, yes: 20, no: 0, abstain: 0, writtenYes: 0 },
  isSecret: false,
  ...wish,
})

test('ten of twenty may meet, and it is said at once that they cannot decide', () => {
  expect(sayVote(vote({ present: 10, yes: 0 }))).toBe(
    '20 人应到、10 人实到：会议有效，但赞成最多 10 票，不过半数，不能通过。',
  )
  expect(sayVote(vote({ present: 9, yes: 9 }))).toContain('不足 10 人')
  expect(sayVote(vote({ present: 15, yes: 11, no: 4 }))).toContain('须赞成 11 票，通过')
  expect(sayVote(vote({ present: 15, yes: 10, no: 5 }))).toContain('须赞成 11 票，未通过')
})

test('papers decide a secret ballot: more back than given out is void, invalid ones are not counted', () => {
  const papers = (issued: number, returned: number, invalid: number) => ({ issued, returned, invalid })
  expect(judgeVote(vote({ rule: 'election', ballots: papers(20, 21, 1) })).isPassed).toBe(false)
  expect(sayVote(vote({ rule: 'election', ballots: papers(20, 21, 1) }))).toContain('应重新投票')
  const partly = vote({ rule: 'election', yes: 12, no: 5, abstain: 1, ballots: papers(20, 19, 1) })
  expect(voteProblem(partly)).toBeNull()
  expect(judgeVote(partly)).toMatchObject({ isPassed: true, yesNeeded: 11 })
})

test('what cannot be true is said in words with the counts', () => {
  const said = (wish: Partial<VoteInput>) => {
    const counts = vote(wish)
    const problem = voteProblem(counts)
    return problem === null ? null : problemWords(problem, counts)
  }
  expect(said({ yes: 19 })).toContain('合计 19 票，应等于实到 20 人')
  expect(said({ ballots: { issued: 21, returned: 20, invalid: 0 } })).toContain('发出 21 张票')
  expect(said({ ballots: { issued: 20, returned: 19, invalid: 20 } })).toContain('无效票 20 张')
  expect(said({ ballots: { issued: 20, returned: 19, invalid: 0 } })).toContain('应等于有效票 19 张')
  expect(said({ present: 21 })).toContain('多于应到')
  expect(said({ present: 18, yes: 18, writtenYes: 3 })).toContain('书面意见 3 票')
})

test('whoever is told that a vote cannot pass cannot make it pass by any votes of those present', () => {
  const counts = fc.record({ eligible: fc.integer({ min: 1, max: 60 }), present: fc.integer({ min: 0, max: 60 }) })
  fc.assert(
    fc.property(counts, ({ eligible, present }) => {
      const here = Math.min(present, eligible)
      const all = vote({ eligible, present: here, yes: here })
      expect(sayVote(all).includes('不能通过') || sayVote(all).includes('无效')).toBe(!judgeVote(all).isPassed)
    }),
  )
})
