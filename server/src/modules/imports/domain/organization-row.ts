import type { ImportMistake } from '@hepai/contract/imports'
import { type OrganizationKind, organizationKindNames } from '@hepai/contract/organizations'
import { type Cell, type Parsed, compact, hasLostDigits, textOf, value, wrong } from './cell.ts'
import { type DayTools, dateOf } from './date.ts'
import { type Column, type SheetRow, cellsByField } from './header.ts'
import { exportedId, optional, required, rowReader } from './row-reader.ts'

/** One row of a list of organisations, read. Undefined: the file has no such column; null: the cell is blank. */
export type OrganizationRow = {
  readonly row: number
  readonly organizationId: string | null
  readonly name: string
  readonly kind: OrganizationKind
  readonly parent?: string | null | undefined
  readonly shortName?: string | null | undefined
  readonly uscc?: string | null | undefined
  readonly nationalCode?: string | null | undefined
  readonly establishedOn?: string | null | undefined
  /** Fields whose cells could not be read; what stands in their place means nothing, and the row is not imported. */
  readonly unread?: readonly string[]
}

export const isUnread = (row: OrganizationRow, field: string): boolean => row.unread?.includes(field) === true

export type OrganizationTools = DayTools & {
  readonly checkUscc: (text: string) => { readonly uscc: string } | { readonly reason: string }
}

type Read = { readonly record: OrganizationRow | null; readonly mistakes: readonly ImportMistake[] }

export function readOrganizationRow(sheet: SheetRow, columns: readonly Column[], tools: OrganizationTools): Read {
  const { read, mistakes, unread } = rowReader(sheet.row, cellsByField(sheet.cells, columns), columns)
  const name = read('name', required(80))
  const kind = read('kind', kindOf)
  const rest = {
    organizationId: read('organizationId', exportedId) ?? null,
    parent: read('parent', optional(160)),
    shortName: read('shortName', optional(30)),
    uscc: read('uscc', (cell) => usccOf(cell, tools)),
    nationalCode: read('nationalCode', optional(40)),
    establishedOn: read('establishedOn', (cell) => dateOf(cell, tools)),
  }
  if (name === undefined) return { record: null, mistakes }
  const must = { row: sheet.row, name, kind: kind ?? ('department' as const) }
  return { record: { ...must, ...rest, ...(unread.length === 0 ? {} : { unread }) }, mistakes }
}

const kinds: ReadonlyMap<string, OrganizationKind> = new Map<string, OrganizationKind>([
  [organizationKindNames.unit, 'unit'],
  [compact(organizationKindNames.leadingGroup), 'leadingGroup'],
  ['党组', 'leadingGroup'],
  ['党委', 'leadingGroup'],
  [organizationKindNames.partyCommittee, 'partyCommittee'],
  [organizationKindNames.generalBranch, 'generalBranch'],
  ['总支', 'generalBranch'],
  ['总支部', 'generalBranch'],
  ['党总支部', 'generalBranch'],
  [organizationKindNames.branch, 'branch'],
  ['支部', 'branch'],
  [organizationKindNames.partyGroup, 'partyGroup'],
  ['小组', 'partyGroup'],
  [organizationKindNames.department, 'department'],
  ['处室', 'department'],
  ['股室', 'department'],
  ['内设机构', 'department'],
])

function kindOf(cell: Cell): Parsed<OrganizationKind> {
  const text = textOf(cell)
  const kind = text === null ? undefined : kinds.get(compact(text))
  const mend = '请填写单位、党组（党委）、机关党委、党总支、党支部、党小组或科室。'
  return kind === undefined ? wrong(text === null ? '没有填写' : '不是已知的组织类别', mend) : value(kind)
}

function usccOf(cell: Cell, tools: OrganizationTools): Parsed<string | null> {
  const text = textOf(cell)
  if (text === null) return value(null)
  if (hasLostDigits(cell)) return wrong('代码被表格软件当作数字，后几位已丢失', '请把这一列设为“文本”格式，重新录入。')
  const checked = tools.checkUscc(text)
  return 'reason' in checked
    ? wrong(`统一社会信用代码不正确：${checked.reason}`, '请核对证书后改正。')
    : value(checked.uscc)
}
