import * as contract from '@hepai/contract/activities'
import type { Ballots, VoteInput } from '@hepai/contract/activities-shapes'
import { query } from '../../../platform/operations.ts'
import { heldKind, kindsOn } from '../domain/kinds.ts'
import { problemWords, sayVote } from '../domain/vote-words.ts'
import { judgeVote as judge, validVotes, voteProblem } from '../domain/votes.ts'
import { loadKinds } from '../store/kinds.ts'
import { visiblePlace } from './within.ts'

export const judgeVote = query(contract.judgeVote, async ({ input, actor, db }) => {
  const place = await visiblePlace(db, actor, 'activities.record', input.organizationId)
  const kind = heldKind(kindsOn(await loadKinds(db), place.path, input.occurredOn), input, place).fields
  const vote = voteOf(input)
  const base = vote.rule === kind.voteRule ? kind.voteBase : null
  const { isQuorate, isPassed, presentNeeded, yesNeeded, reason } = judge(vote, base)
  const problem = voteProblem(vote)
  return {
    // More present than belong there is no ground to call a meeting quorate; votes may still be on their way.
    says: problem?.code === 'morePresent' ? '' : sayVote(vote, base),
    problem: problem === null ? null : problemWords(problem, vote),
    ...{ isQuorate, isPassed, presentNeeded, yesNeeded, valid: Math.max(0, validVotes(vote)), reason },
  }
})

type Counts = Omit<VoteInput, 'matter' | 'isSecret' | 'ballots'> & {
  readonly [count in keyof Ballots]?: number | undefined
}

function voteOf({
  rule,
  eligible,
  present,
  yes,
  no,
  abstain,
  writtenYes,
  issued,
  returned,
  invalid,
}: Counts): VoteInput {
  const isCounted = issued !== undefined && returned !== undefined
  return {
    ...{ matter: '', rule, eligible, present, yes, no, abstain, writtenYes, isSecret: isCounted },
    ...(isCounted ? { ballots: { issued, returned, invalid: invalid ?? 0 } } : {}),
  }
}
