import type { KindFields } from '@hepai/contract/activities-shapes'

/** What 国办函〔2026〕12号 and the rules against 形式主义 forbid, as it is usually written (domain-rules §10). */
const forbidden: readonly { readonly pattern: RegExp; readonly what: string }[] = [
  { pattern: /打卡|签到/, what: '打卡签到' },
  { pattern: /积分|得分|计分|扣分|加分/, what: '积分' },
  { pattern: /排名|排行|排位|榜单|名次/, what: '排名' },
  { pattern: /在线时长|登录率|活跃度|使用率/, what: '统计在线时长或使用率' },
  { pattern: /点赞|转发量|投票数|阅读量/, what: '以点赞、转发、投票数作依据' },
  {
    pattern: /(照片|视频|轨迹|截图|留痕).{0,4}(必传|必填|必须|上传)|(必传|必须上传|上传).{0,4}(照片|视频|轨迹|截图)/,
    what: '强制上传照片、视频或轨迹',
  },
]

export type Breach = { readonly words: string; readonly what: string }

/**
 * The first text of a kind that would add 打卡签到, 积分, 排名 and the like; null when there is none. The source's own
 * title and note are not judged: a regulation may be quoted.
 */
export function breachOf(kind: KindFields): Breach | null {
  const texts = [kind.name, kind.code, ...kind.parts, ...kind.alsoMeets.map((one) => one.why)]
  const breach = breachOfTexts(texts)
  if (breach !== null) return breach
  return /(^|_)(points?|score|rank(ing)?|checkin|check_in|signin)(_|$)/.test(kind.code)
    ? { words: kind.code, what: '打卡、积分或排名' }
    : null
}

/** The first of some texts that names what is forbidden; null when there is none. */
export function breachOfTexts(texts: readonly string[]): Breach | null {
  for (const words of texts) for (const { pattern, what } of forbidden) if (pattern.test(words)) return { words, what }
  return null
}
