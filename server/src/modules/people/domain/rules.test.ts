import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dateProblem } from './dates.ts'
import { changedFields, factsOf } from './facts.ts'
import { checkIdNumber, idNumberCheck, isDay, maskIdNumber } from './id-number.ts'
import { checkPhone, maskPhone } from './phone.ts'
import { staysInUnit } from './unit.ts'

const digits = (length: number) => fc.stringMatching(new RegExp(`^[0-9]{${String(length)}}$`))
const birth = fc
  .date({ min: new Date('1930-01-01'), max: new Date('1999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))
const body = fc.tuple(digits(6), birth, digits(3)).map(([area, day, order]) => area + day.replaceAll('-', '') + order)

describe('identity numbers (GB 11643-1999)', () => {
  test('the samples of the standard pass and give birthday and gender', () => {
    expect(checkIdNumber('11010519491231002X')).toEqual({
      idNumber: '11010519491231002X',
      birthOn: '1949-12-31',
      gender: 'female',
    })
    expect(checkIdNumber('440524188001010014')).toMatchObject({ birthOn: '1880-01-01', gender: 'male' })
    expect(checkIdNumber('440524199013010014')).toEqual({ reason: '第 7 至 14 位不是出生日期' })
    expect(checkIdNumber(' １１０１０５ 1949 1231 002ｘ')).toHaveProperty('idNumber', '11010519491231002X')
  })
  test('a 15-digit number is written out to the 18 digits of the same person', () => {
    fc.assert(
      fc.property(body, (whole) => {
        const old = whole.slice(0, 6) + whole.slice(8)
        expect(checkIdNumber(old)).toEqual(checkIdNumber(whole + idNumberCheck(whole)))
      }),
    )
  })
  test('every single wrong digit and every swap of neighbours is noticed', () => {
    fc.assert(
      fc.property(body, fc.nat(16), fc.nat(9), (first, place, digit) => {
        const number = first + idNumberCheck(first)
        const wrong = number.slice(0, place) + String(digit) + number.slice(place + 1)
        const swapped =
          number.slice(0, place) + number.charAt(place + 1) + number.charAt(place) + number.slice(place + 2)
        for (const other of [wrong, swapped])
          if (other !== number) expect(checkIdNumber(other)).toHaveProperty('reason')
      }),
    )
  })
  test('the mask shows the first and last four characters', () => {
    expect(maskIdNumber('430203199001011234')).toBe('4302**********1234')
  })
  test('a day of the calendar is told from one that is none', () => {
    expect([isDay('2024-02-29'), isDay('2023-02-29'), isDay('1999-13-01'), isDay('1999-1-1')]).toEqual([
      true,
      false,
      false,
      false,
    ])
  })
})

test('a phone number has eleven digits beginning 13 to 19, however it is written', () => {
  for (const written of [
    '19900000001',
    '+86 199 0000 0001',
    '199-0000-0001',
    '１９９０００００００１',
    '8619900000001',
  ])
    expect(checkPhone(written)).toEqual({ phone: '19900000001' })
  for (const wrong of ['1990000000', '12900000001', '0731-8888888', '199000000011'])
    expect(checkPhone(wrong)).toBeNull()
  expect(maskPhone('19900000001')).toBe('199****0001')
})

describe('dates of a member', () => {
  const member = {
    memberKind: 'full',
    birthOn: '1980-05-01',
    joinedOn: '2001-07-01',
    confirmedOn: '2002-07-01',
  } as const
  const today = '2026-11-23'
  test('a plain career has nothing wrong', () => {
    expect(dateProblem(member, today)).toBeNull()
    expect(dateProblem({ ...member, joinedOn: null, confirmedOn: null }, today)).toBeNull()
  })
  test('confirmation comes a year after admission at the earliest, never before it', () => {
    expect(dateProblem({ ...member, confirmedOn: '2002-06-30' }, today)?.what).toContain('满一年')
    expect(dateProblem({ ...member, confirmedOn: '2001-06-30' }, today)?.what).toBe('转正日期早于入党日期')
  })
  test('members of the years without probation keep their dates', () => {
    const veteran = { ...member, birthOn: '1950-01-01', joinedOn: '1971-03-01', confirmedOn: '1971-03-01' }
    expect(dateProblem(veteran, today)).toBeNull()
  })
  test('nothing lies in the future, nobody joins under 18, and only members have the dates of members', () => {
    expect(dateProblem({ ...member, birthOn: '2027-01-01' }, today)?.field).toBe('birthOn')
    expect(dateProblem({ ...member, joinedOn: '1998-04-30', confirmedOn: null }, today)?.what).toContain('18')
    expect(dateProblem({ ...member, memberKind: 'none' }, today)?.what).toBe('群众不应有入党日期')
    expect(dateProblem({ ...member, memberKind: 'probationary' }, today)?.what).toBe('预备党员不应有转正日期')
  })
})

test('a field left out stays, null clears it, and an identity number fills in what nobody gave', () => {
  const id = { idNumber: '11010519491231002X', birthOn: '1949-12-31', gender: 'female' } as const
  const made = factsOf({ name: '甲', memberKind: 'none', post: '' }, null, id)
  expect(made).toMatchObject({ birthOn: '1949-12-31', gender: 'female', post: null })
  const current = { ...made, post: '科员', education: '大学' }
  const after = factsOf({ name: '甲', memberKind: 'none', education: null }, current, null)
  expect(after).toMatchObject({ post: '科员', education: null })
  expect(changedFields(current, after)).toEqual(['education'])
})

test('a department is kept within the unit only', () => {
  expect(staysInUnit('/r/unit/office/', '/r/unit/committee/branch/')).toBe(true)
  expect(staysInUnit('/r/unit/office/', '/r/other/branch/')).toBe(false)
  expect(staysInUnit('/r/unit2/office/', '/r/unit/branch/')).toBe(false)
})
