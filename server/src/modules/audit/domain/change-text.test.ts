import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { changeText } from './change-text.ts'
import { keyWords } from './change-words.ts'

/** The commands and queries of all modules as they are written, tests aside. */
function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /(?:commands|queries)\/[^/]+\.ts$/u.test(path) && !path.endsWith('.test.ts'))
    .map((path) => readFileSync(join(folder, path), 'utf8'))
}

/** Keys of an object literal on its top level; what is spread in is named elsewhere. */
const keysIn = (inside: string): string[] =>
  inside.split(',').flatMap((part) => /^\s*(?:\/\/.*\n\s*)?([A-Za-z]+)\s*(?::|$)/u.exec(part)?.[1] ?? [])

describe('the text of a change', () => {
  test('is said in words: keys, roles, days, yes and no', () => {
    expect(changeText({ reason: '岗位调整', role: 'member', fromOn: '2026-03-05', archived: true })).toBe(
      '理由：岗位调整；角色：党员干部；起始日：2026年3月5日；归档：是',
    )
  })

  test('an edit of a plan names what was done to what, and which fields', () => {
    const id = '01938f3c-7c1a-7000-8000-123456789012'
    expect(changeText({ seq: 3, edits: [`change task ${id}: dueOn,ownerId`, `remove dependency ${id}`] })).toBe(
      `修改序号：3；改动：修改任务（编号 56789012）的最迟完成、责任人、删除前置关系（编号 56789012）`,
    )
    expect(changeText({ changed: ['phone', 'post'] })).toBe('修改：手机号、职务')
  })

  test('leaves out what is empty, and says in words what lies deeper', () => {
    expect(changeText({ event: 'sendBack', reason: '', toOn: null, taskIds: [], before: { reason: '' } })).toBe(
      '步骤：退回',
    )
    expect(changeText({ before: { name: '开工', isWorking: true } })).toBe('原为：（名称 开工，上班 是）')
    const organizationId = 'b6b691e1-7c1a-7000-8000-1234567890ab'
    expect(changeText({ recipients: 1, to: [{ role: 'member', organizationId }] })).toBe(
      '接收人：1；发往：（角色 党员干部，组织编号 567890ab）',
    )
  })

  test('a code that nobody put into words is not shown as a code', () => {
    expect(changeText({ somethingNew: 5, fields: ['brandNew'] })).toBe('其他：5；改动的内容：其他')
  })

  test('every key that a command or a download writes into the trail has a word', () => {
    const written = sources('server/src/modules').flatMap((text) =>
      [...text.matchAll(/change: \{([^{}]*)\}/gu)].flatMap(([, inside = '']) => keysIn(inside)),
    )
    expect(written.length).toBeGreaterThan(60)
    expect([...new Set(written)].filter((key) => keyWords[key] === undefined)).toEqual([])
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

  test('shortens ids, digests and long text', () => {
    const id = '01938f3c-7c1a-7000-8000-123456789012'
    expect(changeText({ id, ownerId: id, fileHash: 'ab01'.repeat(16) })).toBe(
      '编号：56789012；责任人：编号 56789012；文件摘要：ab01ab01',
    )
    expect(changeText({ note: '长'.repeat(1000) })).toHaveLength(401)
  })
})
