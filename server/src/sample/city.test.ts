import { describe, expect, test } from 'vitest'
import { creditCodeCheck, identityCheck, organizationCodeCheck } from './check-digits.ts'
import { sampleCity } from './city.ts'

const city = sampleCity()
const organizations = new Map(city.organizations.map((each) => [each.slug, each]))
const people = new Map(city.people.map((each) => [each.slug, each]))

function repeated(values: readonly string[]): string[] {
  return values.filter((value, index) => values.indexOf(value) !== index)
}

describe('the tree', () => {
  test('slugs are unique, parents come before children, and only the root has none', () => {
    expect(repeated(city.organizations.map((each) => each.slug))).toEqual([])
    const seen = new Set<string>()
    for (const each of city.organizations) {
      expect(each.parent === null ? each.kind === 'workCommittee' : seen.has(each.parent), each.slug).toBe(true)
      seen.add(each.slug)
    }
  })

  test('each of the six units has a leading group, a party committee, departments and 3 to 12 branches', () => {
    const units = city.organizations.filter((each) => each.kind === 'unit')
    expect(units).toHaveLength(6)
    for (const unit of units) {
      const count = (kind: string): number =>
        city.organizations.filter((each) => each.slug.startsWith(`${unit.slug}.`) && each.kind === kind).length
      expect([count('leadingGroup'), count('partyCommittee')], unit.slug).toEqual([1, 1])
      expect(count('department'), unit.slug).toBeGreaterThanOrEqual(4)
      expect(count('department'), unit.slug).toBeLessThanOrEqual(10)
      expect(count('branch'), unit.slug).toBeGreaterThanOrEqual(3)
      expect(count('branch'), unit.slug).toBeLessThanOrEqual(12)
    }
  })

  test('credit codes of units carry both right check digits', () => {
    for (const each of city.organizations) {
      if (each.kind !== 'unit') continue
      const code = each.uscc ?? ''
      expect(code).toMatch(/^[0-9A-Z]{18}$/)
      expect(code.charAt(17)).toBe(creditCodeCheck(code.slice(0, 17)))
      expect(code.charAt(16)).toBe(organizationCodeCheck(code.slice(8, 16)))
    }
    expect(creditCodeCheck('91350100M000100Y4')).toBe('3')
  })

  test('some committee terms end soon, so that 换届 reminders have something to say', () => {
    expect(city.terms.every((each) => organizations.has(each.organization))).toBe(true)
    expect(city.terms.filter((each) => each.dueOn > city.today && each.dueOn < '2027-02-28').length).toBeGreaterThan(5)
  })
})

describe('the people', () => {
  test('about 600 people, with unique slugs, names, identity numbers and phones', () => {
    expect(city.people.length).toBeGreaterThan(580)
    expect(city.people.length).toBeLessThan(640)
    for (const key of ['slug', 'name', 'idNumber', 'phone'] as const)
      expect(repeated(city.people.map((each) => each[key]))).toEqual([])
  })

  test('every name is marked as made up, so none can be that of a person of the page', () => {
    expect(city.people.filter((each) => !/^.[示范].$/.test(each.name))).toEqual([])
  })

  test('identity numbers have the birth date, the gender and a right check digit', () => {
    for (const each of city.people) {
      expect(each.idNumber.slice(6, 14)).toBe(each.birth.replaceAll('-', ''))
      expect(Number(each.idNumber.charAt(16)) % 2 === 1).toBe(each.gender === 'male')
      expect(each.idNumber.charAt(17)).toBe(identityCheck(each.idNumber.slice(0, 17)))
    }
    expect(identityCheck('11010519491231002')).toBe('X')
  })

  test('members have a branch and a date of admission, full members were confirmed a year later', () => {
    for (const each of city.people) {
      const inParty = each.memberKind === 'fullMember' || each.memberKind === 'probationary'
      expect([each.branch !== null, each.joinedOn !== null], each.slug).toEqual([inParty, inParty])
      expect(each.confirmedOn !== null, each.slug).toBe(each.memberKind === 'fullMember')
      if (each.confirmedOn !== null)
        expect(Number(each.confirmedOn.slice(0, 4)) - Number(each.joinedOn?.slice(0, 4))).toBe(1)
      for (const slug of [each.unit, each.department, each.branch, each.partyGroup])
        expect(slug === null || organizations.has(slug)).toBe(true)
    }
    for (const kind of ['probationary', 'developmentTarget', 'masses'])
      expect(city.people.some((each) => each.memberKind === kind)).toBe(true)
  })

  test('a branch has between 3 and 50 full members and a secretary', () => {
    for (const branch of city.organizations.filter((each) => each.kind === 'branch')) {
      const members = city.people.filter(
        (each) => each.branch === branch.slug && each.memberKind === 'fullMember',
      ).length
      expect(members, branch.slug).toBeGreaterThanOrEqual(3)
      expect(members, branch.slug).toBeLessThanOrEqual(50)
      const secretaries = city.appointments.filter(
        (each) => each.organization === branch.slug && each.post === '书记' && each.to === null,
      )
      expect(secretaries, branch.slug).toHaveLength(1)
    }
  })

  test('officers are full members and appointments name people and organisations that exist', () => {
    for (const each of city.appointments) {
      expect(organizations.has(each.organization), each.organization).toBe(true)
      expect(people.get(each.person)?.memberKind, each.person).toBe('fullMember')
    }
  })

  test('the fifteen sign-ins are fifteen people, and administrators hold one role only', () => {
    expect(city.accounts).toHaveLength(15)
    expect(repeated(city.accounts.map((each) => each.person))).toEqual([])
    const rolesOf = (account: string): string[] => {
      const person = city.accounts.find((each) => each.account === account)?.person
      return [...new Set(city.roles.filter((each) => each.person === person).map((each) => each.role))].sort()
    }
    expect(rolesOf('sysadmin')).toEqual(['systemAdmin'])
    expect(rolesOf('secadmin')).toEqual(['securityAdmin'])
    expect(rolesOf('auditor')).toEqual(['auditAdmin'])
    expect(rolesOf('canlian.dangyuan')).toEqual(['member'])
    expect(rolesOf('gongwei')).toContain('committeeStaff')
    expect(rolesOf('zhujian.danwei')).toContain('unitLeader')
    expect(rolesOf('zhujian.dangwei')).toContain('partyOffice')
    expect(rolesOf('zhujian.zhibu1')).toEqual(['branchSecretary', 'businessOfficer', 'member'])
    expect(rolesOf('dangxiao.zhibu2')).toContain('branchSecretary')
    expect(rolesOf('zhujian.yewu')).toEqual(['businessOfficer', 'member'])
    expect(city.roles.every((each) => people.has(each.person) && organizations.has(each.organization))).toBe(true)
  })
})

describe('the priorities', () => {
  test('every answer belongs to a unit and a priority, and every priority is answered', () => {
    const slugs = new Set(city.priorities.map((each) => each.slug))
    expect(
      city.answers.every((each) => slugs.has(each.priority) && organizations.get(each.unit)?.kind === 'unit'),
    ).toBe(true)
    expect([...slugs].filter((slug) => city.answers.every((each) => each.priority !== slug))).toEqual([])
  })
})
