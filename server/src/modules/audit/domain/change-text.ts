const LONGEST = 400
const secretKey = /password|token|secret|cipher|idnumber|phone|initial/i
/** 18-digit and 15-digit ID numbers (GB 11643-1999) and mobile phones; a UUID is left as it stands. */
const personal = /(?<![\w-])(?:\d{17}[\dXx]|\d{15}|1[3-9]\d{9})(?![\w-])/g

const keyNames: Readonly<Record<string, string>> = {
  reason: '理由',
  code: '原因代码',
  name: '名称',
  login: '账号',
  role: '角色',
  fromOn: '起始日',
  toOn: '结束日',
  onDay: '日期',
  label: '说明',
  kind: '类别',
  count: '数量',
  rows: '行数',
  sessionsEnded: '结束会话数',
  sessionId: '会话编号',
  seq: '修改序号',
  edits: '改动',
  plans: '计划数',
  people: '人员数',
  activities: '活动数',
}

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
  return Object.entries(change).map(([key, value]) => `${keyNames[key] ?? key}：${shown(key, value)}`)
}

const shown = (key: string, value: unknown): string => (secretKey.test(key) ? '（已遮盖）' : valueText(value))

function valueText(value: unknown): string {
  if (value === null || value === undefined) return '无'
  if (typeof value === 'string') return masked(value)
  if (typeof value === 'number' || typeof value === 'boolean') return masked(String(value))
  if (Array.isArray(value)) return value.map(valueText).join('、')
  return `{${partsOf(value).join('，')}}`
}

const masked = (text: string): string => text.replace(personal, '（已遮盖）')
