import type { GoalNoun, GoesWith } from '../../layout/edit-goals.ts'

const nouns = { objective: '目标', initiative: '融合项目', indicator: '指标' } satisfies Record<GoalNoun, string>

/** What stays, but no longer belongs to what is removed. */
function staying(what: GoalNoun, { tasks, initiatives }: GoesWith): readonly string[] {
  const tasksStay = tasks === 0 ? [] : [`${tasks} 项任务保留，不再归入这个${nouns[what]}。`]
  const joined = initiatives.map((each) => `“${each}”`).join('、')
  return initiatives.length === 0 ? tasksStay : [...tasksStay, `同时从融合项目${joined}中移出。`]
}

/** Words of the objectives, initiatives and indicators of a plan. */
export const words = {
  title: '目标与指标',
  writeFirst: '先写目标',
  lines: { party: '党建目标', business: '业务目标' },
  initiatives: '融合项目',
  strays: '其他任务的指标',
  add: { party: '新增党建目标', business: '新增业务目标' },
  addInitiative: '新增融合项目',
  addIndicator: '新增指标',
  addIndicatorTo: (name: string) => `为“${name}”新增指标`,
  edit: '修改',
  editOf: (what: GoalNoun, name: string) => `修改${nouns[what]}“${name}”`,
  openAt: (name: string) => `在目标与指标中查看“${name}”`,
  back: '返回',
  save: '保存',
  cancel: '取消',
  remove: '删除',
  more: '更多',
  titles: {
    add: (what: GoalNoun) => `新增${nouns[what]}`,
    edit: (what: GoalNoun) => `修改${nouns[what]}`,
  },
  empty: {
    party: '还没有党建目标。写下党建工作今年要做到什么。',
    business: '还没有业务目标。写下业务工作今年要做到什么。',
    initiatives: '还没有融合项目。找准难点、亮点或痛点，把两条线的目标合成一个项目。',
  },
  priorityOf: (name: string) => `中心工作：${name}`,
  joinedIn: (names: string) => `融合项目：${names}`,
  ofTask: (name: string) => `任务：${name}`,
  ofObjective: (name: string) => `目标：${name}`,
  path: { before: '基期', now: '现在', target: '目标' },
  unread: '未填报',
  joinsNothing: '还没有连上目标',
  missing: { party: '缺党建目标', business: '缺业务目标' },
  onlyOneLine: {
    party: '只连上了业务目标。再连上一个党建目标，两条线才合得起来；也可以先保存，以后再补。',
    business: '只连上了党建目标。再连上一个业务目标，两条线才合得起来；也可以先保存，以后再补。',
  },
  noneToJoin: { party: '还没有党建目标，请先新增。', business: '还没有业务目标，请先新增。' },
  points: { difficulty: '难点', highlight: '亮点', pain: '痛点' },
  modes: {
    keyProject: '党建+重点项目',
    characteristicIndustry: '党建+特色产业',
    publicService: '党建+为民服务',
    own: '自定模式',
  },
  fields: {
    name: '名称',
    line: '属于哪条线',
    note: '说明',
    priorityId: '中心工作',
    weight: '权重',
    pointKind: '结合点',
    point: '结合点说明',
    mode: '模式',
    modeName: '自定模式的名称',
    objectiveIds: '连上的目标',
    home: '衡量什么',
    objectiveId: '衡量的目标',
    taskId: '衡量的任务',
    unit: '单位',
    caliber: '口径',
    source: '数据来源',
    direction: '方向',
    aggregate: '计算',
    baselineValue: '基期值',
    baselineOn: '基期日期',
    targetValue: '目标值',
    targetOn: '目标日期',
    decimals: '小数位数',
    sort: '顺序',
  },
  lineNames: { party: '党建', business: '业务' },
  noPriority: '不对应中心工作',
  directions: { auto: '按基期值和目标值判断', up: '越高越好', down: '越低越好' },
  aggregates: { latest: '取最近一次读数', sum: '各次读数相加' },
  weightHelp: '计算进度时所占的分量，一般填 1。',
  unitHelp: '例如：项、天、万平方米、%',
  pointHelp: '写清结合在哪里，要解决什么。',
  caliberHelp: '写清怎样统计、统计哪些。',
  decimalsHelp: '不填则与基期值、目标值的写法一致。',
  problems: {
    name: '请填写名称。',
    nameLong: (most: number) => `名称超过 ${most} 个字，请缩短。`,
    unit: '请填写单位。',
    unitLong: '单位超过 20 个字，请缩短。',
    modeName: '请写出这个模式的名称，40 个字以内。',
    number: '请填数字，例如 17.69。',
    tooFine: '最多 6 位小数，请修改。',
    weight: '请填大于 0、不超过 1000 的数字。',
    decimals: '请填 0—6 的整数。',
    dates: '目标日期早于基期日期，请核对。',
    tooMany: '一个融合项目最多连上 20 个目标，请减少。',
  },
  did: {
    add: (what: GoalNoun, name: string) => `新增${nouns[what]}“${name}”`,
    change: (what: GoalNoun, name: string) => `修改${nouns[what]}“${name}”`,
    remove: (what: GoalNoun, name: string) => `删除${nouns[what]}“${name}”`,
  },
  added: (what: GoalNoun, name: string) => `已新增${nouns[what]}“${name}”`,
  removed: (what: GoalNoun, name: string) => `已删除${nouns[what]}“${name}”`,
  removeAsk: (what: GoalNoun, name: string) => `删除${nouns[what]}“${name}”`,
  removeAct: (what: GoalNoun) => `删除${nouns[what]}`,
  /** What goes with it and what stays, one sentence each. */
  removeHelp: (what: GoalNoun, goes: GoesWith): readonly string[] => {
    const readings = goes.readings === 0 ? '' : `（共 ${goes.readings} 条读数）`
    const going =
      what === 'indicator'
        ? [goes.readings === 0 ? '它还没有读数。' : `它的 ${goes.readings} 条读数随之不再显示。`]
        : goes.indicators === 0
          ? []
          : [`它的 ${goes.indicators} 个指标${readings}一并删除。`]
    return [...going, ...staying(what, goes), '删除后可以撤销，内容原样恢复。']
  },
}
