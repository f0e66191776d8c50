import type { VoteBase, VoteInput } from '@hepai/contract/activities-shapes'
import { type VoteProblem, hasSurplusBallots, judgeVote } from './votes.ts'

const ofProblem = (problem: VoteProblem, hasBallots: boolean): string => {
  switch (problem.code) {
    case 'morePresent':
      return `实到 ${problem.present} 人多于应到 ${problem.eligible} 人，请核对人数。`
    case 'moreIssued':
      return `发出 ${problem.issued} 张票，多于实到有表决权的 ${problem.present} 人，请核对。`
    case 'moreInvalid':
      return `无效票 ${problem.invalid} 张，多于收回的 ${problem.returned} 张，请核对。`
    case 'doesNotAddUp':
      return hasBallots
        ? `赞成、反对、弃权合计 ${problem.sum} 票，应等于有效票 ${problem.votes} 张。`
        : `赞成、反对、弃权合计 ${problem.sum} 票，应等于实到 ${problem.votes} 人。`
    case 'moreWritten':
      return `书面意见 ${problem.written} 票，多于未到会的 ${problem.away} 人，请核对。`
  }
}

/** What must be put right before the counts can be saved. */
export const problemWords = (problem: VoteProblem, vote: Pick<VoteInput, 'ballots'>): string =>
  ofProblem(problem, vote.ballots !== undefined)

/**
 * One sentence on a vote as it is being entered: whether the meeting is quorate and whether the vote can pass at all,
 * said before the counts are complete.
 */
export function sayVote(vote: VoteInput, base: VoteBase | null = null): string {
  const { eligible, present } = vote
  const { isQuorate, isPassed, presentNeeded, yesNeeded } = judgeVote(vote, base)
  const here = `${eligible} 人应到、${present} 人实到`
  if (eligible === 0) return '请先填写应到有表决权人数。'
  if (!isQuorate) return `${here}：不足 ${presentNeeded} 人，会议达不到规定人数，表决无效。`
  if (hasSurplusBallots(vote)) return `${here}：收回的票多于发出的票，投票无效，应重新投票。`
  const written = vote.rule === 'admitMember' ? vote.writtenYes : 0
  const reach = present + written
  if (reach < yesNeeded) return `${here}：会议有效，但赞成最多 ${reach} 票，不过半数，不能通过。`
  const needs = `须赞成 ${yesNeeded} 票`
  return isPassed
    ? `${here}：会议有效，赞成 ${vote.yes + written} 票，${needs}，通过。`
    : `${here}：会议有效，赞成 ${vote.yes + written} 票，${needs}，未通过。`
}
