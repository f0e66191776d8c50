import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { depthOf, isWithin, pathChange, pathUnder } from './path.ts'
import { inOfficeOrder } from './officers-order.ts'
import { mayStandUnder } from './placement.ts'
import { addMonths, monthsLeft, overlappedTerm, termEnd, termState } from './term.ts'
import { inTreeOrder } from './tree-order.ts'
import { checkCharacter, checkUscc } from './uscc.ts'

const segment = fc.stringMatching(/^[0-9a-f]{12}$/)
const path = fc.array(segment, { minLength: 1, maxLength: 6 }).map((segments) => `/${segments.join('/')}/`)
const day = fc
  .date({ min: new Date('1950-01-01'), max: new Date('2090-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

describe('where an organisation may stand', () => {
  test('a branch stands under a committee, a general branch or a unit, never under another branch', () => {
    expect(mayStandUnder('branch', 'partyCommittee')).toBe(true)
    expect(mayStandUnder('branch', 'generalBranch')).toBe(true)
    expect(mayStandUnder('branch', 'branch')).toBe(false)
    expect(mayStandUnder('partyGroup', 'branch')).toBe(true)
    expect(mayStandUnder('workCommittee', 'unit')).toBe(false)
  })
})

describe('the officers of a committee', () => {
  const ordered = (...posts: readonly string[]) =>
    inOfficeOrder(posts.map((post) => ({ post }))).map(({ post }) => post)

  test('the secretary stands first, then the deputies, then the members, then others', () => {
    expect(ordered('联络员', '纪检委员', '宣传委员', '组织委员', '副书记', '书记')).toEqual([
      '书记',
      '副书记',
      '组织委员',
      '宣传委员',
      '纪检委员',
      '联络员',
    ])
  })

  test('the first of several posts counts, and the secretary of a 委员会 is no 委员', () => {
    expect(ordered('委员、纪检监察工委书记', '副书记兼组织委员', '机关委员会书记', '委员')).toEqual([
      '机关委员会书记',
      '副书记兼组织委员',
      '委员、纪检监察工委书记',
      '委员',
    ])
  })
})

describe('paths', () => {
  test('a moved subtree keeps its shape: what was within stays within, at the same distance', () => {
    fc.assert(
      fc.property(path, path, segment, fc.array(segment, { maxLength: 4 }), (oldParent, newParent, own, below) => {
        const root = pathUnder(oldParent, own)
        const inside = below.reduce(pathUnder, root)
        const change = pathChange(root, own, newParent)
        const moved = change.to + inside.slice(change.from.length)
        expect(isWithin(moved, change.to)).toBe(true)
        expect(depthOf(moved)).toBe(depthOf(inside) + change.depthBy)
        expect(depthOf(moved) - depthOf(change.to)).toBe(depthOf(inside) - depthOf(root))
      }),
    )
  })
  test('a sibling whose segment begins alike is not within', () => {
    expect(isWithin('/ab/', '/a/')).toBe(false)
    expect(isWithin('/a/b/', '/a/')).toBe(true)
  })
})

describe('unified social credit codes (GB 32100-2015)', () => {
  test('the sample of the standard passes, in any writing', () => {
    expect(checkUscc('91350100M000100Y43')).toEqual({ uscc: '91350100M000100Y43' })
    expect(checkUscc(' 91350100m000100y43 ')).toEqual({ uscc: '91350100M000100Y43' })
    expect(checkUscc('９１３５０１００Ｍ０００１００Ｙ４３')).toEqual({ uscc: '91350100M000100Y43' })
  })
  test('length, letters and a wrong check character are told apart', () => {
    expect(checkUscc('123')).toEqual({ reason: '应为 18 位，现为 3 位' })
    expect(checkUscc('9135O100M000100Y43')).toEqual({ reason: '不应含“O”' })
    expect(checkUscc('91350100M000100Y44')).toEqual({ reason: '校验位不符，可能有一位写错' })
  })
  test('every single wrong character is noticed', () => {
    const alphabet = Array.from('0123456789ABCDEFGHJKLMNPQRTUWXY')
    const body = fc.array(fc.constantFrom(...alphabet), { minLength: 17, maxLength: 17 }).map((all) => all.join(''))
    fc.assert(
      fc.property(body, fc.nat(16), fc.constantFrom(...alphabet), (first, place, wrong) => {
        fc.pre(first.charAt(place) !== wrong)
        const code = first + checkCharacter(first)
        expect(checkUscc(code)).toEqual({ uscc: code })
        expect(checkUscc(code.slice(0, place) + wrong + code.slice(place + 1))).toHaveProperty('reason')
      }),
    )
  })
})

describe('terms', () => {
  test('a term ends on the same day some years later, the 29 February on the 28th', () => {
    expect(termEnd('2024-05-10', 3)).toBe('2027-05-10')
    expect(termEnd('2024-02-29', 5)).toBe('2029-02-28')
    expect(addMonths('2026-01-31', 1)).toBe('2026-02-28')
    expect(addMonths('2026-01-15', -1)).toBe('2025-12-15')
  })
  test('months left is the most whole months that still fit', () => {
    fc.assert(
      fc.property(day, day, (today, end) => {
        const left = monthsLeft(today, end)
        if (end.slice(8) <= '28') expect(addMonths(today, left) <= end || today.slice(8) > '28').toBe(true)
        expect(addMonths(today, left + 1) > end || today.slice(8) > '28').toBe(true)
        expect(left < 0).toBe(end < today)
      }),
    )
  })
  test('a term is due soon from six months before its end and overdue the day after', () => {
    const term = { endsOn: '2027-05-23', closedOn: null }
    expect(termState(term, '2026-11-22')).toBe('current')
    expect(termState(term, '2026-11-23')).toBe('dueSoon')
    expect(termState(term, '2027-05-23')).toBe('dueSoon')
    expect(termState(term, '2027-05-24')).toBe('overdue')
    expect(termState({ ...term, closedOn: '2027-01-01' }, '2027-05-24')).toBe('ended')
  })
  test('an election may be a year early, not more, and never before a known term', () => {
    const running = [{ beganOn: '2024-05-10', endsOn: '2027-05-10', closedOn: null }]
    expect(overlappedTerm(running, '2026-05-10')).toBeUndefined()
    expect(overlappedTerm(running, '2026-05-09')).toBe(running[0])
    expect(overlappedTerm(running, '2020-01-01')).toBe(running[0])
  })
})

test('a list in tree order has every parent before its children and siblings by their place', () => {
  const tree = fc
    .array(fc.record({ parent: fc.nat(), sort: fc.nat(5) }), { minLength: 1, maxLength: 30 })
    .map((wishes) =>
      wishes.map((wish, index) => ({
        id: String(index),
        parentId: index === 0 ? null : String(wish.parent % index),
        sort: wish.sort,
        name: String(index),
      })),
    )
  fc.assert(
    fc.property(tree, fc.infiniteStream(fc.nat()), (rows, noise) => {
      const shuffled = rows
        .map((row) => ({ row, at: Number(noise.next().value) }))
        .sort((a, b) => a.at - b.at)
        .map((each) => each.row)
      const ordered = inTreeOrder(shuffled)
      expect(ordered.length).toBe(rows.length)
      const place = new Map(ordered.map((row, index) => [row.id, index]))
      for (const row of rows)
        if (row.parentId !== null) expect(place.get(row.parentId)).toBeLessThan(place.get(row.id) ?? 0)
      for (const [index, row] of ordered.entries())
        for (const later of ordered.slice(index))
          if (later.parentId === row.parentId) expect(row.sort).toBeLessThanOrEqual(later.sort)
    }),
  )
})
