/** Words of the design layer: of buttons, tables and forms as such, none of the domain. */
export const words = {
  lights: { done: '完成', onTrack: '顺利', nearDue: '临期', late: '滞后', notStarted: '未开始' },
  lines: { party: '党建', business: '业务', joint: '融合' },
  and: '、',
  searching: '正在查找……',
  why: '依据',
  whyNone: '还没有可以计算的记录',
  loading: '正在打开',
  draftSaved: (time: string) => `草稿已存在本机 ${time}`,
  undo: '撤销',
  close: '关闭',
  cancel: '取消',
  optional: '选填',
  mistakes: (count: number) => `有 ${count} 处需要修改`,
  refused: '没有找到，或者您没有查看权限',
  refusedHelp: '请核对链接，或联系本单位机关党委开通权限。',
  count: (count: number) => `共 ${count} 条`,
  countSome: (count: number) => `已列出 ${count} 条`,
  more: '继续列出',
  columns: '显示的列',
  columnsHidden: (count: number) => `显示的列（隐藏 ${count} 列）`,
  columnsAll: '全部显示',
  chosen: (count: number) => `已选 ${count} 条`,
  chooseAll: '选择全部',
  chooseRow: (name: string) => `选择${name}`,
  clear: '取消选择',
  steps: '位置',
  conflictTitle: '这条内容刚刚被别人修改过',
  conflictHelp: '请对照两个版本，再决定保留哪一个。',
  reason: '原因',
  reasonWanted: '请写明原因。',
  field: '项目',
  theirs: '别人保存的',
  yours: '您填写的',
  keepTheirs: '采用别人保存的',
  keepYours: '保留我填写的',
  empty: '（空）',
  dayFormats: ['YYYY年M月D日', 'YYYY-M-D', 'YYYY/M/D', 'YYYY.M.D', 'YYYYMMDD'],
  dayHint: '如 2026年3月5日',
  dayUnread: (typed: string) => `看不懂“${typed}”。请写成 2026年3月5日、2026.3.5 或 3月5日。`,
  dayTooLate: (max: string) => `不能晚于${longDay(max)}。请改选日期。`,
}

/** 2026年3月5日 */
function longDay(day: string): string {
  const [year = '', month = '', date = ''] = day.split('-')
  return `${year}年${Number(month)}月${Number(date)}日`
}
