import type { SampleAppointment, SamplePerson } from '../types.ts'
import type { BranchDraft, UnitDraft } from '../units/draft.ts'
import { unitDrafts } from '../units/tree.ts'

const FULL_COMMITTEE = ['书记', '副书记', '组织委员', '宣传委员', '纪检委员'] as const
// A branch of fewer than seven full members elects no committee (支部条例 2018).
const SMALL_BRANCH = ['书记', '副书记'] as const
const COMMITTEE_OF_UNIT = ['机关党委书记', '机关党委专职副书记', '组织委员', '宣传委员', '纪检委员'] as const

/** Who holds the offices of each organisation, first holder first. */
export type Holders = ReadonlyMap<string, readonly SamplePerson[]>

interface Office {
  readonly organization: string
  readonly from: string
  readonly posts: readonly string[]
  readonly holders: readonly SamplePerson[]
}

function present(people: readonly (SamplePerson | undefined)[]): SamplePerson[] {
  return people.filter((person) => person !== undefined)
}

function branchCommittee(
  unit: UnitDraft,
  branch: BranchDraft,
  people: readonly SamplePerson[],
  busy: Set<string>,
): Office {
  const slug = `${unit.slug}.${branch.slug}`
  const members = people.filter((person) => person.branch === slug && person.memberKind === 'fullMember')
  const free = members.filter((person) => !busy.has(person.slug))
  const posts = members.length >= 7 ? FULL_COMMITTEE : SMALL_BRANCH
  const holders = free.slice(0, posts.length)
  return { organization: slug, from: branch.termStart, posts, holders }
}

function leadersOf(unit: UnitDraft, people: readonly SamplePerson[]): SamplePerson[] {
  return people.slice(0, unit.leadingGroup.posts.length)
}

function officesOf(unit: UnitDraft, everyone: readonly SamplePerson[]): Office[] {
  const people = everyone.filter((person) => person.unit === unit.slug)
  const leaders = leadersOf(unit, people)
  const office = people.find((person) => person.department === `${unit.slug}.${unit.partyCommittee.office}`)
  const busy = new Set(present([...leaders, office]).map((person) => person.slug))
  const branches = unit.branches.map((branch) => branchCommittee(unit, branch, people, busy))
  const secretaries = present(branches.map((branch) => branch.holders[0]))
  const committee: Office = {
    organization: `${unit.slug}.jiguan`,
    from: unit.partyCommittee.termStart,
    posts: COMMITTEE_OF_UNIT,
    holders: present([leaders[1], office, ...secretaries.slice(1, 4)]),
  }
  const generals = unit.generalBranches.map((general, index): Office => {
    const below = unit.branches
      .filter((branch) => branch.under === general.slug)
      .map((branch) => `${unit.slug}.${branch.slug}`)
    const own = branches.filter((branch) => below.includes(branch.organization))
    return {
      organization: `${unit.slug}.${general.slug}`,
      from: general.termStart,
      posts: ['书记', '副书记', '委员', '委员', '委员'],
      holders: present([
        leaders[2 + index],
        ...own.map((each) => each.holders[0]),
        own[0]?.holders[1],
        own[1]?.holders[1],
      ]),
    }
  })
  const group: Office = {
    organization: `${unit.slug}.dangzu`,
    from: '2023-09-01',
    posts: unit.leadingGroup.posts,
    holders: leaders,
  }
  return [group, committee, ...generals, ...branches]
}

function departmentHolders(people: readonly SamplePerson[]): [string, SamplePerson[]][] {
  const slugs = new Set(people.map((person) => person.department).filter((slug) => slug !== null))
  return [...slugs].map((slug) => [slug, people.filter((person) => person.department === slug)])
}

/** Leading groups, committees and branch officers, and for departments everyone in order of rank. */
export function officeHolders(people: readonly SamplePerson[]): Holders {
  const offices = unitDrafts.flatMap((unit) => officesOf(unit, people))
  return new Map([
    ...departmentHolders(people),
    ...offices.map((each): [string, readonly SamplePerson[]] => [each.organization, each.holders]),
  ])
}

/** Dated appointments of all holders; a former secretary of the first branch of each unit shows a change of office. */
export function appointments(people: readonly SamplePerson[]): SampleAppointment[] {
  return unitDrafts.flatMap((unit) => {
    const offices = officesOf(unit, people)
    const current = offices.flatMap((office) =>
      office.holders.map((person, index): SampleAppointment => ({
        person: person.slug,
        organization: office.organization,
        post: office.posts[index] ?? '委员',
        from: office.from,
        to: null,
      })),
    )
    return [...current, ...formerSecretary(unit, offices)]
  })
}

function formerSecretary(unit: UnitDraft, offices: readonly Office[]): SampleAppointment[] {
  const first = offices.find((office) => office.organization === `${unit.slug}.${unit.branches[0]?.slug ?? ''}`)
  const person = first?.holders[1]
  if (first === undefined || person === undefined) return []
  return [{ person: person.slug, organization: first.organization, post: '书记', from: '2021-01-15', to: first.from }]
}
