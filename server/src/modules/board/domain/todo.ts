import type { TodoItem } from '@hepai/contract/board'
import { dayWords } from '@hepai/contract/day-words'

/** Days of the calendar and of work between days; `today` is an ISO day. */
export type TodoDays = {
  readonly today: string
  /** Working days from one day to another, 0 when the second is not later. */
  readonly workingDays: (from: string, to: string) => number
}

export const ofNothing = {
  ...{ line: null, light: null, planId: null, taskId: null, indicatorId: null, organizationId: null },
  ...{ kindCode: null, activityId: null, noticeId: null, reviewId: null, reviewAt: null },
} as const
const words = (count: number): string => `${String(count)} 个工作日`

/** Working days before a deadline at which a task is shown as near. */
const NEAR_DAYS = 5

export type TodoTask = {
  readonly id: string
  readonly name: string
  readonly kind: 'task' | 'milestone'
  readonly line: 'business' | 'party' | 'joint'
  readonly planId: string
  readonly organizationId: string
  readonly organizationName: string
  readonly startOn: string
  readonly startedOn: string | null
  /** The expected end. */
  readonly endOn: string
  /** The day by which it ought to be finished. */
  readonly deadline: string
  /** By the same rule as the plan's light. */
  readonly isLate: boolean
  /** Why it is shown to this person. */
  readonly mine: 'owner' | 'organization' | 'unit'
}

const whose: Readonly<Record<TodoTask['mine'], string>> = {
  owner: '我是责任人',
  organization: '我所在组织承担',
  unit: '我负责的单位',
}

/** A task as a to-do: late, waiting to be begun, or due soon. */
export function taskItem(task: TodoTask, days: TodoDays): TodoItem {
  const { today, workingDays } = days
  const { deadline, startOn } = task
  const base = {
    ...ofNothing,
    key: `task:${task.id}`,
    kind: task.kind,
    title: task.name,
    onDay: deadline,
    line: task.line,
    planId: task.planId,
    taskId: task.id,
    organizationId: task.organizationId,
    organizationName: task.organizationName,
  }
  const why = (reason: string): string => `${whose[task.mine]}；${reason}`
  if (deadline < today)
    return {
      ...base,
      group: 'due',
      light: 'late',
      why: why(`期限 ${dayWords(deadline)} 已超 ${words(workingDays(deadline, today))}`),
    }
  if (deadline === today) return { ...base, group: 'due', light: 'nearDue', why: why('期限就是今天') }
  if (task.isLate && task.endOn > deadline)
    return {
      ...base,
      // The deadline is still ahead: it waits for somebody to act, it has not come.
      group: 'waiting',
      light: 'late',
      why: why(
        `预计 ${dayWords(task.endOn)} 完成，比期限 ${dayWords(deadline)} 晚 ${words(workingDays(deadline, task.endOn))}`,
      ),
    }
  if (task.kind === 'task' && task.startedOn === null && startOn < today)
    return {
      ...base,
      group: 'waiting',
      light: task.isLate ? 'late' : 'notStarted',
      why: why(`应于 ${dayWords(startOn)} 开始，已过 ${words(workingDays(startOn, today))}，还没有填写实际开始日期`),
    }
  const left = workingDays(today, deadline)
  return {
    ...base,
    group: 'coming',
    light: left <= NEAR_DAYS ? 'nearDue' : lightOf(task),
    why: why(`距期限 ${dayWords(deadline)} 还有 ${words(left)}`),
  }
}

const lightOf = ({ startedOn }: TodoTask): 'onTrack' | 'notStarted' => (startedOn === null ? 'notStarted' : 'onTrack')

type Placed = { readonly organizationId: string; readonly organizationName: string }

export type TodoReading = Placed & {
  readonly id: string
  readonly name: string
  readonly planId: string
  readonly valueOn: string | null
  /** Calendar days since the latest reading; null before the first. */
  readonly age: number | null
}

/** An indicator whose latest reading is old. */
export const readingItem = ({ id, name, planId, valueOn, age, ...place }: TodoReading): TodoItem => ({
  ...ofNothing,
  ...place,
  key: `reading:${id}`,
  group: 'waiting',
  kind: 'reading',
  title: name,
  why:
    valueOn === null || age === null
      ? '还没有读数；请填报最新数据'
      : `最近一次读数是 ${dayWords(valueOn)}，已有 ${String(age)} 天没有更新（超过 31 天）`,
  onDay: valueOn,
  planId,
  indicatorId: id,
})

export type TodoTerm = Placed & {
  readonly id: string
  readonly beganOn: string
  readonly years: number
  readonly endsOn: string
  /** Calendar days until the end; negative afterwards. */
  readonly left: number
}

/** 换届: a term that ends within half a year, or has ended. */
export const termItem = ({ id, beganOn, years, endsOn, left, ...place }: TodoTerm): TodoItem => ({
  ...ofNothing,
  ...place,
  key: `term:${id}`,
  group: left < 0 ? 'due' : left <= 31 ? 'waiting' : 'coming',
  kind: 'term',
  title: `${place.organizationName}换届`,
  why: `本届自 ${dayWords(beganOn)} 起，任期 ${String(years)} 年，${dayWords(endsOn)} 届满，${left < 0 ? `已超 ${String(-left)} 天` : `还有 ${String(left)} 天`}`,
  onDay: endsOn,
  line: 'party',
})

export type TodoOverride = Placed & {
  readonly id: string
  readonly name: string
  readonly planId: string
  readonly taskId: string | null
  readonly expiresOn: string
  readonly byName: string
}

/** A light that a person set and that soon ends. */
export const overrideItem = ({ id, name, planId, taskId, expiresOn, byName, ...place }: TodoOverride): TodoItem => ({
  ...ofNothing,
  ...place,
  key: `override:${id}`,
  group: 'coming',
  kind: 'override',
  title: name,
  why: `${byName}调整的亮灯将于 ${dayWords(expiresOn)} 到期，之后恢复系统判定`,
  onDay: expiresOn,
  planId,
  taskId,
})

export type TodoProbation = Placed & {
  readonly id: string
  readonly name: string
  readonly joinedOn: string
  /** One year after admission (党章 第七条). */
  readonly endsOn: string
}

/** A probationary member's year that ends soon or has ended. */
export const probationItem = (person: TodoProbation, { today }: TodoDays): TodoItem => ({
  ...ofNothing,
  key: `probation:${person.id}`,
  group: person.endsOn <= today ? 'due' : 'coming',
  kind: 'probation',
  title: `${person.name}预备期满`,
  why: `${person.joinedOn} 接收为预备党员，预备期一年，${person.endsOn} 期满，需讨论转正`,
  onDay: person.endsOn,
  line: 'party',
  organizationId: person.organizationId,
  organizationName: person.organizationName,
})

const groups: readonly TodoItem['group'][] = ['due', 'waiting', 'coming']

/** Due first, then waiting, then coming; within each the earliest day first, what has no day last. */
export const inOrder = (items: readonly TodoItem[]): TodoItem[] =>
  items.toSorted(
    (a, b) =>
      groups.indexOf(a.group) - groups.indexOf(b.group) ||
      ((a.onDay ?? '9') < (b.onDay ?? '9') ? -1 : (a.onDay ?? '9') > (b.onDay ?? '9') ? 1 : 0) ||
      (a.key < b.key ? -1 : 1),
  )
