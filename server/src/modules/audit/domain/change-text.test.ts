import { describe, expect, test } from 'vitest'
import { changeText } from './change-text.ts'

describe('the text of a change', () => {
  test('names what is known and keeps the rest', () => {
    expect(changeText({ reason: '岗位调整', role: 'member', tasks: [1, 2] })).toBe(
      '理由：岗位调整；角色：member；tasks：1、2',
    )
  })

  test('shows an empty value in words, and what lies deeper', () => {
    expect(changeText({ toOn: null, set: { name: '开工', done: true } })).toBe(
      '结束日：无；set：{名称：开工，done：true}',
    )
  })

  test.each([
    [{ idNumber: '11010519491231002X' }],
    [{ set: { phone: '13800000000' } }],
    [{ initialPassword: 'abcd-efgh' }],
    [{ note: '证件 11010519491231002X 有误' }],
    [{ note: '电话13800000000' }],
    [{ list: ['130503670401001'] }],
    [{ value: 13800000000 }],
  ])('masks what is secret in %j', (change) => {
    const text = changeText(change)
    expect(text).toContain('（已遮盖）')
    expect(text).not.toMatch(/11010519491231002X|13800000000|130503670401001|abcd/)
  })

  test('leaves ids and long text readable, the latter cut', () => {
    const id = '01938f3c-7c1a-7000-8000-123456789012'
    expect(changeText({ id })).toBe(`id：${id}`)
    expect(changeText({ note: '长'.repeat(1000) })).toHaveLength(401)
  })
})
