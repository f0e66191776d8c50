import { dayWords } from '@hepai/contract/day-words'
import type { LightReason } from './lights.ts'
import type { Driver } from './scheduled.ts'
import type { BaselineSlip, SlipEffect } from './slip.ts'

/** Names of tasks by id. */
export type Names = ReadonlyMap<string, string>

const named = (names: Names, id: string): string => `『${names.get(id) ?? '已删除的任务'}』`
const days = (count: number): string => `${count} 个工作日`
const later = (count: number): string => (count >= 0 ? `推迟 ${days(count)}` : `提前 ${days(-count)}`)
const role = (driver: Driver): string => (driver.kind === 'children' ? '子任务' : '前置任务')

/** Why one task moved, as a clause: 前置任务『X』推迟 15 个工作日（源于『Y』）. */
export function becauseOf(effect: SlipEffect, effects: ReadonlyMap<string, SlipEffect>, names: Names): string {
  const [own, next] = effect.because
  if (own === undefined) return '计划有改动'
  if (next === undefined) return ownReason(own.driver, effect, names)
  const slip = effects.get(next.taskId)?.slipDays
  const moved = `${role(own.driver)}${named(names, next.taskId)}${slip === undefined ? '有变动' : later(slip)}`
  return effect.rootTaskId === next.taskId ? moved : `${moved}（源于${named(names, effect.rootTaskId)}）`
}

function ownReason(driver: Driver, effect: SlipEffect, names: Names): string {
  if (effect.startFrom === effect.startTo && driver.kind !== 'children') return '本任务的工期或完成日期有改动'
  switch (driver.kind) {
    case 'planStart':
      return '随计划起始日安排'
    case 'notBefore':
      return `本任务的计划开始日期为 ${dayWords(driver.day)}`
    case 'actual':
      return `本任务的实际日期为 ${dayWords(driver.day)}`
    case 'dependency':
      return `与前置任务${named(names, driver.taskId)}的关系有改动`
    case 'parent':
      return `上级任务${named(names, driver.taskId)}的开始日期有改动`
    case 'children':
      return `子任务${named(names, driver.taskId)}有变动`
  }
}

const slipReasons: Readonly<Record<string, string>> = {
  none: '',
  startedLate: '实际开始晚于基线',
  finishedLate: '实际完成晚于基线',
  longer: '所用工期比基线长',
  notBefore: '计划开始日期改晚了',
  planStart: '计划起始日改晚了',
  parent: '上级任务的开始日期改晚了',
  dependency: '新增或加长了前置关系',
}

/** Why a task is off its baseline; null when it is not. */
export function becauseOfBaseline(
  slip: BaselineSlip,
  slips: ReadonlyMap<string, BaselineSlip>,
  names: Names,
): string | null {
  if (slip.endSlipDays === 0) return null
  if (slip.endSlipDays < 0) return `比基线提前 ${days(-slip.endSlipDays)}`
  const [own, next] = slip.because
  if (own === undefined || next === undefined) return slipReasons[slip.reason] ?? null
  const before = slips.get(next.taskId)?.endSlipDays ?? 0
  const moved = `${role(own.driver)}${named(names, next.taskId)}比基线晚 ${days(before)}`
  const root = slip.rootTaskId === next.taskId ? '' : named(names, slip.rootTaskId)
  return `${moved}（源于${root}${slipReasons[slip.reason] ?? ''}）`
}

/** What a computed light rests on, in words. */
export const lightWords = (reason: LightReason, names: Names): string => lights[reason.code](reason, names)

const lights: Readonly<Record<LightReason['code'], (reason: LightReason, names: Names) => string>> = {
  finishedInTime: ({ days: count, deadline }) =>
    count === 0 ? '已按期完成' : `已完成，比期限 ${dayWords(deadline)} 提前 ${days(count)}`,
  finishedLate: ({ days: count, deadline }) => `已完成，比期限 ${dayWords(deadline)} 晚 ${days(count)}`,
  pastDue: ({ days: count, deadline }) => `已超过期限 ${dayWords(deadline)}，超 ${days(count)}`,
  startMissed: ({ days: count }) => `应开始而未开始，已过 ${days(count)}`,
  forecastPastDue: ({ days: count, deadline }) => `预计完成比期限 ${dayWords(deadline)} 晚 ${days(count)}`,
  dueSoon: ({ days: count, deadline }) =>
    count === 0 ? `期限 ${dayWords(deadline)} 已到` : `距期限 ${dayWords(deadline)} 还有 ${days(count)}`,
  running: ({ days: count, deadline }) => `进行中，距期限 ${dayWords(deadline)} 还有 ${days(count)}`,
  startsLater: ({ days: count }) => `${days(count)}后开始`,
  awaitsStart: () => '已到开始日期，还未填写实际开始日期',
  child: ({ childId }, names) => `以子任务${named(names, childId ?? '')}为准`,
}
