import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ringsOf, stepsFromTheTop } from './organization-moves.ts'
import type { KnownOrganization, OrganizationAdd, OrganizationChange, ParentRef } from './organizations-world.ts'

const facts = { name: '某', shortName: '某', uscc: null, nationalCode: null, establishedOn: null }
const known = (id: string, parentId: string): KnownOrganization => ({
  ...{ id, parentId, path: '', kind: 'generalBranch', depth: 0, sort: 0, endedOn: null, version: 1 },
  ...facts,
})
const move = (row: number, organization: KnownOrganization, moveTo: ParentRef): OrganizationChange => ({
  ...{ row, organization, facts, moveTo },
})
const add = (row: number, parent: ParentRef): OrganizationAdd => ({ row, kind: 'generalBranch', parent, facts })

test('two that would stand beneath each other are a ring; trading places is none', () => {
  const [a, b] = [known('a', 'root'), known('b', 'a')]
  const all = new Map([
    ['a', a],
    ['b', b],
  ])
  const rings = ringsOf({ adds: [], known: all, changes: [move(2, a, { id: 'b' })] })
  expect(rings.map((one) => one.row)).toEqual([2])
  const traded = { adds: [], known: all, changes: [move(2, a, { id: 'b' }), move(3, b, { id: 'root' })] }
  expect(ringsOf(traded)).toEqual([])
  expect(stepsFromTheTop(traded)).toMatchObject([{ move: { row: 3 } }, { move: { row: 2 } }])
})

test('whatever is planned, each step finds its parent there and never beneath itself', () => {
  const count = 8
  const parents = fc.array(fc.nat(count * 2), { minLength: count * 2, maxLength: count * 2 })
  fc.assert(
    fc.property(parents, parents, (before, after) => {
      // A tree to begin with: each stands under an earlier one or under the root.
      const above = (index: number, choice: number) =>
        choice % (index + 1) === 0 ? 'root' : `k${(choice % (index + 1)) - 1}`
      const all = Array.from({ length: count }, (_, index) => known(`k${index}`, above(index, before[index] ?? 0)))
      const refOf = (choice: number): ParentRef =>
        choice === 0 ? { id: 'root' } : choice <= count ? { id: `k${choice - 1}` } : { row: 100 + choice - count }
      const adds = Array.from({ length: count }, (_, index) => add(101 + index, refOf(after[count + index] ?? 0)))
      const changes = all.map((one, index) => move(index + 2, one, refOf(after[index] ?? 0)))
      const planned = { adds, changes, known: new Map(all.map((one) => [one.id, one])) }
      const isAddRing = adds.some((one) => reaches(planned, `row ${one.row}`))
      if (ringsOf(planned).length > 0 || isAddRing) return
      const parentOf = new Map(all.map((one) => [one.id, one.parentId ?? '']))
      for (const step of stepsFromTheTop(planned)) {
        const [key, ref] =
          'add' in step
            ? [`row ${step.add.row}`, step.add.parent]
            : [step.move.organization.id, step.move.moveTo ?? { id: 'root' }]
        const target = 'id' in ref ? ref.id : `row ${ref.row}`
        expect(target === 'root' || parentOf.has(target)).toBe(true)
        for (let at: string | undefined = target; at !== undefined; at = parentOf.get(at)) expect(at).not.toBe(key)
        parentOf.set(key, target)
      }
    }),
    { numRuns: 500 },
  )
})

type Planned = Parameters<typeof ringsOf>[0]
/** Whether the way up from a new one comes back to it. */
function reaches({ adds, changes }: Planned, start: string): boolean {
  const above = new Map([
    ...adds.map((one) => [`row ${one.row}`, 'id' in one.parent ? one.parent.id : `row ${one.parent.row}`] as const),
    ...changes.flatMap(({ organization, moveTo }) =>
      moveTo === null ? [] : [[organization.id, 'id' in moveTo ? moveTo.id : `row ${moveTo.row}`] as const],
    ),
  ])
  const passed = new Set<string>()
  for (let at: string | undefined = start; at !== undefined; at = above.get(at)) {
    if (passed.has(at)) return true
    passed.add(at)
  }
  return false
}
