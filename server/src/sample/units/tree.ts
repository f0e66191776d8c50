import { creditCodeCheck, organizationCodeCheck } from '../check-digits.ts'
import type { OrganizationKind, SampleOrganization, SampleTerm } from '../types.ts'
import { canlian } from './canlian.ts'
import { dangxiao } from './dangxiao.ts'
import type { BranchDraft, UnitDraft } from './draft.ts'
import { gongwei } from './gongwei.ts'
import { shuiwu } from './shuiwu.ts'
import { yancao } from './yancao.ts'
import { zhujian } from './zhujian.ts'

export const ROOT = 'city'
export const unitDrafts: readonly UnitDraft[] = [gongwei, zhujian, dangxiao, shuiwu, canlian, yancao]

const NUMERALS = ['一', '二', '三', '四', '五'] as const
// No administrative division begins with 99, so the codes cannot be taken for real ones.
const NO_REGION = '990000'

function creditCode(unit: UnitDraft, index: number): string {
  const organization = `0000000${String(index + 1)}`
  const body = `${unit.usccHead}${NO_REGION}${organization}${organizationCodeCheck(organization)}`
  return body + creditCodeCheck(body)
}

interface Node {
  readonly slug: string
  readonly parent: string
  readonly kind: OrganizationKind
  readonly name: string
}

function groupsOf(unit: UnitDraft, branch: BranchDraft): Node[] {
  return NUMERALS.slice(0, branch.groups ?? 0).map((numeral, index) => ({
    slug: groupSlug(unit, branch, index),
    parent: `${unit.slug}.${branch.slug}`,
    kind: 'partyGroup',
    name: `第${numeral}党小组`,
  }))
}

function nodesOf(unit: UnitDraft): Node[] {
  const inUnit = (slug: string): string => `${unit.slug}.${slug}`
  const committee = inUnit('jiguan')
  const leadingGroup: Node = {
    slug: inUnit('dangzu'),
    parent: unit.slug,
    kind: 'leadingGroup',
    name: unit.leadingGroup.name,
  }
  const partyCommittee: Node = {
    slug: committee,
    parent: unit.slug,
    kind: 'partyCommittee',
    name: unit.partyCommittee.name,
  }
  const generals = unit.generalBranches.map((general): Node => ({
    slug: inUnit(general.slug),
    parent: committee,
    kind: 'generalBranch',
    name: general.name,
  }))
  const branches = unit.branches.flatMap((branch): Node[] => [
    { slug: inUnit(branch.slug), parent: inUnit(branch.under ?? 'jiguan'), kind: 'branch', name: branch.name },
    ...groupsOf(unit, branch),
  ])
  const departments = unit.departments.map((department): Node => ({
    slug: inUnit(department.slug),
    parent: unit.slug,
    kind: 'department',
    name: department.name,
  }))
  return [leadingGroup, partyCommittee, ...generals, ...branches, ...departments]
}

/** Slug of the n-th party group (from 0) of a branch. */
export function groupSlug(unit: UnitDraft, branch: BranchDraft, index: number): string {
  return `${unit.slug}.${branch.slug}-xz${String(index + 1)}`
}

/** The whole tree, parents before children. */
export function organizationTree(): SampleOrganization[] {
  const order = new Map<string, number>()
  const place = (parent: string): number => {
    const next = (order.get(parent) ?? 0) + 1
    order.set(parent, next)
    return next
  }
  const root: SampleOrganization = {
    slug: ROOT,
    parent: null,
    kind: 'workCommittee',
    name: '中共示范市委市直机关工作委员会',
    shortName: '市直机关工委',
    uscc: null,
    order: 1,
  }
  const units = unitDrafts.flatMap((unit, index): SampleOrganization[] => [
    {
      slug: unit.slug,
      parent: ROOT,
      kind: 'unit',
      name: unit.name,
      shortName: unit.shortName,
      uscc: creditCode(unit, index),
      order: place(ROOT),
    },
    ...nodesOf(unit).map((node) => ({ ...node, shortName: node.name, uscc: null, order: place(node.parent) })),
  ])
  return [root, ...units]
}

function laterByYears(day: string, years: number): string {
  return `${String(Number(day.slice(0, 4)) + years)}${day.slice(4)}`
}

/** Terms of all elected committees; lengths of domain-rules §1.2. */
export function committeeTerms(): SampleTerm[] {
  return unitDrafts.flatMap((unit) => {
    const term = (slug: string, startedOn: string, years: number): SampleTerm => ({
      organization: `${unit.slug}.${slug}`,
      startedOn,
      dueOn: laterByYears(startedOn, years),
    })
    return [
      term('jiguan', unit.partyCommittee.termStart, 5),
      ...[...unit.generalBranches, ...unit.branches].map((each) => term(each.slug, each.termStart, 3)),
    ]
  })
}
