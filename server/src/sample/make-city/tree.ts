import type { OrganizationKind } from '@hepai/contract/organizations'
import { pathSegment } from '../../platform/ids.ts'
import { madeId, threeDigits, twoDigits } from './context.ts'
import type { CitySize } from './size.ts'

export type MadeOrganization = {
  readonly id: string
  readonly parentId: string | null
  readonly path: string
  readonly depth: number
  readonly kind: OrganizationKind
  readonly name: string
  readonly shortName: string
  readonly sort: number
  /** Number of the unit from 0; null for the root. */
  readonly unit: number | null
}
export type MadeBranch = MadeOrganization & { readonly index: number }
export type MadeUnit = {
  readonly index: number
  readonly self: MadeOrganization
  readonly leadingGroup: MadeOrganization
  readonly committee: MadeOrganization
  readonly departments: readonly MadeOrganization[]
  readonly generals: readonly MadeOrganization[]
  readonly branches: readonly MadeBranch[]
}
export type MadeTree = { readonly root: MadeOrganization; readonly units: readonly MadeUnit[] }

const DEPARTMENTS = ['办公室', '组织人事科', '政策法规科', '业务一科', '业务二科', '信息科'] as const
/** A unit with this many branches gathers them under general branches (党总支), six to each. */
const MANY_BRANCHES = 12
const BRANCHES_IN_GENERAL = 6

/** The whole tree; names are numbered so that nobody takes them for real ones. */
export function makeTree(size: CitySize): MadeTree {
  const root: MadeOrganization = {
    ...place(size, null, 'city', 1),
    kind: 'workCommittee',
    name: '中共模拟市委市直机关工作委员会（压力测试）',
    shortName: '市直机关工委',
    unit: null,
  }
  const units = Array.from({ length: size.units }, (_, index) => makeUnit(size, root, index))
  return { root, units }
}

export const organizationsOf = ({ root, units }: MadeTree): MadeOrganization[] => [
  root,
  ...units.flatMap((unit) => [
    unit.self,
    unit.leadingGroup,
    unit.committee,
    ...unit.departments,
    ...unit.generals,
    ...unit.branches,
  ]),
]

function makeUnit(size: CitySize, root: MadeOrganization, index: number): MadeUnit {
  const key = `unit-${String(index)}`
  const name = `模拟市第${threeDigits(index + 1)}局`
  const self: MadeOrganization = {
    ...place(size, root, key, index + 1),
    kind: 'unit',
    name,
    shortName: name.slice(3),
    unit: index,
  }
  const child = childOf(size, self, key, index)
  const leadingGroup = child('leadingGroup', '党组', 1)
  const committee = child('partyCommittee', '机关党委', 2)
  const departments = DEPARTMENTS.map((department, at) => child('department', department, at + 3))
  return { index, self, leadingGroup, committee, departments, ...makeBranches(size, committee, key, index) }
}

/** Branches are dealt out to the units in turn, so that each has nearly the same number. */
function makeBranches(size: CitySize, committee: MadeOrganization, key: string, unit: number) {
  const count = Math.floor(size.branches / size.units) + (unit < size.branches % size.units ? 1 : 0)
  const generalCount = count >= MANY_BRANCHES ? Math.ceil(count / BRANCHES_IN_GENERAL) : 0
  const under = childOf(size, committee, key, unit)
  const generals = Array.from({ length: generalCount }, (_, at) =>
    under('generalBranch', `第${twoDigits(at + 1)}党总支`, at + 1),
  )
  const branches = Array.from({ length: count }, (_, at): MadeBranch => {
    const parent = generals[Math.floor(at / BRANCHES_IN_GENERAL)] ?? committee
    const branch = childOf(size, parent, key, unit)('branch', `第${twoDigits(at + 1)}党支部`, at + 1)
    return { ...branch, index: unit + at * size.units }
  })
  return { generals, branches }
}

const childOf =
  (size: CitySize, parent: MadeOrganization, key: string, unit: number) =>
  (kind: OrganizationKind, name: string, sort: number): MadeOrganization => ({
    ...place(size, parent, `${key}-${kind}-${String(sort)}`, sort),
    kind,
    name,
    shortName: name,
    unit,
  })

function place(size: CitySize, parent: MadeOrganization | null, key: string, sort: number) {
  const id = madeId(size, 'organization', key)
  const path = `${parent?.path ?? '/'}${pathSegment(id)}/`
  return { id, parentId: parent?.id ?? null, path, depth: (parent?.depth ?? 0) + 1, sort }
}
