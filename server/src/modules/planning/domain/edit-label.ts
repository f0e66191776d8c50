import type { GraphEdit, TaskFields } from '@hepai/contract/planning-shapes'
import { liveValue, nounNames, type PlanModel } from './model.ts'

const LONGEST = 120

/** What some edits did, for the history: 推迟 is told by the dates, so the words name the thing and what changed of it. */
export function labelOf(before: PlanModel, after: PlanModel, edits: readonly GraphEdit[]): string {
  const [first] = edits
  if (first === undefined) return ''
  const words = editWords(before, after, first)
  return shortened(edits.length === 1 ? words : `${words}等 ${edits.length} 处改动`)
}

const shortened = (words: string): string => (words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words)

const verbs = { add: '新增', change: '修改', remove: '删除', restore: '恢复' } as const

function editWords(before: PlanModel, after: PlanModel, edit: GraphEdit): string {
  if (edit.what === 'dependency') return linkWords(before, after, edit)
  if (edit.do === 'change' && edit.what === 'task') return taskWords(before, edit.id, edit.set)
  const milestone = edit.what === 'task' && kindOf(before, after, edit.id) === 'milestone'
  const noun = milestone ? '里程碑' : nounNames[edit.what]
  return `${verbs[edit.do]}${noun}“${nameOf(before, after, edit)}”`
}

function nameOf(before: PlanModel, after: PlanModel, { what, id }: GraphEdit): string {
  if (what === 'dependency') return ''
  const entity = before[what].get(id) ?? after[what].get(id)
  return entity?.value.name ?? ''
}

const kindOf = (before: PlanModel, after: PlanModel, id: string): TaskFields['kind'] | undefined =>
  (before.task.get(id) ?? after.task.get(id))?.value.kind

const linkVerbs = { add: '连接', change: '修改前置关系', remove: '断开', restore: '恢复连接' } as const

function linkWords(before: PlanModel, after: PlanModel, edit: GraphEdit): string {
  const link = (after.dependency.get(edit.id) ?? before.dependency.get(edit.id))?.value
  const name = (id: string | undefined): string => {
    if (id === undefined) return ''
    return (after.task.get(id) ?? before.task.get(id))?.value.name ?? ''
  }
  return `${linkVerbs[edit.do]}“${name(link?.fromId)}”→“${name(link?.toId)}”`
}

type TaskSet = { readonly [K in keyof TaskFields]?: TaskFields[K] | undefined }

const taskFieldNames: Readonly<Record<keyof TaskFields, string>> = {
  parentId: '上级任务',
  objectiveId: '目标',
  initiativeId: '融合项目',
  kind: '类别',
  line: '条线',
  name: '名称',
  organizationId: '承担组织',
  ownerId: '责任人',
  durationDays: '工期',
  notBefore: '计划开始日期',
  dueOn: '最迟完成日期',
  startedOn: '实际开始日期',
  finishedOn: '实际完成日期',
  moneyPlanned: '计划资金',
  moneySpent: '已用资金',
  weight: '权重',
  stage: '阶段',
  note: '说明',
  sort: '次序',
  branches: '协同支部',
}

function taskWords(before: PlanModel, id: string, set: TaskSet): string {
  const was = liveValue(before.task, id)
  const name = was?.name ?? set.name ?? ''
  if (set.durationDays !== undefined && was !== null && set.durationDays !== was.durationDays)
    return `“${name}”的工期由 ${was.durationDays} 改为 ${set.durationDays} 个工作日`
  if (set.notBefore != null) return `“${name}”改为 ${set.notBefore} 起开始`
  if (set.finishedOn != null) return `“${name}”于 ${set.finishedOn} 完成`
  if (set.startedOn != null) return `“${name}”于 ${set.startedOn} 开始`
  const given = new Set(Object.keys(set))
  const fields = Object.entries(taskFieldNames).flatMap(([key, words]) => (given.has(key) ? [words] : []))
  return `修改“${name}”的${fields.join('、')}`
}
