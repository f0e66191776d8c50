import type { DisconnectRule } from '@hepai/contract/activities-links'
import { daysBetween } from './days.ts'
import type { Period } from './periods.ts'

/** Grows when a rule's meaning changes; dismissals name the version they were made under. */
export const DISCONNECT_RULES_VERSION = 1

/** A first-topic item may stay open for this many days before it is shown; a default of Hepai. */
const ITEM_DAYS = 14
/** An activity is shown only once it had a few days to be linked. */
const LINK_DAYS = 3
/** A branch's quarter is judged once half of it is over. */
const QUARTER_DAYS = 45

type Placed = { readonly id: string; readonly organizationId: string; readonly organizationName: string }
export type OpenTask = Placed & {
  readonly name: string
  readonly planId: string
  readonly line: 'business' | 'party' | 'joint'
  readonly responsibleBranches: number
  readonly startOn: string | null
}
export type BranchFact = Placed & { readonly linksInQuarter: number; readonly establishedOn: string | null }
export type UnlinkedActivity = Placed & {
  readonly title: string
  readonly kindName: string
  readonly isExempt: boolean
  readonly occurredOn: string
  readonly links: number
}
export type OpenItem = Placed & {
  readonly activityId: string
  readonly topic: string
  readonly raisedOn: string
  readonly isOpen: boolean
}
export type Dismissal = {
  readonly id: string
  readonly rule: DisconnectRule
  /** The meaning that was dismissed; a rule that means something else since asks again. */
  readonly rulesVersion: number
  readonly subjectId: string
  readonly reason: string
  readonly expiresOn: string
  readonly madeByName: string
  readonly madeOn: string
}

export type LinkFacts = {
  readonly today: string
  readonly quarter: Period
  readonly tasks: readonly OpenTask[]
  readonly branches: readonly BranchFact[]
  readonly activities: readonly UnlinkedActivity[]
  readonly items: readonly OpenItem[]
  readonly dismissals: readonly Dismissal[]
}

/** One place where business and party work do not touch, why, and the shortest way to mend it. */
export type Disconnect = {
  readonly rule: DisconnectRule
  readonly rulesVersion: number
  readonly subjectId: string
  readonly subjectName: string
  readonly activityId: string | null
  readonly planId: string | null
  readonly organizationId: string
  readonly organizationName: string
  readonly sinceOn: string | null
  readonly reason: string
  readonly fix: { readonly operation: string; readonly words: string }
}

/** What is found, and what would be found had nobody put it off until a later day; each in the order of the rules. */
export type Found = {
  readonly open: readonly Disconnect[]
  readonly dismissed: readonly (Disconnect & { readonly dismissal: Dismissal })[]
}

export function disconnectsOf(facts: LinkFacts): Found {
  const held = new Map(
    facts.dismissals
      .filter((one) => one.expiresOn >= facts.today && one.rulesVersion === DISCONNECT_RULES_VERSION)
      .map((one) => [`${one.rule} ${one.subjectId}`, one]),
  )
  const found = [...tasksAlone(facts), ...branchesAlone(facts), ...activitiesAlone(facts), ...itemsOpen(facts)].map(
    (one) => ({ ...one, dismissal: held.get(`${one.rule} ${one.subjectId}`) }),
  )
  return {
    open: found.flatMap(({ dismissal, ...one }) => (dismissal === undefined ? [one] : [])),
    dismissed: found.flatMap(({ dismissal, ...one }) => (dismissal === undefined ? [] : [{ ...one, dismissal }])),
  }
}

const placed = ({ organizationId, organizationName }: Placed) => ({
  organizationId,
  organizationName,
  rulesVersion: DISCONNECT_RULES_VERSION,
  activityId: null,
  planId: null,
})

const tasksAlone = ({ tasks }: LinkFacts): readonly Disconnect[] =>
  tasks
    .filter((task) => task.line !== 'party' && task.responsibleBranches === 0)
    .map((task) => ({
      ...placed(task),
      rule: 'taskWithoutBranch',
      subjectId: task.id,
      subjectName: task.name,
      planId: task.planId,
      sinceOn: task.startOn,
      reason: `业务任务“${task.name}”没有责任支部，党建力量没有落到这项工作上。`,
      fix: { operation: 'planning.editPlan', words: '指定一个责任支部，写一句支部做什么。' },
    }))

const branchesAlone = ({ branches, quarter, today }: LinkFacts): readonly Disconnect[] =>
  daysBetween(quarter.startOn, today) < QUARTER_DAYS
    ? []
    : branches
        .filter((branch) => branch.linksInQuarter === 0)
        .filter((branch) => branch.establishedOn === null || branch.establishedOn < quarter.startOn)
        .map((branch) => ({
          ...placed(branch),
          rule: 'branchWithoutLink',
          subjectId: branch.id,
          subjectName: branch.organizationName,
          sinceOn: quarter.startOn,
          reason: `${branch.organizationName}在${quarter.label}没有一次活动与业务任务关联。`,
          fix: { operation: 'activities.linkActivity', words: '把本季度一次活动关联到任务，写明支部具体做了什么。' },
        }))

const activitiesAlone = ({ activities, today }: LinkFacts): readonly Disconnect[] =>
  activities
    .filter((activity) => !activity.isExempt && activity.links === 0)
    .filter((activity) => daysBetween(activity.occurredOn, today) >= LINK_DAYS)
    .map((activity) => ({
      ...placed(activity),
      rule: 'activityWithoutLink',
      subjectId: activity.id,
      subjectName: activity.title,
      activityId: activity.id,
      sinceOn: activity.occurredOn,
      reason: `${activity.occurredOn}的${activity.kindName}“${activity.title}”没有关联任何业务任务。`,
      fix: { operation: 'activities.linkActivity', words: '选一项任务，写一句支部具体做了什么。' },
    }))

const itemsOpen = ({ items, today }: LinkFacts): readonly Disconnect[] =>
  items
    .filter((item) => item.isOpen && daysBetween(item.raisedOn, today) >= ITEM_DAYS)
    .map((item) => ({
      ...placed(item),
      rule: 'itemStillOpen',
      subjectId: item.id,
      subjectName: item.topic,
      activityId: item.activityId,
      sinceOn: item.raisedOn,
      reason: `第一议题“${item.topic}”学习后 ${daysBetween(item.raisedOn, today)} 天，还没有落到行动，也没有写明无需行动。`,
      fix: { operation: 'activities.resolveItem', words: '关联一项任务，或写明为什么无需行动。' },
    }))
