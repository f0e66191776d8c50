import type { BallotMark, GradeCode } from '@hepai/contract/reviews-shapes'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  addBallot,
  addPaper,
  ballotProblem,
  boxOfText,
  emptyBox,
  mayShow,
  textOfBox,
  withoutAccount,
} from './ballot.ts'

const grades: readonly GradeCode[] = ['A', 'B', 'C', 'D']
const people = ['p3', 'p1', 'p2']
const anyMark = fc.constantFrom<BallotMark>('A', 'B', 'C', 'D', 'X')
const anyBallot = fc
  .tuple(anyMark, anyMark, anyMark)
  .map((marks) => people.map((personId, index) => ({ personId, mark: marks[index] ?? 'X' })))
const anyBallots = fc.array(anyBallot, { maxLength: 30 })
const counted = (ballots: readonly (readonly { personId: string; mark: BallotMark }[])[]) =>
  ballots.reduce((box, one) => addBallot(box, grades, one), emptyBox(people, grades))

test('each vote is counted once, for every person', () => {
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const box = counted(ballots)
      for (const [personId, sums] of box.counts) {
        expect(sums.reduce((sum, one) => sum + one, 0)).toBe(ballots.length)
        expect(sums[0]).toBe(ballots.filter((one) => one.some((m) => m.personId === personId && m.mark === 'A')).length)
      }
    }),
  )
})

test('the box forgets the order of the ballots, and its length tells nothing about them', () => {
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const text = textOfBox(counted(ballots))
      expect(text).toBe(textOfBox(counted([...ballots].reverse())))
      expect(text).toHaveLength(textOfBox(emptyBox(people, grades)).length)
      expect(textOfBox(boxOfText(text))).toBe(text)
    }),
  )
})

test('a ballot names everyone once and chooses from the scale', () => {
  const box = emptyBox(people, grades)
  const whole = people.map((personId) => ({ personId, mark: 'B' as const }))
  expect(ballotProblem(box, grades, whole)).toBeNull()
  expect(ballotProblem(box, grades, whole.slice(1))).toBe('incomplete')
  expect(ballotProblem(box, grades, [...whole.slice(1), ...whole.slice(1, 2)])).toBe('incomplete')
  expect(ballotProblem(box, grades, [...whole.slice(1), { personId: 'p9', mark: 'A' }])).toBe('incomplete')
  expect(ballotProblem(box, ['A', 'B'], [...whole.slice(1), { personId: 'p3', mark: 'D' }])).toBe('noSuchGrade')
})

test('paper comes in sums; nothing is shown that would tell one person’s choice', () => {
  const paper = new Map(people.map((id) => [id, [2, 1, 0, 0, 0]]))
  const box = addPaper(counted([]), 3, paper)
  expect([box.paper, box.counts.get('p1')]).toEqual([3, [2, 1, 0, 0, 0]])
  expect(mayShow({ ...box, account: 5, paper: 0 }, 5)).toBe(true)
  expect(mayShow({ ...box, account: 4, paper: 0 }, 5)).toBe(false)
  expect(mayShow({ ...box, account: 1, paper: 9 }, 5)).toBe(false)
  expect(mayShow({ ...box, account: 3, paper: 3 }, 5)).toBe(true)
})

test('votes from accounts come out of the box again, and what is left is the paper alone', () => {
  fc.assert(
    fc.property(anyBallots, (ballots) => {
      const paper = new Map(people.map((id) => [id, [2, 1, 0, 0, 0]]))
      const whole = boxOfText(textOfBox(addPaper(counted(ballots), 3, paper)))
      expect(textOfBox(withoutAccount(whole))).toBe(textOfBox(addPaper(counted([]), 3, paper)))
    }),
  )
})

test('a box from before the paper stood apart is read; of a mixed one nothing is left, since no sum tells the ways apart', () => {
  const old = '0000200003|0000300001000010000000000#p1'
  const box = boxOfText(old)
  expect([box.account, box.paper, box.counts.get('p1')]).toEqual([2, 3, [3, 1, 1, 0, 0]])
  expect(withoutAccount(box)).toMatchObject({ account: 0, paper: 0, counts: new Map([['p1', [0, 0, 0, 0, 0]]]) })
  const onlyPaper = boxOfText(old.replace('00002', '00000'))
  expect(onlyPaper.onPaper).toEqual(onlyPaper.counts)
})
