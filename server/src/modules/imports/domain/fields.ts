import type { ImportKind } from '@hepai/contract/imports'

export type Field = {
  readonly field: string
  /** The header we write ourselves. */
  readonly label: string
  readonly synonyms: readonly string[]
  readonly isRequired: boolean
  /** In characters. */
  readonly width: number
  readonly example: string
  readonly note: string
}

const field = (
  name: string,
  label: string,
  rest: { synonyms?: readonly string[]; required?: true; width?: number; example?: string; note?: string },
): Field => ({
  field: name,
  label,
  synonyms: [label, ...(rest.synonyms ?? [])],
  isRequired: rest.required ?? false,
  width: rest.width ?? 14,
  example: rest.example ?? '',
  note: rest.note ?? '',
})

/** Synonyms as found in rosters and in exports of the national system of party members. */
const rosterFields: readonly Field[] = [
  field('personId', '人员编号', { width: 38, note: '系统导出时带出，新增人员留空；请勿修改' }),
  field('name', '姓名', { synonyms: ['党员姓名'], required: true, example: '示例人员' }),
  field('gender', '性别', { width: 6, example: '男', note: '男或女' }),
  field('ethnicity', '民族', { width: 10, example: '汉族' }),
  field('idNumber', '身份证号', {
    synonyms: ['身份证号码', '身份证', '公民身份号码', '公民身份证号', '公民身份证号码'],
    width: 22,
    example: '11010519491231002X',
    note: '单元格请设为“文本”；15 位旧号自动换成 18 位；留空表示不变',
  }),
  field('birthOn', '出生日期', { synonyms: ['出生年月', '出生年月日', '生日'], example: '1949-12-31' }),
  field('education', '学历', { synonyms: ['文化程度', '最高学历'], example: '大学' }),
  field('degree', '学位', { example: '学士' }),
  field('memberKind', '人员类别', {
    synonyms: ['党员类别', '政治面貌', '正式/预备'],
    required: true,
    example: '正式党员',
    note: '正式党员、预备党员、发展对象、入党积极分子、群众之一',
  }),
  field('branch', '所在党支部', {
    synonyms: ['所在支部', '所属党组织名称', '所在党组织', '所属党支部', '支部', '党支部'],
    required: true,
    width: 30,
    example: '第一党支部',
    note: '系统中已有的组织名称；重名时写成“上级名称/名称”',
  }),
  field('department', '所在科室', {
    synonyms: ['科室', '部门', '所在部门', '处室'],
    width: 20,
    note: '本单位已有的科室',
  }),
  field('post', '职务', {
    synonyms: ['行政职务', '岗位职务', '工作单位及职务', '工作岗位'],
    width: 20,
    example: '科员',
  }),
  field('partyPost', '党内职务', {
    synonyms: ['党务职务', '支部职务', '党内任职'],
    width: 16,
    example: '组织委员',
    note: '在所在党组织担任的职务，几个职务用顿号隔开；留空表示不变',
  }),
  field('partyPostFrom', '党内任职日期', {
    synonyms: ['任职日期', '任职时间', '党内职务任职时间', '党内任职时间', '任现职时间'],
    example: '2024-03-01',
    note: '填了党内职务的必填；几个职务日期不同时，按同样顺序用顿号隔开',
  }),
  field('joinedOn', '入党日期', {
    synonyms: ['加入党组织日期', '入党时间', '接收预备党员日期', '加入党组织时间'],
    example: '1978-07-01',
    note: '日期可写 1999-07-01、1999.07、1999年7月；只写到月的按 1 日',
  }),
  field('confirmedOn', '转正日期', {
    synonyms: ['转为正式党员日期', '转正时间', '正式转正日期', '转为正式党员时间'],
    example: '1979-07-01',
  }),
  field('phone', '手机号码', {
    synonyms: ['手机号', '手机', '联系电话', '联系方式'],
    width: 16,
    example: '19900000001',
    note: '留空表示不变',
  }),
]

const organizationFields: readonly Field[] = [
  field('organizationId', '组织编号', { width: 38, note: '系统导出时带出，新设组织留空；请勿修改' }),
  field('name', '组织名称', {
    synonyms: ['名称', '党组织名称', '单位名称', '组织全称', '全称'],
    required: true,
    width: 36,
    example: '示例局机关党委',
  }),
  field('kind', '组织类别', {
    synonyms: ['类别', '组织类型', '党组织类别', '类型'],
    required: true,
    example: '机关党委',
    note: '单位、党组（党委）、机关党委、党总支、党支部、党小组、科室之一',
  }),
  field('parent', '上级组织', {
    synonyms: ['上级', '上级党组织', '上级组织名称', '隶属组织'],
    width: 36,
    example: '示例局',
    note: '系统中已有或本表中的组织名称；留空为导入时所选组织；重名时写成“上级名称/名称”',
  }),
  field('shortName', '简称', { synonyms: ['组织简称', '单位简称'], width: 16 }),
  field('uscc', '统一社会信用代码', { synonyms: ['信用代码', '社会信用代码'], width: 24 }),
  field('nationalCode', '全国系统组织代码', { synonyms: ['党组织代码', '组织代码', '层级码'], width: 24 }),
  field('establishedOn', '成立日期', { synonyms: ['成立时间', '建立日期', '批准成立日期'] }),
]

export const fieldsOf: Readonly<Record<ImportKind, readonly Field[]>> = {
  roster: rosterFields,
  organizations: organizationFields,
}

/** The template's example row is passed over, should it have been left in. */
export const isExample = (kind: ImportKind, name: string | null): boolean =>
  name !== null && fieldsOf[kind].some((each) => each.field === 'name' && each.example === name)
