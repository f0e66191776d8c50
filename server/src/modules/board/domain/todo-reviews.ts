import type { TodoItem } from '@hepai/contract/board'
import { dayWords } from '@hepai/contract/day-words'
import { ofNothing } from './todo.ts'

/** What the reviews say of someone, as far as a to-do needs it. */
export type TodoReview = {
  readonly reviewId: string
  readonly title: string
  readonly organizationId: string
  readonly organizationName: string
  readonly stateName: string
  readonly waits: 'selfReview' | 'ballot' | 'finding' | 'check' | 'move' | 'grade' | 'scores' | 'confirm'
  readonly act: string
  readonly dueOn: string | null
  readonly finding: { readonly id: string; readonly text: string } | null
}

const screens: Readonly<Record<TodoReview['waits'], NonNullable<TodoItem['reviewAt']>>> = {
  ...{ selfReview: 'selfReview', ballot: 'ballot', grade: 'grades' },
  ...{ finding: 'page', check: 'page', move: 'page', scores: 'page', confirm: 'page' },
}

const reasons: Readonly<Record<TodoReview['waits'], string>> = {
  selfReview: '我参加这次评议，还没有提交',
  ballot: '我有测评资格，还没有投票；无记名，每人一次',
  finding: '整改清单列为我负责，还没有报告完成',
  check: '整改人已报告完成，请由整改人以外的人核实',
  move: '由本组织记录人进入下一步',
  grade: '测评已结束，请支委会逐人研究等次',
  scores: '综合评分还有由上级党组织评的项没有录入',
  confirm: '等次建议已报来，请上级党组织审核',
}

/** A step of 评议, whose day is only suggested, or an entry of its 整改清单, whose day is its deadline. */
export const reviewItem = (one: TodoReview, today: string): TodoItem =>
  one.finding === null ? stepItem(one, today) : findingItem(one, one.finding, today)

const placed = ({ organizationId, organizationName, reviewId, waits, dueOn }: TodoReview) => ({
  ...ofNothing,
  ...{ organizationId, organizationName, reviewId, reviewAt: screens[waits], onDay: dueOn },
  line: 'party' as const,
})

const stepItem = (one: TodoReview, today: string): TodoItem => ({
  ...placed(one),
  key: `review:${one.reviewId}:${one.waits}`,
  kind: 'review',
  group: isPast(one, today) ? 'due' : 'waiting',
  title: `${one.act}：${one.title}`,
  why: `现在是“${one.stateName}”；${reasons[one.waits]}${one.dueOn === null ? '' : `；建议 ${dayWords(one.dueOn)}前办`}`,
})

const findingItem = (one: TodoReview, { id, text }: { id: string; text: string }, today: string): TodoItem => ({
  ...placed(one),
  key: `finding:${id}`,
  kind: 'finding',
  group: isPast(one, today) ? 'due' : one.waits === 'finding' && isAfterThisMonth(one, today) ? 'coming' : 'waiting',
  light: one.dueOn !== null && one.dueOn < today ? 'late' : null,
  title: `${one.act}：${text}`,
  why: `${one.title}的整改清单；${reasons[one.waits]}`,
})

const isPast = ({ dueOn }: TodoReview, today: string): boolean => dueOn !== null && dueOn <= today
const isAfterThisMonth = ({ dueOn }: TodoReview, today: string): boolean =>
  dueOn !== null && dueOn.slice(0, 7) > today.slice(0, 7)
