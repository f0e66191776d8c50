import type { Chance } from '../random.ts'
import { chance } from '../random.ts'
import type { MemberKind, SamplePerson } from '../types.ts'
import type { DepartmentDraft, UnitDraft } from '../units/draft.ts'
import { groupSlug, unitDrafts } from '../units/tree.ts'
import type { Identity } from './identity.ts'
import { dayIn, identities } from './identity.ts'

interface Seat {
  readonly post: string
  readonly department: string | null
  readonly branch: string
  readonly years: readonly [number, number]
  /** Always a full member. */
  readonly holdsOffice: boolean
}

const STAFF_POSTS = ['一级主任科员', '二级主任科员', '三级主任科员', '四级主任科员', '一级科员', '科员'] as const
const MINORITIES = ['苗族', '土家族', '侗族', '瑶族', '壮族'] as const
const EDUCATION = [
  '大专',
  '大学本科',
  '大学本科',
  '大学本科',
  '大学本科',
  '硕士研究生',
  '硕士研究生',
  '博士研究生',
] as const

function departmentSeats(luck: Chance, department: DepartmentDraft): Seat[] {
  return Array.from({ length: department.size }, (_, index): Seat => {
    const leads = index < 2
    // The third and the sixth of a department are ordinary members for certain, so that sign-ins can rely on them.
    const holdsOffice = leads || index === 2 || index === 5
    const post = index === 0 ? department.head : index === 1 ? `副${department.head}` : luck.oneOf(STAFF_POSTS)
    return {
      post: leads ? `${department.name}${post}` : post,
      department: department.slug,
      branch: department.branch,
      years: leads ? [1970, 1986] : [1968, 2000],
      holdsOffice,
    }
  })
}

function seatsOf(luck: Chance, unit: UnitDraft): Seat[] {
  const leaders = unit.leadingGroup.posts.map((post): Seat => ({
    post,
    department: null,
    branch: unit.leadingGroup.branch,
    years: [1967, 1978],
    holdsOffice: true,
  }))
  const staff = unit.departments.flatMap((department) => departmentSeats(luck, department))
  const others = unit.branches.flatMap((branch) => {
    const group = branch.others
    if (group === undefined) return []
    const years: readonly [number, number] = group.retired ? [1946, 1964] : [1962, 1992]
    return Array.from({ length: group.size }, (): Seat => ({
      post: group.post,
      department: null,
      branch: branch.slug,
      years,
      holdsOffice: true,
    }))
  })
  return [...leaders, ...staff, ...others]
}

function memberKindOf(luck: Chance, seat: Seat, birth: string): MemberKind {
  if (seat.holdsOffice) return 'fullMember'
  const draw = luck.next()
  if (draw < 0.8) return 'fullMember'
  if (draw < 0.85 && birth >= '1985') return 'probationary'
  if (draw < 0.89 && birth >= '1985') return 'developmentTarget'
  return 'masses'
}

function yearAfter(day: string): string {
  return `${String(Number(day.slice(0, 4)) + 1)}${day.slice(4)}`
}

function membership(luck: Chance, kind: MemberKind, birth: string): Pick<SamplePerson, 'joinedOn' | 'confirmedOn'> {
  if (kind === 'probationary') {
    return { joinedOn: luck.oneOf(['2025-12-18', '2026-05-20', '2026-07-01', '2026-09-16']), confirmedOn: null }
  }
  if (kind !== 'fullMember') return { joinedOn: null, confirmedOn: null }
  const born = Number(birth.slice(0, 4))
  const joinedOn = dayIn(luck, born + 20, Math.min(born + 29, 2023))
  return { joinedOn, confirmedOn: yearAfter(joinedOn) }
}

function personOf(
  luck: Chance,
  unit: UnitDraft,
  seat: Seat,
  number: number,
  identity: (birth: string) => Identity,
): SamplePerson {
  const birth = dayIn(luck, seat.years[0], seat.years[1])
  const memberKind = memberKindOf(luck, seat, birth)
  const inParty = memberKind === 'fullMember' || memberKind === 'probationary'
  return {
    slug: `${unit.slug}.p${String(number).padStart(3, '0')}`,
    ...identity(birth),
    birth,
    ethnicity: luck.next() < 0.9 ? '汉族' : luck.oneOf(MINORITIES),
    education: luck.oneOf(EDUCATION),
    memberKind,
    ...membership(luck, memberKind, birth),
    unit: unit.slug,
    department: seat.department === null ? null : `${unit.slug}.${seat.department}`,
    branch: inParty ? `${unit.slug}.${seat.branch}` : null,
    partyGroup: null,
    post: seat.post,
  }
}

/** Members of a branch with party groups are dealt out to them in turn. */
function withPartyGroups(unit: UnitDraft, people: readonly SamplePerson[]): SamplePerson[] {
  const dealt = new Map<string, number>()
  return people.map((person) => {
    const branch = unit.branches.find((each) => `${unit.slug}.${each.slug}` === person.branch)
    if (branch?.groups === undefined) return person
    const turn = dealt.get(branch.slug) ?? 0
    dealt.set(branch.slug, turn + 1)
    return { ...person, partyGroup: groupSlug(unit, branch, turn % branch.groups) }
  })
}

/** Everyone of the city, unit by unit: leaders, then departments, then members outside the departments. */
export function samplePeople(seed: number): SamplePerson[] {
  const luck = chance(seed)
  const identity = identities(luck)
  return unitDrafts.flatMap((unit) => {
    const people = seatsOf(luck, unit).map((seat, index) => personOf(luck, unit, seat, index + 1, identity))
    return withPartyGroups(unit, people)
  })
}
