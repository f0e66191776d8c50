import type { RobotKind } from '@hepai/contract/notices-shapes'

/** After this many tries, over about four hours, a person has to look. */
const MOST_TRIES = 8
const LONGEST_MINUTES = 60

/** Seconds until the next try, doubling from a minute; null when it is to be given up. `tries` counts those made. */
export function waitAfter(tries: number, askedSeconds = 0): number | null {
  if (tries >= MOST_TRIES) return null
  return Math.max(askedSeconds, Math.min(LONGEST_MINUTES, 2 ** (tries - 1)) * 60)
}

/** Both robots refuse more than 20 messages a minute (企业微信群机器人、钉钉自定义机器人 的说明). */
export const MOST_A_MINUTE = 20

/** Answers of the robots that only mean "later": too many messages, or their own trouble. */
const later: Readonly<Record<RobotKind, ReadonlySet<number>>> = {
  wecom: new Set([-1, 45_009, 45_033]),
  dingtalk: new Set([-1, 130_101, 130_102, 410_100]),
}

export type RobotVerdict = 'done' | 'later' | 'never'

/** @param errcode what the robot's answer says, 0 for success; null when it said nothing readable */
export function robotVerdict(kind: RobotKind, status: number, errcode: number | null): RobotVerdict {
  if (status === 429 || status === 408 || status >= 500) return 'later'
  if (status < 200 || status >= 300) return 'never'
  if (errcode === 0) return 'done'
  return errcode === null || later[kind].has(errcode) ? 'later' : 'never'
}
