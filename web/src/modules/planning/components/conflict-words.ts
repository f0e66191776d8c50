import type { GraphNoun, PlanView } from '@hepai/contract/planning-shapes'
import { longDay } from '../../../platform/dates.ts'
import { words as goalWords } from '../strings/goals/zh-CN.ts'
import { words } from '../strings/plan/zh-CN.ts'

type Words = ReadonlyMap<string, string>
const mapOf = (of: Readonly<Record<string, string>>): Words => new Map(Object.entries(of))

const taskFields = mapOf(words.fields)
const goalFields = mapOf(goalWords.fields)
const fieldsOf: Readonly<Record<GraphNoun, Words>> = {
  task: taskFields,
  dependency: taskFields,
  objective: goalFields,
  initiative: goalFields,
  indicator: goalFields,
}

/** What a field is called on the screen of its thing; nothing when it has no name. */
export const fieldWord = (what: GraphNoun, field: string): string => fieldsOf[what].get(field) ?? ''

const choices: ReadonlyMap<string, Words> = new Map([
  ['line', mapOf(words.lines)],
  ['kind', mapOf({ task: words.task, milestone: words.milestone })],
  ['type', mapOf(words.types)],
  ['pointKind', mapOf(goalWords.points)],
  ['mode', mapOf(goalWords.modes)],
  ['direction', mapOf(goalWords.directions)],
  ['aggregate', mapOf(goalWords.aggregates)],
])

/** Names of everything that a field may point to, by id; `people` are those whom the plan does not name itself. */
export function namesIn(plan: PlanView, people: readonly { readonly id: string; readonly name: string }[]): Words {
  const { tasks, objectives, initiatives, lanes } = plan
  const named = [...people, ...tasks, ...objectives, ...initiatives].map((each) => [each.id, each.name] as const)
  const owners = tasks.flatMap((each) => (each.ownerId === null ? [] : [[each.ownerId, each.ownerName ?? ''] as const]))
  const priorities = objectives.flatMap(({ priorityId, priorityName }) =>
    priorityId === null ? [] : [[priorityId, priorityName ?? ''] as const],
  )
  return new Map([
    ...named,
    ...owners,
    ...priorities,
    ...lanes.map((each) => [each.organizationId, each.name] as const),
  ])
}

/** A saved or typed value as people read it: names instead of ids, days as days, choices in words. */
export function valueWord(field: string, value: unknown, names: Words): string {
  if (value === null || value === undefined || value === '') return words.empty
  if (Array.isArray(value)) return listWord(value, names)
  if (typeof value === 'number') return numberWord(field, value)
  return typeof value === 'string' ? textWord(field, value, names) : words.empty
}

function textWord(field: string, value: string, names: Words): string {
  const choice = choices.get(field)?.get(value)
  if (choice !== undefined) return choice
  if (field.endsWith('Id')) return names.get(value) ?? words.unknownName
  return /^\d{4}-\d{2}-\d{2}$/u.test(value) ? longDay(value) : value
}

const inDays: ReadonlySet<string> = new Set(['durationDays', 'lagDays'])
const numberWord = (field: string, value: number): string => (inDays.has(field) ? words.days(value) : String(value))

function listWord(list: readonly unknown[], names: Words): string {
  if (list.length === 0) return words.empty
  return words.join(list.map((each) => (typeof each === 'string' ? nameOr(each, names) : branchWord(each, names))))
}

const nameOr = (id: string, names: Words): string => names.get(id) ?? words.unknownName

/** A branch that helps, with what it did. */
function branchWord(value: unknown, names: Words): string {
  const said = new Map<string, unknown>(Object.entries(typeof value === 'object' && value !== null ? value : {}))
  const [id, did] = [said.get('organizationId'), said.get('did')]
  const name = typeof id === 'string' ? nameOr(id, names) : words.unknownName
  return typeof did === 'string' && did !== '' ? words.branchDidWhat(name, did) : name
}
