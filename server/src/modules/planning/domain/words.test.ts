import { expect, test } from 'vitest'
import type { SlipEffect } from './slip.ts'
import { becauseOf, lightWords } from './words.ts'

const names = new Map([
  ['a', '设计'],
  ['b', '招标'],
  ['c', '开工'],
])
const effect = (taskId: string, slipDays: number, because: SlipEffect['because']): SlipEffect => ({
  taskId,
  startFrom: '2026-03-02',
  startTo: '2026-03-23',
  endFrom: '2026-03-06',
  endTo: '2026-03-27',
  slipDays,
  rootTaskId: because.at(-1)?.taskId ?? taskId,
  because,
})
const waits = (on: string) => ({ kind: 'dependency' as const, dependencyId: 'd', taskId: on })

test('a slip names the task before it, and the one where it began', () => {
  const a = effect('a', 15, [{ taskId: 'a', driver: { kind: 'notBefore', day: '2026-03-23' } }])
  const b = effect('b', 15, [{ taskId: 'b', driver: waits('a') }, ...a.because])
  const c = effect('c', 10, [{ taskId: 'c', driver: waits('b') }, ...b.because])
  const all = new Map([a, b, c].map((one) => [one.taskId, one]))
  expect([a, b, c].map((one) => becauseOf(one, all, names))).toEqual([
    '本任务的计划开始日期为 2026年3月23日',
    '前置任务『设计』推迟 15 个工作日',
    '前置任务『招标』推迟 15 个工作日（源于『设计』）',
  ])
})

test('an earlier date is told as earlier', () => {
  const a = effect('a', -3, [{ taskId: 'a', driver: { kind: 'planStart' } }])
  const b = effect('b', -3, [{ taskId: 'b', driver: waits('a') }, ...a.because])
  expect(becauseOf(b, new Map([['a', a]]), names)).toBe('前置任务『设计』提前 3 个工作日')
})

test('a light says its deadline and by how much', () => {
  const reason = { code: 'pastDue', days: 3, deadline: '2026-11-18', childId: null } as const
  expect(lightWords(reason, names)).toBe('已超过期限 2026年11月18日，超 3 个工作日')
  expect(lightWords({ ...reason, code: 'child', childId: 'a' }, names)).toBe('以子任务『设计』为准')
})
