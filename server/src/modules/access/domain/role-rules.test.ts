import { Role } from '@hepai/contract/permissions'
import { describe, expect, test } from 'vitest'
import { type HeldRole, isAdministrator, overlaps, roleMayBeGranted, stateOf } from './role-rules.ts'

const forGood = { fromOn: '2026-01-01', toOn: null }
const held = (role: Role, more: Partial<HeldRole> = {}): HeldRole => ({
  ...forGood,
  role,
  organizationId: 'root',
  isSameAccount: true,
  ...more,
})
const names = { person: '甲', organization: '乙局' }
const codeOf = (wanted: Role, has: readonly HeldRole[], period = { fromOn: '2026-06-01', toOn: '2026-06-30' }) => {
  try {
    roleMayBeGranted({ ...period, role: wanted, organizationId: 'root' }, has, names)
    return null
  } catch (error) {
    return error instanceof Error ? error.message : 'unknown'
  }
}

describe('the separation of administrators', () => {
  test('every pair of roles on one account is as the regulation wants it', () => {
    for (const has of Role.options)
      for (const wanted of Role.options) {
        const both = isAdministrator(has) && isAdministrator(wanted)
        const one = isAdministrator(has) !== isAdministrator(wanted)
        const expected =
          has === wanted
            ? 'access.roleAlreadyHeld'
            : both
              ? 'access.administratorsExclude'
              : one
                ? 'access.adminNotBusiness'
                : null
        expect(codeOf(wanted, [held(has)]), `${has} + ${wanted}`).toBe(expected)
      }
  })

  test('one person is not two administrators with two accounts', () => {
    expect(codeOf('auditAdmin', [held('systemAdmin', { isSameAccount: false })])).toBe('access.administratorsExclude')
  })

  test('one person may be an administrator with one account and do business with another', () => {
    expect(codeOf('unitLeader', [held('systemAdmin', { isSameAccount: false })])).toBeNull()
  })

  test('roles that never meet in time do not exclude one another, roles that share one day do', () => {
    expect(codeOf('auditAdmin', [held('systemAdmin', { toOn: '2026-05-31' })])).toBeNull()
    expect(codeOf('auditAdmin', [held('systemAdmin', { toOn: '2026-06-01' })])).toBe('access.administratorsExclude')
    expect(codeOf('auditAdmin', [held('systemAdmin', { fromOn: '2026-07-01' })])).toBeNull()
  })

  test('the same role elsewhere is another role', () => {
    expect(codeOf('unitLeader', [held('unitLeader', { organizationId: 'elsewhere' })])).toBeNull()
  })

  test('a period that ends before it begins is refused', () => {
    expect(codeOf('member', [], { fromOn: '2026-06-02', toOn: '2026-06-01' })).toBe('access.datesOutOfOrder')
  })
})

describe('a grant in time', () => {
  test('counts on its first and last day', () => {
    const grant = { fromOn: '2026-06-01', toOn: '2026-06-30', isRevoked: false }
    expect(['2026-05-31', '2026-06-01', '2026-06-30', '2026-07-01'].map((day) => stateOf(grant, day))).toEqual([
      'future',
      'current',
      'current',
      'past',
    ])
    expect(stateOf({ ...grant, isRevoked: true }, '2026-06-01')).toBe('revoked')
  })

  test('overlapping is symmetric', () => {
    const periods = [forGood, { fromOn: '2026-02-01', toOn: '2026-03-01' }, { fromOn: '2026-03-01', toOn: null }]
    for (const a of periods) for (const b of periods) expect(overlaps(a, b)).toBe(overlaps(b, a))
  })
})
