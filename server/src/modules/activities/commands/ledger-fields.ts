import type { Field } from '../../imports/index.ts'
import { ledgerParts } from '../domain/ledger.ts'

const field = (
  name: string,
  label: string,
  rest: { synonyms?: readonly string[]; required?: true; width?: number; example?: string; note?: string } = {},
): Field => ({
  field: name,
  label,
  synonyms: [label, ...(rest.synonyms ?? [])],
  isRequired: rest.required ?? false,
  width: rest.width ?? 12,
  example: rest.example ?? '',
  note: rest.note ?? '',
})

const MARK = '有这一部分的写“√”或写内容，没有的留空'

/** Columns of the 支部手册, with the names that ledgers give them; the order in which we write them. */
export const ledgerFields: readonly Field[] = [
  field('number', '序号', { width: 6, note: '不导入' }),
  field('organization', '所在党支部', {
    synonyms: ['党支部', '支部', '组织', '所属党组织', '党组织', '支部名称', '开展组织'],
    width: 26,
    note: '系统中已有的组织名称；整列没有的，都算导入时所选的组织',
  }),
  field('day', '日期', {
    synonyms: ['时间日期', '活动日期', '开展日期', '会议日期', '活动时间', '开展时间'],
    required: true,
    example: '2025-03-05',
    note: '写到日，如 2025-03-05、2025.3.5、2025年3月5日',
  }),
  field('time', '时间', {
    synonyms: ['起止时间', '会议时间', '时段'],
    example: '15:00-16:30',
    note: '可空；如 15:00-16:30',
  }),
  field('kind', '活动类型', {
    synonyms: ['类型', '活动种类', '会议类型', '种类', '组织生活类型', '活动类别', '类别'],
    required: true,
    width: 16,
    example: '主题党日',
    note: '与“活动种类”中的名称一致；支部大会、支部委员会等常用叫法也认',
  }),
  field('title', '主题', {
    synonyms: ['活动主题', '会议主题', '议题', '名称', '活动名称', '会议名称'],
    required: true,
    width: 30,
    example: '示例：学雷锋主题党日',
  }),
  field('place', '地点', { synonyms: ['活动地点', '会议地点'], width: 18, example: '三楼会议室' }),
  field('host', '主持', { synonyms: ['主持人', '主讲人'], example: '示例甲' }),
  field('recorder', '记录', { synonyms: ['记录人'], example: '示例乙' }),
  field('eligible', '应到', { synonyms: ['应到人数', '应参加人数'], width: 8, example: '13', note: '人数' }),
  field('present', '实到', { synonyms: ['实到人数', '参加人数', '到会人数'], width: 8, example: '12', note: '人数' }),
  field('away', '请假', {
    synonyms: ['缺席', '请假人员', '缺席人员', '请假情况', '缺席情况'],
    width: 20,
    example: '示例丙（出差）',
    note: '姓名和原因，记入内容；只有人数的由应到减实到得出',
  }),
  field('guests', '列席', { synonyms: ['列席人员'], width: 20, note: '姓名用顿号隔开，职务写在括号里' }),
  field('content', '内容', { synonyms: ['活动内容', '主要内容', '会议内容'], width: 50 }),
  field('resolutions', '决议', { synonyms: ['议定事项', '会议决议', '决议事项'], width: 40, note: '一行一项' }),
  ...ledgerParts.map((part) => field(part, part, { note: MARK })),
  field('note', '备注', { width: 20, note: '记入内容' }),
]

export const LEDGER_EXAMPLE = '示例：学雷锋主题党日'
