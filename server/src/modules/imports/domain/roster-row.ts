import type { ImportMistake } from '@hepai/contract/imports'
import { type MemberKind, memberKindNames } from '@hepai/contract/people'
import { type Cell, type Parsed, compact, hasLostDigits, plainNumber, textOf, value, wrong } from './cell.ts'
import { type DayTools, dateOf } from './date.ts'
import { type Column, type SheetRow, cellsByField } from './header.ts'
import { exportedId, optional, required, rowReader } from './row-reader.ts'

/** One row of a roster, read. Undefined: the file has no such column; null: the cell is blank. */
export type RosterRow = {
  readonly row: number
  readonly personId?: string | null | undefined
  readonly name: string
  readonly gender?: 'male' | 'female' | null | undefined
  readonly ethnicity?: string | null | undefined
  readonly idNumber?: string | null | undefined
  readonly birthOn?: string | null | undefined
  readonly education?: string | null | undefined
  readonly degree?: string | null | undefined
  readonly memberKind: MemberKind
  readonly branch: string
  readonly department?: string | null | undefined
  readonly post?: string | null | undefined
  readonly joinedOn?: string | null | undefined
  readonly confirmedOn?: string | null | undefined
  readonly phone?: string | null | undefined
  /** Posts in the party organisation; the days they were taken up, one for all or one for each. */
  readonly partyPost?: readonly string[] | undefined
  readonly partyPostFrom?: readonly string[] | undefined
  /** Fields whose cells could not be read; such a row is only checked, never imported, and what it must have is then blank. */
  readonly unread?: readonly string[]
}

/** The rules of people, handed in so that one file of them serves. */
export type RosterTools = DayTools & {
  readonly checkIdNumber: (text: string) => { readonly idNumber: string } | { readonly reason: string }
  readonly checkPhone: (text: string) => { readonly phone: string } | null
}

type Read = { readonly record: RosterRow; readonly mistakes: readonly ImportMistake[] }

export function readRosterRow(sheet: SheetRow, columns: readonly Column[], tools: RosterTools): Read {
  const { read, mistakes, unread } = rowReader(sheet.row, cellsByField(sheet.cells, columns), columns)
  const day = (cell: Cell) => dateOf(cell, tools)
  const name = read('name', nameOf)
  const branch = read('branch', required(160))
  const memberKind = read('memberKind', memberKindOf)
  const rest = {
    personId: read('personId', exportedId),
    gender: read('gender', genderOf),
    ethnicity: read('ethnicity', optional(20)),
    idNumber: read('idNumber', (cell) => idNumberOf(cell, tools)),
    birthOn: read('birthOn', day),
    education: read('education', optional(20)),
    degree: read('degree', optional(20)),
    department: read('department', optional(80)),
    post: read('post', optional(60)),
    joinedOn: read('joinedOn', day),
    confirmedOn: read('confirmedOn', day),
    phone: read('phone', (cell) => phoneOf(cell, tools)),
    partyPost: read('partyPost', postsOf),
    partyPostFrom: read('partyPostFrom', (cell) => postDaysOf(cell, tools)),
  }
  const must = { row: sheet.row, name: name ?? '', branch: branch ?? '', memberKind: memberKind ?? 'full' }
  return { record: { ...must, ...rest, ...(unread.length === 0 ? {} : { unread }) }, mistakes }
}

/** Two-character names are often spaced out to the width of three. */
function nameOf(cell: Cell): Parsed<string> {
  const parsed = required(40)(cell)
  return 'value' in parsed ? value(parsed.value.replace(/^(\p{Script=Han})\s+(\p{Script=Han})$/u, '$1$2')) : parsed
}

const kinds: ReadonlyMap<string, MemberKind> = new Map<string, MemberKind>([
  ...Object.entries(memberKindNames).map(([kind, name]) => [name, kindNamed(kind)] as const),
  ['中共党员', 'full'],
  ['党员', 'full'],
  ['正式', 'full'],
  ['中共正式党员', 'full'],
  ['中共预备党员', 'probationary'],
  ['预备', 'probationary'],
  ['积极分子', 'activist'],
  ['共青团员', 'none'],
  ['民主党派', 'none'],
  ['无党派人士', 'none'],
  ['普通群众', 'none'],
  ['非党员', 'none'],
])

function kindNamed(name: string): MemberKind {
  if (name === 'full' || name === 'probationary' || name === 'candidate' || name === 'activist') return name
  return 'none'
}

function memberKindOf(cell: Cell): Parsed<MemberKind> {
  const text = textOf(cell)
  if (text === null) return wrong('没有填写', '请填写正式党员、预备党员、发展对象、入党积极分子或群众。')
  const kind = kinds.get(compact(text))
  return kind === undefined
    ? wrong('不是已知的人员类别', '请改为正式党员、预备党员、发展对象、入党积极分子或群众。')
    : value(kind)
}

function genderOf(cell: Cell): Parsed<'male' | 'female' | null> {
  const text = textOf(cell)
  if (text === null) return value(null)
  if (['男', '男性', 'M'].includes(compact(text))) return value('male')
  if (['女', '女性', 'F'].includes(compact(text))) return value('female')
  return wrong('性别只能是男或女', '请改为“男”或“女”。')
}

function idNumberOf(cell: Cell, tools: RosterTools): Parsed<string | null> {
  const text = textOf(cell)
  if (text === null) return value(null)
  if (hasLostDigits(cell))
    return wrong('身份证号被表格软件当作数字，后几位已丢失', '请把这一列设为“文本”格式，重新录入完整号码。')
  const checked = tools.checkIdNumber(text)
  return 'reason' in checked ? wrong(`身份证号不正确：${checked.reason}`, '请对照证件改正。') : value(checked.idNumber)
}

function phoneOf(cell: Cell, tools: RosterTools): Parsed<string | null> {
  const text = textOf(cell)
  if (text === null) return value(null)
  const checked = tools.checkPhone(plainNumber(text))
  return checked === null ? wrong('手机号应为 1 开头的 11 位数字', '请核对后改正。') : value(checked.phone)
}

const between = /[、,，;；/]/u

function postsOf(cell: Cell): Parsed<readonly string[]> {
  const posts = (textOf(cell) ?? '').split(between).map((post) => post.trim())
  const named = [...new Set(posts.filter((post) => post !== ''))]
  if (named.some((post) => post.length > LONGEST_POST))
    return wrong(`职务名称太长（上限 ${String(LONGEST_POST)} 字）`, '请缩短，几个职务用顿号隔开。')
  const odd = named.find((post) => !isOffice.test(post))
  return odd === undefined
    ? value(named)
    : wrong(`“${odd}”不像职务名称`, '职务名称只用汉字，如“书记”“组织委员”，几个职务用顿号隔开。')
}

/** Offices have no digits or letters in their names; a remark may stand in brackets. */
const isOffice = /^[\p{Script=Han}（）()·]+$/u

const LONGEST_POST = 30

function postDaysOf(cell: Cell, tools: DayTools): Parsed<readonly string[]> {
  const text = textOf(cell)
  if (text === null) return value([])
  const days: string[] = []
  for (const part of typeof cell === 'string' ? text.split(/[、,，;；]/u) : [cell]) {
    const parsed = dateOf(part, tools)
    if ('wrong' in parsed) return parsed
    if (parsed.value !== null) days.push(parsed.value)
  }
  return value(days)
}
