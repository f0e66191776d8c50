import type { Role, SampleAccount, SamplePerson, SampleRoleGrant } from '../types.ts'
import { ROOT, unitDrafts } from '../units/tree.ts'
import type { Holders } from './offices.ts'

/** The sign-ins of design.md §5 and two secretaries whose 机关党委 can remind them; each an office and the place of its holder. */
const SIGN_INS: readonly (readonly [account: string, organization: string, place: number])[] = [
  ['gongwei', 'gongwei.jiceng', 0],
  ['zhujian.danwei', 'zhujian.dangzu', 0],
  ['zhujian.dangwei', 'zhujian.jiguan', 1],
  ['zhujian.zhibu1', 'zhujian.zb1', 0],
  ['zhujian.yewu', 'zhujian.shenpi', 1],
  ['dangxiao.dangwei', 'dangxiao.jiguan', 1],
  ['dangxiao.zhibu2', 'dangxiao.zb2', 0],
  ['dangxiao.zhibu5', 'dangxiao.zb5', 0],
  ['shuiwu.dangwei', 'shuiwu.jiguan', 1],
  ['yancao.dangwei', 'yancao.jiguan', 1],
  ['canlian.dangwei', 'canlian.jiguan', 1],
  ['canlian.dangyuan', 'canlian.kangfu', 5],
  ['sysadmin', 'gongwei.xinxi', 0],
  ['secadmin', 'gongwei.xinxi', 1],
  ['auditor', 'gongwei.jijian', 1],
]

const ADMINISTRATORS: ReadonlyMap<string, Role> = new Map([
  ['sysadmin', 'systemAdmin'],
  ['secadmin', 'securityAdmin'],
  ['auditor', 'auditAdmin'],
])

const COMMITTEE_OFFICES = ['gongwei.bangongshi', 'gongwei.zuzhi', 'gongwei.jiceng', 'gongwei.xuanchuan'] as const
const GRANTED_FROM = '2026-01-01'

export function holderAt(holders: Holders, organization: string, place: number): SamplePerson {
  const holder = holders.get(organization)?.[place]
  if (holder === undefined) throw new Error(`sample city: nobody at ${organization} #${String(place)}`)
  return holder
}

export function accounts(holders: Holders): SampleAccount[] {
  return SIGN_INS.map(([account, organization, place]) => ({
    account,
    person: holderAt(holders, organization, place).slug,
  }))
}

const grant = (person: SamplePerson, role: Role, organization: string): SampleRoleGrant => ({
  person: person.slug,
  role,
  organization,
  from: GRANTED_FROM,
})

function unitRoles(unit: string, holders: Holders): SampleRoleGrant[] {
  const draft = unitDrafts.find((each) => each.slug === unit)
  if (draft === undefined) return []
  const leaders = (holders.get(`${unit}.dangzu`) ?? []).map((person) => grant(person, 'unitLeader', unit))
  const office = (holders.get(`${unit}.${draft.partyCommittee.office}`) ?? []).slice(0, 3)
  const partyOffice = office.map((person) => grant(person, 'partyOffice', unit))
  const secretaries = draft.branches.map((branch) => {
    const slug = `${unit}.${branch.slug}`
    return grant(holderAt(holders, slug, 0), 'branchSecretary', slug)
  })
  const officers = draft.departments.flatMap((department) => {
    const slug = `${unit}.${department.slug}`
    // On the unit, because the plan they keep up to date is the unit's.
    return [0, 1].map((place) => grant(holderAt(holders, slug, place), 'businessOfficer', unit))
  })
  return [...leaders, ...partyOffice, ...secretaries, ...officers]
}

/** Everyone who works with a unit's plan may read it: one `member` grant on the unit for each. */
function withMembership(grants: readonly SampleRoleGrant[], people: readonly SamplePerson[]): SampleRoleGrant[] {
  const working = new Set(grants.map((each) => each.person))
  return people.filter((person) => working.has(person.slug)).map((person) => grant(person, 'member', person.unit))
}

/** All role grants; the three administrators hold no other role. */
export function roleGrants(holders: Holders, people: readonly SamplePerson[]): SampleRoleGrant[] {
  const named = accounts(holders)
  const administrators = named.flatMap(({ account, person }) => {
    const role = ADMINISTRATORS.get(account)
    return role === undefined ? [] : [{ person, role, organization: ROOT, from: GRANTED_FROM }]
  })
  const committee = COMMITTEE_OFFICES.flatMap((slug) =>
    [0, 1].map((place) => grant(holderAt(holders, slug, place), 'committeeStaff', ROOT)),
  )
  const business = [...committee, ...unitDrafts.flatMap((unit) => unitRoles(unit.slug, holders))]
  const kept = business.filter((each) => administrators.every((administrator) => administrator.person !== each.person))
  const plain = holderAt(holders, 'canlian.kangfu', 5)
  return [...administrators, ...kept, ...withMembership(kept, people), grant(plain, 'member', plain.unit)]
}
