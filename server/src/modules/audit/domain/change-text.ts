import { dayWords } from '@hepai/contract/day-words'
import { fieldWords, keyWords, valueWords } from './change-words.ts'

const LONGEST = 400
const secretKey = /password|token|secret|cipher|idnumber|phone|initial/i
/** 18-digit and 15-digit ID numbers (GB 11643-1999) and mobile phones; a UUID is left as it stands. */
const personal = /(?<![\w-])(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?![\w-])/g

const OTHER = '其他'
const doWords: Readonly<Record<string, string>> = { add: '新增', change: '修改', remove: '删除', restore: '恢复' }
/** `change task 0193…: dueOn,name`, as the command that edits a plan writes it. */
const EDIT = /^(add|change|remove|restore) ([a-z]+) ([0-9a-f-]{36})(?:: (.*))?$/
/** Keys whose list names fields. */
const listsFields = new Set(['fields', 'changed'])

/**
 * An entry's change as one line to read. The trail should hold nothing secret; whatever looks like it is masked here once
 * more, so that a mistake in one command is not shown to the auditor.
 */
export function changeText(change: unknown): string {
  const text = partsOf(change).join('；')
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text
}

function partsOf(change: unknown): readonly string[] {
  if (change === null || typeof change !== 'object' || Array.isArray(change)) return [valueText(change)]
  return Object.entries(change).map(([key, value]) => `${keyWords[key] ?? OTHER}：${shown(key, value)}`)
}

function shown(key: string, value: unknown): string {
  if (secretKey.test(key)) return '（已遮盖）'
  return listsFields.has(key) && Array.isArray(value) ? value.map(fieldText).join('、') : valueText(value)
}

const fieldText = (field: unknown): string =>
  typeof field === 'string' ? (fieldWords[field] ?? OTHER) : valueText(field)

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '无'
  if (typeof value === 'string') return editText(value) ?? valueWords[value] ?? dayWords(masked(value))
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return masked(String(value))
  if (Array.isArray(value)) return value.map(valueText).join('、')
  return `{${partsOf(value).join('，')}}`
}

/** One edit of a plan in words; the id stays, since the auditor may not read what the thing is called. */
function editText(text: string): string | null {
  const [, act = '', what = '', id = '', fields] = EDIT.exec(text) ?? []
  if (act === '') return null
  const about = `${doWords[act] ?? ''}${valueWords[what] ?? OTHER}（编号 ${id}）`
  return fields === undefined ? about : `${about}的${fields.split(',').map(fieldText).join('、')}`
}

const masked = (text: string): string => text.replace(personal, '（已遮盖）')
