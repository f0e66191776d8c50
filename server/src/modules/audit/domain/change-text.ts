import { dayWords } from '@hepai/contract/day-words'
import { codeWord } from './code-words.ts'
import { fieldWords, keyWords } from './change-words.ts'

const LONGEST = 400
const secretKey = /password|token|secret|cipher|idnumber|phone|initial/i
/** 18-digit and 15-digit ID numbers (GB 11643-1999) and mobile phones; a UUID is left as it stands. */
const personal = /(?<![\w-])(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?![\w-])/g

const OTHER = '其他'
const SHORT = 8
const ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
const HASH = /^[0-9a-f]{64}$/
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
  if (change === null || typeof change !== 'object' || Array.isArray(change)) return [valueText('', change)]
  return saidIn(change).map(([key, value]) => `${keyWord(key, value)}：${shown(key, value)}`)
}

/** What is empty tells the auditor nothing. */
const saidIn = (change: object): readonly (readonly [string, unknown])[] =>
  Object.entries(change).filter(([, value]) => !isEmpty(value))

function isEmpty(value: unknown): boolean {
  if (value === null || value === undefined || value === '') return true
  if (Array.isArray(value)) return value.every(isEmpty)
  return typeof value === 'object' && Object.values(value).every(isEmpty)
}

/** A notice goes to many; everything else is changed to one. */
const keyWord = (key: string, value: unknown): string =>
  key === 'to' && Array.isArray(value) ? '发往' : (keyWords[key] ?? OTHER)

function shown(key: string, value: unknown): string {
  if (secretKey.test(key)) return '（已遮盖）'
  return listsFields.has(key) && Array.isArray(value) ? value.map(fieldText).join('、') : valueText(key, value)
}

const fieldText = (field: unknown): string =>
  typeof field === 'string' ? (fieldWords[field] ?? codeWord('fields', field) ?? OTHER) : valueText('', field)

function valueText(key: string, value: unknown): string {
  if (value === null || value === undefined) return '无'
  if (typeof value === 'string') return editText(value) ?? codeWord(key, value) ?? plainText(key, value)
  if (typeof value === 'boolean') return value ? '是' : '否'
  if (typeof value === 'number') return masked(String(value))
  if (Array.isArray(value)) return value.map((one) => valueText(key, one)).join('、')
  return `（${saidIn(value)
    .map(([inner, one]) => `${keyWord(inner, one)} ${shown(inner, one)}`)
    .join('，')}）`
}

function plainText(key: string, text: string): string {
  if (ID.test(text)) return (keyWords[key] ?? '').endsWith('编号') ? shortId(text) : `编号 ${shortId(text)}`
  if (HASH.test(text)) return text.slice(0, SHORT)
  return dayWords(masked(text))
}

/** The end of an id tells it apart; its beginning is the time, the same for all that were made together. */
const shortId = (id: string): string => id.slice(-SHORT)

/** One edit of a plan in words; the id stays, since the auditor may not read what the thing is called. */
function editText(text: string): string | null {
  const [, act = '', what = '', id = '', fields] = EDIT.exec(text) ?? []
  if (act === '') return null
  const about = `${codeWord('do', act) ?? ''}${codeWord('', what) ?? OTHER}（编号 ${shortId(id)}）`
  return fields === undefined ? about : `${about}的${fields.split(',').map(fieldText).join('、')}`
}

const masked = (text: string): string => text.replace(personal, '（已遮盖）')
