import { activityOf, linkFor, pickOne } from './make.ts'
import { type Setting, happens } from './setting.ts'
import type { SampleActivity, SampleItem } from './types.ts'
import { LECTURES, NO_ACTION, THEMES, TOPICS } from './words.ts'

const MONTHS = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11] as const
/** The branch whose November theme day is still to be recorded, so that its secretary finds it in 待办. */
const FIRST_BRANCH = 'zhujian.zb1'

type At = { readonly setting: Setting; readonly branch: string; readonly month: number }

/** 主题党日, 支委会, 支部党员大会 and 党课 of every branch, with gaps. */
export function branchLife(setting: Setting): SampleActivity[] {
  const branches = setting.city.organizations.filter((one) => one.kind === 'branch').map((one) => one.slug)
  return branches.flatMap((branch) =>
    MONTHS.flatMap((month) => {
      const at = { setting, branch, month }
      return [...themeDay(at), ...committee(at), ...general(at), ...lecture(at)]
    }),
  )
}

/** 一月一课一片一实践 is what 市委党校 is known for. */
const wholeDays = (branch: string): number => (branch.startsWith('dangxiao.') ? 94 : 40)

const membersOf = ({ setting, branch }: At): readonly string[] => setting.members.get(branch) ?? []

function themeDay(at: At): SampleActivity[] {
  const { setting, branch, month } = at
  const day = pickOne(setting, setting.days(month))
  const held = month === 11 ? 55 : 94
  if (day === null || !happens(setting.luck, held) || (month === 11 && branch === FIRST_BRANCH)) return []
  const title = `主题党日：${THEMES[month - 1] ?? ''}`
  const isWhole = happens(setting.luck, wholeDays(branch))
  return [
    activityOf(setting, {
      ...{ slug: `${branch}.theme-${String(month)}`, organization: branch, kind: 'theme_day', title, on: day },
      roll: membersOf(at),
      agenda: ['集中学习', THEMES[month - 1] ?? '', '交纳党费'],
      parts: isWhole ? ['课', '片', '实践'] : ['片', '实践'],
      link: happens(setting.luck, 72) ? linkFor(setting, branch, day) : null,
    }),
  ]
}

/** A branch of fewer than seven full members has no committee. */
function committee({ setting, branch, month }: At): SampleActivity[] {
  const day = pickOne(setting, setting.days(month))
  const isSmall = (setting.fullMembers.get(branch) ?? 0) < 7
  if (day === null || isSmall || !happens(setting.luck, month === 11 ? 60 : 91)) return []
  return [
    activityOf(setting, {
      ...{ slug: `${branch}.committee-${String(month)}`, organization: branch, kind: 'committee_meeting', on: day },
      title: `${String(month)}月支委会`,
      roll: setting.holders.get(branch) ?? [],
      agenda: ['研究本月主题党日', '通报党费收缴', '研究重点任务分工'],
    }),
  ]
}

function general(at: At): SampleActivity[] {
  const { setting, branch, month } = at
  const day = pickOne(setting, setting.days(month))
  if (day === null || month % 3 !== 0 || !happens(setting.luck, 92)) return []
  const quarter = String(month / 3)
  return [
    activityOf(setting, {
      ...{ slug: `${branch}.general-${quarter}`, organization: branch, kind: 'general_meeting', on: day },
      title: `第${quarter}次支部党员大会`,
      roll: membersOf(at),
      agenda: ['学习上级精神', '支委会报告工作', '讨论重点任务'],
    }),
  ]
}

function lecture(at: At): SampleActivity[] {
  const { setting, branch, month } = at
  const day = pickOne(setting, setting.days(month))
  if (day === null || month % 3 !== 2 || !happens(setting.luck, 80)) return []
  const title = `党课：${LECTURES[(month - 2) / 3] ?? ''}`
  return [
    activityOf(setting, {
      ...{ slug: `${branch}.lecture-${String(month)}`, organization: branch, kind: 'party_lecture', title, on: day },
      roll: membersOf(at),
      link: happens(setting.luck, 55) ? linkFor(setting, branch, day) : null,
    }),
  ]
}

/** 第一议题 every month and 中心组 every quarter of every unit's leading group. */
export function leadersLife(setting: Setting): SampleActivity[] {
  const groups = setting.city.organizations.filter((one) => one.kind === 'leadingGroup').map((one) => one.slug)
  return groups.flatMap((group) =>
    MONTHS.flatMap((month) => [...firstTopic(setting, group, month), ...theoryGroup(setting, group, month)]),
  )
}

function firstTopic(setting: Setting, group: string, month: number): SampleActivity[] {
  const day = pickOne(setting, setting.days(month))
  if (day === null || !happens(setting.luck, 93)) return []
  const topic = TOPICS[month % TOPICS.length] ?? ''
  return [
    activityOf(setting, {
      ...{ slug: `${group}.first-${String(month)}`, organization: group, kind: 'first_topic', on: day },
      title: `第一议题：${topic}`,
      roll: setting.holders.get(group) ?? [],
      items: [itemOf(setting, group, { topic, month, day })],
    }),
  ]
}

type Raised = { readonly topic: string; readonly month: number; readonly day: string }

/** Older items ended in a task or in words; a few of the last months are open still. */
function itemOf(setting: Setting, group: string, { topic, month, day }: Raised): SampleItem {
  const { luck, tasks } = setting
  const unit = group.split('.')[0] ?? ''
  const fitting = tasks.filter(
    (task) => task.slug.startsWith(`${unit}.`) && task.kind === 'task' && task.notBefore >= day,
  )
  const task = pickOne(setting, fitting)
  if (month >= 10 && happens(luck, 60)) return { topic, state: 'open', answer: '', task: null }
  if (task === null || happens(luck, 30)) return { topic, state: 'noAction', answer: luck.oneOf(NO_ACTION), task: null }
  return { topic, state: 'linked', answer: '已纳入这项任务，按计划推进。', task: task.slug }
}

function theoryGroup(setting: Setting, group: string, month: number): SampleActivity[] {
  const day = pickOne(setting, setting.days(month))
  if (day === null || month % 3 !== 1 || !happens(setting.luck, 95)) return []
  return [
    activityOf(setting, {
      ...{ slug: `${group}.theory-${String(month)}`, organization: group, kind: 'theory_group', on: day },
      title: `理论学习中心组第${String((month + 2) / 3)}次集体学习`,
      roll: setting.holders.get(group) ?? [],
    }),
  ]
}

/** 党小组会 of every party group, with gaps. */
export function groupLife(setting: Setting): SampleActivity[] {
  const groups = setting.city.organizations.filter((one) => one.kind === 'partyGroup').map((one) => one.slug)
  return groups.flatMap((group) => MONTHS.flatMap((month) => groupMeeting(setting, group, month)))
}

function groupMeeting(setting: Setting, group: string, month: number): SampleActivity[] {
  const day = pickOne(setting, setting.days(month))
  const roll = setting.groups.get(group) ?? []
  const [host] = roll
  if (day === null || host === undefined || !happens(setting.luck, month === 11 ? 50 : 88)) return []
  return [
    activityOf(setting, {
      ...{ slug: `${group}.meeting-${String(month)}`, organization: group, kind: 'group_meeting', on: day },
      ...{ title: `${String(month)}月党小组会`, roll, host, recorder: roll[1] ?? host },
    }),
  ]
}
