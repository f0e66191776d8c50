import type { TodoItem } from '@hepai/contract/board'
import { dayWords } from '@hepai/contract/day-words'
import { ofNothing } from './todo.ts'

type Placed = { readonly organizationId: string; readonly organizationName: string }

/** What the duty engine says of an organisation, as far as a to-do needs it. */
export type TodoDuties = Placed & {
  readonly duties: readonly {
    readonly kindCode: string
    readonly kindName: string
    readonly strength: 'must' | 'general' | 'practice'
    readonly source: { readonly title: string; readonly article: string }
    readonly period: { readonly label: string; readonly startOn: string }
    readonly nth: number
    readonly dueOn: string
    readonly state: 'met' | 'metLate' | 'due' | 'coming' | 'late' | 'excused'
    readonly why: string
  }[]
}
type Duty = TodoDuties['duties'][number]

/**
 * 规定动作 that are still open: late ones and those of today are due, those of this month wait, those that end later are
 * coming. What a period only usually brings later is left to the year's page, and a mere practice is never pressed.
 */
export function dutyItem({ organizationId, organizationName, duties }: TodoDuties, today: string): TodoItem[] {
  return duties.flatMap((duty) => {
    const group = groupOf(duty, today)
    if (group === null) return []
    const { kindCode, kindName, period, nth, dueOn, source } = duty
    return [
      {
        ...ofNothing,
        ...{ organizationId, organizationName, kindCode, group },
        key: `duty:${organizationId}:${kindCode}:${period.startOn}:${String(nth)}`,
        kind: 'duty' as const,
        title: kindName,
        why: `${duty.why.replace(/。$/, '')}；依据${source.title}${source.article}`,
        onDay: dueOn,
        line: 'party' as const,
        light: duty.state === 'late' ? ('late' as const) : group === 'coming' ? null : ('nearDue' as const),
      },
    ]
  })
}

function groupOf({ state, strength, dueOn }: Duty, today: string): TodoItem['group'] | null {
  if (strength === 'practice' && (state !== 'due' || dueOn.slice(0, 7) !== today.slice(0, 7))) return null
  if (state === 'late') return 'due'
  if (state !== 'due') return null
  if (dueOn <= today) return 'due'
  return dueOn.slice(0, 7) === today.slice(0, 7) ? 'waiting' : 'coming'
}

export type BranchesOwing = Placed & { readonly count: number }

/** One row for the party office of a unit; it opens the month's page, where each branch says what and why. */
export const branchesItem = ({ count, ...place }: BranchesOwing, month: string): TodoItem => ({
  ...ofNothing,
  ...place,
  key: `branchDuties:${place.organizationId}`,
  group: 'waiting',
  kind: 'branchDuties',
  title: `${String(count)} 个支部本月还有应办`,
  why: `按规定动作的频次核对 ${String(Number(month.slice(5)))} 月的记录：应办而还没有记录的支部`,
  onDay: null,
  line: 'party',
})

export type TodoOpenItem = Placed & {
  readonly id: string
  readonly topic: string
  readonly activityId: string
  readonly activityTitle: string
  readonly occurredOn: string
}

/** 第一议题事项: an action or the words that none is needed. */
export const openItem = ({ id, topic, activityId, activityTitle, occurredOn, ...place }: TodoOpenItem): TodoItem => ({
  ...ofNothing,
  ...place,
  key: `item:${id}`,
  group: 'waiting',
  kind: 'item',
  title: topic,
  why: `${dayWords(occurredOn)}“${activityTitle}”学习后还没有落到行动；请关联任务，或写明不需要另行安排`,
  onDay: null,
  line: 'party',
  activityId,
})

export type TodoResolution = Placed & {
  readonly id: string
  readonly text: string
  readonly dueOn: string | null
  readonly activityId: string
  readonly activityTitle: string
  readonly occurredOn: string
  readonly isMine: boolean
}

export function resolutionItem(one: TodoResolution, today: string): TodoItem {
  const { id, text, dueOn, activityId, activityTitle, occurredOn, isMine, organizationId, organizationName } = one
  const whose = isMine ? '我是责任人；' : ''
  return {
    ...ofNothing,
    ...{ organizationId, organizationName, activityId },
    key: `resolution:${id}`,
    group: dueOn !== null && dueOn <= today ? 'due' : 'waiting',
    kind: 'resolution',
    title: text,
    why: `${whose}${dayWords(occurredOn)}“${activityTitle}”议定，还没有转为任务`,
    onDay: dueOn,
    line: 'party',
  }
}

export type TodoNotice = Placed & { readonly id: string; readonly title: string; readonly signBy: string | null }

/** 通知签收: read and sign, once. */
export const noticeItem = ({ id, title, signBy, ...place }: TodoNotice, today: string): TodoItem => ({
  ...ofNothing,
  ...place,
  key: `notice:${id}`,
  group: signBy !== null && signBy <= today ? 'due' : 'waiting',
  kind: 'notice',
  title,
  why: `${place.organizationName}发来，请阅读并签收${signBy === null ? '' : `；签收期限 ${dayWords(signBy)}`}`,
  onDay: signBy,
  light: signBy !== null && signBy < today ? 'late' : null,
  noticeId: id,
})
