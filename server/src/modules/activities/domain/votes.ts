import type { VoteBase, VoteInput, VoteRule } from '@hepai/contract/activities-shapes'

/** What a rule asks of those present and of the votes. */
type Rule = {
  readonly name: string
  /** Least part of those eligible who must be present, as a fraction; strict means more than it. */
  readonly quorum: { readonly over: number; readonly of: number; readonly isStrict: boolean }
  /** More than half of whom must say yes. */
  readonly base: VoteBase
  readonly countsWritten: boolean
  readonly source: string
}

/** Domain-rules §1.3–1.4. The regulation gives no share for a committee's vote, so half of those present is used. */
const rules: Readonly<Record<VoteRule, Rule>> = {
  resolution: {
    name: '党员大会表决',
    quorum: { over: 1, of: 2, isStrict: false },
    base: 'eligible',
    countsWritten: false,
    source: '《中国共产党支部工作条例（试行）》第十一条',
  },
  admitMember: {
    name: '接收党员表决',
    quorum: { over: 1, of: 2, isStrict: true },
    base: 'eligible',
    countsWritten: true,
    source: '《中国共产党发展党员工作细则》',
  },
  committee: {
    name: '支委会表决',
    quorum: { over: 1, of: 2, isStrict: false },
    base: 'present',
    countsWritten: false,
    source: '《中国共产党支部工作条例（试行）》第十二条',
  },
  election: {
    name: '选举',
    quorum: { over: 4, of: 5, isStrict: false },
    base: 'present',
    countsWritten: false,
    source: '《中国共产党基层组织选举工作条例》',
  },
}

export type VoteJudgement = {
  readonly isQuorate: boolean
  readonly isPassed: boolean
  /** Least number present, and least number of yes, for the vote to count and to pass. */
  readonly presentNeeded: number
  readonly yesNeeded: number
  readonly warnings: readonly string[]
  readonly reason: string
}

const leastOf = ({ over, of, isStrict }: Rule['quorum'], eligible: number): number =>
  isStrict ? Math.floor((eligible * over) / of) + 1 : Math.ceil((eligible * over) / of)

/** Least whole number greater than half. */
const moreThanHalf = (count: number): number => Math.floor(count / 2) + 1

/**
 * Judges one vote. `eligible` and `present` count voting members only; probationary members are in neither
 * (domain-rules T4).
 *
 * @param base overrides what the majority is counted from, by the unit's own rule
 */
export function judgeVote(vote: VoteInput, base: VoteBase | null = null): VoteJudgement {
  const rule = rules[vote.rule]
  const from = base ?? rule.base
  const presentNeeded = leastOf(rule.quorum, vote.eligible)
  const isQuorate = vote.present >= presentNeeded && vote.eligible > 0
  const yesNeeded = moreThanHalf(from === 'eligible' ? vote.eligible : vote.present)
  const yes = vote.yes + (rule.countsWritten ? vote.writtenYes : 0)
  const isPassed = isQuorate && !hasSurplusBallots(vote) && yes >= yesNeeded
  const reach = vote.present + (rule.countsWritten ? vote.writtenYes : 0)
  return {
    isQuorate,
    isPassed,
    presentNeeded,
    yesNeeded,
    warnings: warningsOf({ vote, isQuorate, presentNeeded, yesNeeded, reach, source: rule.source }),
    reason: reasonOf({ rule, from, isQuorate, isPassed, presentNeeded, yesNeeded, vote, yes }),
  }
}

type Warned = {
  readonly vote: VoteInput
  readonly isQuorate: boolean
  readonly presentNeeded: number
  readonly yesNeeded: number
  readonly reach: number
  readonly source: string
}

function warningsOf({ vote, isQuorate, presentNeeded, yesNeeded, reach, source }: Warned): string[] {
  if (hasSurplusBallots(vote))
    return [
      `收回 ${vote.ballots?.returned ?? 0} 张票，多于发出的 ${vote.ballots?.issued ?? 0} 张，投票无效（《中国共产党基层组织选举工作条例》）。请重新投票。`,
    ]
  if (!isQuorate)
    return [
      `应到会有表决权 ${vote.eligible} 人，实到 ${vote.present} 人，不足 ${presentNeeded} 人，表决无效（${source}）。请改期再议，会议可作学习讨论记录。`,
    ]
  if (reach < yesNeeded)
    return [
      `到会人数合规，但不足以通过：应到会有表决权 ${vote.eligible} 人，通过需 ${yesNeeded} 票赞成，实到只有 ${vote.present} 人（${source}）。请增加到会人数后再表决。`,
    ]
  return []
}

type Reasoned = {
  readonly rule: Rule
  readonly from: VoteBase
  readonly isQuorate: boolean
  readonly isPassed: boolean
  readonly presentNeeded: number
  readonly yesNeeded: number
  readonly vote: VoteInput
  readonly yes: number
}

function reasonOf({ rule, from, isQuorate, isPassed, presentNeeded, yesNeeded, vote, yes }: Reasoned): string {
  if (!isQuorate) return `${rule.name}：至少 ${presentNeeded} 人到会方有效，实到 ${vote.present} 人。`
  const half = from === 'eligible' ? `应到会 ${vote.eligible} 人的半数` : `实到会 ${vote.present} 人的半数`
  return `${rule.name}：赞成 ${yes} 票，须超过${half}（至少 ${yesNeeded} 票），${isPassed ? '通过' : '未通过'}。`
}

/** More papers came back than were given out: the ballot is void and held again. Fewer is in order. */
export const hasSurplusBallots = ({ ballots }: Pick<VoteInput, 'ballots'>): boolean =>
  ballots !== undefined && ballots.returned > ballots.issued

/** 有效票: of the papers that came back, those that are not invalid; without papers, everyone present. */
export const validVotes = ({ ballots, present }: Pick<VoteInput, 'ballots' | 'present'>): number =>
  ballots === undefined ? present : ballots.returned - ballots.invalid

export type VoteProblem =
  /** `votes` is the number that yes, no and abstain should come to. */
  | { readonly code: 'doesNotAddUp'; readonly sum: number; readonly votes: number }
  | { readonly code: 'moreIssued'; readonly issued: number; readonly present: number }
  | { readonly code: 'moreInvalid'; readonly invalid: number; readonly returned: number }
  | { readonly code: 'morePresent'; readonly present: number; readonly eligible: number }
  | { readonly code: 'moreWritten'; readonly written: number; readonly away: number }

/** Counts that cannot be true; null when they can. Every valid vote says yes, no or abstains, once. */
export function voteProblem(vote: VoteInput): VoteProblem | null {
  const { eligible, present, yes, no, abstain, writtenYes, ballots } = vote
  if (present > eligible) return { code: 'morePresent', present, eligible }
  if (ballots !== undefined && ballots.issued > present) return { code: 'moreIssued', issued: ballots.issued, present }
  if (ballots !== undefined && ballots.invalid > ballots.returned)
    return { code: 'moreInvalid', invalid: ballots.invalid, returned: ballots.returned }
  const [sum, votes] = [yes + no + abstain, validVotes(vote)]
  if (sum !== votes) return { code: 'doesNotAddUp', sum, votes }
  const away = eligible - present
  return writtenYes > away ? { code: 'moreWritten', written: writtenYes, away } : null
}

/** Whether someone votes: full members do; probationary members and everyone else do not (选举工作条例). */
export const mayVote = (memberKind: string): boolean => memberKind === 'full'
